import { sql } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { workspaceMember } from "../../../db/schema";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { selectMembers } from "../select-members";

type Values = SessionValues & ByReference & { userId: string | null };

export const getMemberBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => ({
	member: selectMembers().where(
		sql`(${workspaceMember.userId}, ${workspaceMember.workspaceId}) = (${actor.select({
			userId: sql`coalesce(${p.userId}, ${actor.id})`.as("user_id"),
			workspaceId: sql`${actor.workspaceId}`.as("workspace_id"),
		})})`,
	),
}));

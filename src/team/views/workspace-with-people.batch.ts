import { eq } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspaceMember } from "../../db/schema";
import type { SessionValues } from "../../session/session-values";
import { defineActorBatch } from "../actor/actor";
import { type ByReference, byReference } from "../actor/workspace-reference";
import { selectNewestPendingInvites } from "../invites/select-invites";
import { selectMembers } from "../members/select-members";
import { workspaceFields } from "../workspaces/workspace-fields";

type Values = SessionValues & ByReference & { rows: number };

export const workspaceWithPeopleBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
	members: selectMembers()
		.where(eq(workspaceMember.workspaceId, actor.selectWorkspaceId()))
		.orderBy(workspaceMember.id)
		.limit(bare(p.rows)),
	invites: selectNewestPendingInvites(p, actor.selectWorkspaceId().where(actor.may("canManageMembers"))),
}));

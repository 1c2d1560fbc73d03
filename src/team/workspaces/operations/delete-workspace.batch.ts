import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { row } from "../../../db/row";
import { deletedWorkspace, session, workspace } from "../../../db/schema";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { clearActiveWorkspace } from "../active-workspace";
import { workspaceFields } from "../workspace-fields";

export const deleteWorkspaceBatch = defineActorBatch(
	byReference,
	(p: Parameters<SessionValues & ByReference & DecisionValues>, actor) => ({
		workspace: actor.select(row(workspaceFields)),
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "workspace.deleted",
					metadata: sql`json_object('slug', ${workspace.slug}, 'members', ${workspace.memberCount})`,
				})
				.where(actor.may("canDeleteWorkspace")),
		),
		// Nothing finds a member or an invite without the workspace. The purge deletes them in slices; the audit log stays.
		deleted: build.delete(workspace).where(and(eq(workspace.id, decidedWorkspaceId(p)), decided(p))),
		remains: insertFrom(
			deletedWorkspace,
			{ id: sql`${decidedWorkspaceId(p)}`, deletedAt: p.now },
			sql`where ${decided(p)}`,
		),
		cleared: clearActiveWorkspace(
			and(eq(session.token, p.sessionToken), eq(session.activeWorkspaceId, decidedWorkspaceId(p)), decided(p)),
		),
		allowed: selectDecided(p),
	}),
);

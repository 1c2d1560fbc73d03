import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, workspace } from "../../../db/schema";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { type SessionValues, sessionValues } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { requireReferencedCaller } from "../../actor/caller";
import { type ByReference, byReference, referenceValues } from "../../actor/workspace-reference";
import { clearActiveWorkspace } from "../active-workspace";
import { workspaceFields } from "../workspace";

const batch = defineActorBatch(byReference, (p: Parameters<SessionValues & ByReference & DecisionValues>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
	decision: decision(
		actor
			.entry(p, {
				action: "workspace.deleted",
				metadata: sql`json_object('slug', ${workspace.slug}, 'members', ${workspace.memberCount})`,
			})
			.where(actor.may("canDeleteWorkspace")),
	),
	// Members, invites and their owed mail go with it; the audit log stays.
	deleted: build.delete(workspace).where(and(eq(workspace.id, decidedWorkspaceId(p)), decided(p))),
	cleared: clearActiveWorkspace(
		and(eq(session.token, p.sessionToken), eq(session.activeWorkspaceId, decidedWorkspaceId(p)), decided(p)),
	),
	allowed: selectDecided(p),
}));

/**
 * Deletes a workspace with its members, invites and owed mails, in one transaction with the audit row.
 *
 * @returns the workspace as it was; null if D1's answer was lost, since nothing but the id is left then
 * @throws MusterError as `requireReferencedCaller`
 */
export async function deleteWorkspace(scope: Scope, workspaceId: string) {
	const reference = referenceValues({ workspaceId });
	const values = { ...sessionValues(scope), ...reference, decisionId: scope.newId() };
	const { caller, workspace, allowed } = await runSignedIn(scope, batch, values);
	if (allowed.length > 0) return workspace[0] ?? null;
	requireReferencedCaller(caller, reference, "canDeleteWorkspace");
	throw bug("A workspace could not be deleted.");
}

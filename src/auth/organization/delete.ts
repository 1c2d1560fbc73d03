import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { auditRow, decided, decision, selectDecided } from "../../audit/decision";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { session, workspace, workspaceMember } from "../../db/schema";
import type { Scope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { roleMay } from "../../team/actor/roles";
import { type AskerValues, askerValues, fromAsker, requireAsker, requirePermission, selectAsker } from "./asker";
import { id } from "./shapes";
import { NOT_A_MEMBER_400, parseStock, StockError, toOrganization } from "./stock";

export const body = z.object({ organizationId: id });

const batch = defineBatch((p: Parameters<AskerValues & { decisionId: string }>) => ({
	asker: selectAsker(p),
	decision: decision(
		fromAsker(
			auditRow(p.decisionId, p.now, {
				action: "workspace.deleted",
				workspaceId: workspace.id,
				actorId: session.userId,
				metadata: sql`json_object('slug', ${workspace.slug}, 'members', ${workspace.memberCount})`,
			}),
			p,
		).where(roleMay(workspaceMember.role, "canDeleteWorkspace")),
	),
	// Members, invites and their owed mail go with it; the audit log stays.
	deleted: build.delete(workspace).where(and(eq(workspace.id, p.organizationId), decided(p))),
	cleared: build
		.update(session)
		.set({ activeWorkspaceId: null })
		.where(and(eq(session.token, p.sessionToken), eq(session.activeWorkspaceId, p.organizationId), decided(p))),
	allowed: selectDecided(p),
	renewed: renewSession(p),
}));

/** `POST /organization/delete`: the workspace and all that hangs on it, in one commit with its audit row. */
export async function deleteWorkspace(scope: Scope, input: unknown) {
	const signedIn = askerValues(scope, {});
	const { organizationId } = parseStock(body, "body", input);
	const values = { ...signedIn, organizationId };
	const result = await runSignedIn(scope, batch, { ...values, decisionId: scope.newId() });
	// Its answer was lost, and it is gone by now: there is only its id left to tell.
	if (result.allowed.length > 0 && result.asker[0]?.id === null) return { id: organizationId };
	const asker = requireAsker(result.asker, values, NOT_A_MEMBER_400);
	if (asker === null) throw new StockError("ORGANIZATION_NOT_FOUND");
	if (result.allowed.length === 0)
		requirePermission(asker, "canDeleteWorkspace", "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION");
	return toOrganization(asker, asker.role);
}

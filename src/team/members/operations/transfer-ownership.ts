import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow, decided, decision, selectDecided } from "../../../audit/decision";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { session, workspace, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import {
	type CallerValues,
	callerValues,
	fromCaller,
	requireCaller,
	selectCaller,
	workspaceIdBySlug,
} from "../../actor/caller";
import { roleMay } from "../../actor/roles";
import { MEMBER_EXAMPLE } from "../../examples";
import { ok, slug, userId } from "../../schemas";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";
import { isTarget, selectTarget, type TargetValues, target } from "../target-member";

const input = z.object({ slug, userId });

export const transferOwnershipRoute = postOperation({
	name: "transferOwnership",
	summary: "Make another member the owner",
	description: `The old owner becomes an admin. Refused where the member owns ${MAX_OWNED_WORKSPACES} workspaces already.`,
	input,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	answer: ok,
	answerExample: { ok: true },
	errors: ["WORKSPACE_NOT_FOUND", "FORBIDDEN", "MEMBER_NOT_FOUND"],
});

const batch = defineBatch((p: Parameters<CallerValues & TargetValues & { decisionId: string }>) => {
	const isHere = sql`${workspaceMember.workspaceId} = ${workspaceIdBySlug(p)}`;
	return {
		caller: selectCaller(p),
		target: selectTarget(p),
		decision: decision(
			fromCaller(
				auditRow(p.decisionId, p.now, {
					action: "workspace.ownership_transferred",
					workspaceId: workspace.id,
					actorId: session.userId,
					targetUserId: target.userId,
				}),
				p,
			)
				.innerJoin(target, isTarget(p))
				.where(
					and(
						roleMay(workspaceMember.role, "canDeleteWorkspace"),
						sql`(${target.userId} = ${session.userId} or ${ownedWorkspaces(target.userId)} < ${MAX_OWNED_WORKSPACES})`,
					),
				),
		),
		// First down, then up: the unique index allows one owner at a time, and the batch is one transaction.
		demoted: build
			.update(workspaceMember)
			.set({ role: "admin" })
			.where(and(isHere, sql`${workspaceMember.role} = 'owner'`, decided(p))),
		promoted: build
			.update(workspaceMember)
			.set({ role: "owner" })
			.where(and(isHere, eq(workspaceMember.userId, p.userId), decided(p))),
		allowed: selectDecided(p),
		renewed: renewSession(p),
	};
});

export async function transferOwnership(scope: Scope, { slug, userId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const result = await runSignedIn(scope, batch, values);
	if (result.allowed.length > 0) return { ok: true as const };
	requireCaller(result.caller, "canDeleteWorkspace");
	throw new MusterError(result.target.length === 0 ? "MEMBER_NOT_FOUND" : "FORBIDDEN");
}

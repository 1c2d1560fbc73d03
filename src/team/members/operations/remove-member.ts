import { z } from "@hono/zod-openapi";
import { and, sql } from "drizzle-orm";
import { auditRow, decision, selectDecided } from "../../../audit/decision";
import { defineBatch, type Parameters } from "../../../db/batch";
import { session, workspace, workspaceMember } from "../../../db/schema";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { roleMay } from "../../actor/roles";
import { MEMBER_EXAMPLE } from "../../examples";
import { ok, slug, userId } from "../../schemas";
import { departure } from "../departure";
import {
	isTarget,
	selectTarget,
	type TargetValues,
	target,
	targetIsBelowCaller,
	targetRefusal,
} from "../target-member";

const input = z.object({ slug, userId });

export const removeMemberRoute = postOperation({
	name: "removeMember",
	summary: "Remove a member",
	description:
		"Also revokes that address's pending invites to the workspace and clears it from the person's sessions. Nobody removes a member whose role is equal to or above their own.",
	input,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId },
	answer: ok,
	answerExample: { ok: true },
	errors: ["WORKSPACE_NOT_FOUND", "FORBIDDEN", "MEMBER_NOT_FOUND", "ROLE_TOO_HIGH", "OWNER_CANNOT_LEAVE"],
});

const batch = defineBatch((p: Parameters<CallerValues & TargetValues & { decisionId: string }>) => ({
	caller: selectCaller(p),
	target: selectTarget(p),
	decision: decision(
		fromCaller(
			auditRow(p.decisionId, p.now, {
				action: "member.removed",
				workspaceId: workspace.id,
				actorId: session.userId,
				targetUserId: target.userId,
				metadata: sql`json_object('role', ${target.role})`,
			}),
			p,
		)
			.innerJoin(target, isTarget(p))
			.where(and(roleMay(workspaceMember.role, "canManageMembers"), targetIsBelowCaller())),
	),
	...departure(p),
	allowed: selectDecided(p),
	renewed: renewSession(p),
}));

export async function removeMember(scope: Scope, { slug, userId }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, decisionId: scope.newId() };
	const result = await runSignedIn(scope, batch, values);
	const caller = requireCaller(result.caller, "canManageMembers");
	if (result.allowed.length > 0) return { ok: true as const };
	throw targetRefusal(caller, userId, result.target);
}

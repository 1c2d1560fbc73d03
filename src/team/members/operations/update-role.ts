import { z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow, decided, decision, selectDecided, wasDecided } from "../../../audit/decision";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { session, workspace, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import { type GrantableRole, rankOf } from "../../../rules/roles";
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
import { rank, roleMay } from "../../actor/roles";
import { MEMBER_EXAMPLE } from "../../examples";
import { grantableRole, member, slug, userId } from "../../schemas";
import { selectMembers, toMember } from "../member";
import {
	isTarget,
	selectTarget,
	type TargetValues,
	target,
	targetIsBelowCaller,
	targetRefusal,
} from "../target-member";

const input = z.object({ slug, userId, role: grantableRole });

export const updateRoleRoute = postOperation({
	name: "updateRole",
	summary: "Give a member another role",
	description:
		"Nobody grants a role above their own, and nobody changes a member whose role is equal to or above their own.",
	input,
	inputExample: { slug: "acme", userId: MEMBER_EXAMPLE.userId, role: "manager" },
	answer: z.object({ member }),
	answerExample: { member: MEMBER_EXAMPLE },
	errors: ["WORKSPACE_NOT_FOUND", "FORBIDDEN", "MEMBER_NOT_FOUND", "ROLE_TOO_HIGH", "OWNER_CANNOT_LEAVE"],
});

type Values = CallerValues & TargetValues & { role: GrantableRole; decisionId: string };

const batch = defineBatch((p: Parameters<Values>) => {
	const isThem = sql`${workspaceMember.userId} = ${p.userId}
		and ${workspaceMember.workspaceId} = ${workspaceIdBySlug(p)}`;
	return {
		caller: selectCaller(p),
		target: selectTarget(p),
		decision: decision(
			fromCaller(
				auditRow(p.decisionId, p.now, {
					action: "member.role_changed",
					workspaceId: workspace.id,
					actorId: session.userId,
					targetUserId: target.userId,
					metadata: sql`json_object('from', ${target.role}, 'to', ${p.role})`,
				}),
				p,
			)
				.innerJoin(target, isTarget(p))
				.where(
					and(
						roleMay(workspaceMember.role, "canManageMembers"),
						targetIsBelowCaller(),
						sql`${rank(p.role)} <= ${rank(workspaceMember.role)}`,
					),
				),
		),
		changed: build
			.update(workspaceMember)
			.set({ role: p.role })
			.where(and(isThem, decided(p))),
		member: selectMembers()
			.innerJoin(workspace, and(eq(workspace.id, workspaceMember.workspaceId), eq(workspace.slug, p.slug)))
			.where(and(eq(workspaceMember.userId, p.userId), wasDecided(p))),
		allowed: selectDecided(p),
		renewed: renewSession(p),
	};
});

export async function updateRole(scope: Scope, { slug, userId, role }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), userId, role, decisionId: scope.newId() };
	const result = await runSignedIn(scope, batch, values);
	const caller = requireCaller(result.caller, "canManageMembers");
	const changed = result.member[0];
	if (result.allowed.length > 0 && changed !== undefined) return { member: toMember(changed) };
	if (result.target.length > 0 && rankOf(role) > rankOf(caller.role)) throw new MusterError("ROLE_TOO_HIGH");
	throw targetRefusal(caller, userId, result.target);
}

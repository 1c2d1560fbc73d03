import { z } from "@hono/zod-openapi";
import { and, eq, lt, sql } from "drizzle-orm";
import { type DecisionValues, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { workspaceMember } from "../../../db/schema";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { rankOf } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { type Caller, type CallerValues, callerValues, requireCaller } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { MEMBER_ERRORS } from "../../refusals";
import { ok, slug } from "../../schemas";
import { departure } from "../departure";

const input = z.object({ slug });

export const leaveRoute = operation({
	method: "post",
	name: "leave",
	group: "team",
	summary: "Leave a workspace",
	description:
		"Any member may leave, except the owner, who has to transfer the ownership first. Has the same effects as removeMember.",
	input,
	inputExample: { slug: "acme" },
	response: ok,
	responseExample: { ok: true },
	errors: [...MEMBER_ERRORS, "OWNER_CANNOT_LEAVE"],
});

const batch = defineActorBatch(bySlug, (p: Parameters<CallerValues & DecisionValues>, actor) => ({
	decision: decision(
		actor
			.entry(p, {
				action: "member.left",
				targetUserId: actor.id,
				metadata: sql`json_object('role', ${workspaceMember.role})`,
			})
			// Only people leave: the actor has a membership of their own.
			.innerJoin(
				workspaceMember,
				and(eq(workspaceMember.workspaceId, actor.workspaceId), eq(workspaceMember.userId, actor.id)),
			)
			.where(lt(actor.rank, rankOf("owner"))),
	),
	...departure({ now: p.now, slug: p.slug, decisionId: p.decisionId, userId: decidingActorId(p) }),
	allowed: selectDecided(p),
}));

export async function leave(scope: Scope, { slug }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const { caller, allowed } = await runSignedIn(scope, batch, values);
	if (allowed.length > 0) return { ok: true as const };
	throw whyNotLeft(requireCaller(caller));
}

export function whyNotLeft(caller: Pick<Caller, "role">): MusterError {
	return caller.role === "owner" ? new MusterError("OWNER_CANNOT_LEAVE") : bug("A member could not leave.");
}

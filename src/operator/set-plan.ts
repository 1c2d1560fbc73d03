import * as z from "zod/mini";
import { MusterError } from "../errors";
import { MAX_INVITE_MAILS_PER_DAY, MAX_SEAT_LIMIT } from "../rules/limits";
import { PLAN_NAMES } from "../rules/plans";
import type { Scope } from "../scope";
import { slug } from "../team/inputs";
import { setPlanBatch } from "./set-plan.batch";

export const setPlanInput = z.object({
	slug,
	plan: z.enum(PLAN_NAMES),
	seatLimit: z.nullish(z.int().check(z.minimum(0), z.maximum(MAX_SEAT_LIMIT))),
	inviteMailsPerDay: z.nullish(z.int().check(z.minimum(0), z.maximum(MAX_INVITE_MAILS_PER_DAY))),
});

export async function setPlan(
	scope: Scope,
	{ slug, plan, seatLimit, inviteMailsPerDay }: z.output<typeof setPlanInput>,
) {
	const result = await scope.database.run(setPlanBatch, {
		slug,
		plan,
		seatLimit: seatLimit ?? null,
		setsSeatLimit: seatLimit === undefined ? 0 : 1,
		inviteMailsPerDay: inviteMailsPerDay ?? null,
		setsInviteMailsPerDay: inviteMailsPerDay === undefined ? 0 : 1,
		decisionId: scope.newId(),
		now: scope.now,
	});
	const [found] = result.workspace;
	if (found === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	return {
		ok: true as const,
		plan: found.plan,
		seatLimit: found.seatLimit,
		inviteMailsPerDay: found.inviteMailsPerDay,
		seats: { used: found.used, limit: found.limit },
	};
}

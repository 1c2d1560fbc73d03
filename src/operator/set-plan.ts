import { z } from "@hono/zod-openapi";
import { MusterError } from "../errors";
import { operation } from "../http/operation";
import { MAX_SEAT_LIMIT } from "../rules/limits";
import { PLAN_NAMES } from "../rules/plans";
import type { Scope } from "../scope";
import { seats, slug } from "../team/schemas";
import { setPlanBatch } from "./set-plan.batch";

const input = z.object({
	slug,
	plan: z.enum(PLAN_NAMES),
	seatLimit: z
		.int()
		.min(0)
		.max(MAX_SEAT_LIMIT)
		.nullish()
		.openapi({ description: "Seats of this workspace alone; null clears it, absent leaves it as it is." }),
});

export const setPlanRoute = operation({
	method: "post",
	name: "setPlan",
	group: "operator",
	access: "operator",
	summary: "Set a workspace's plan and seats",
	description:
		"For a billing webhook or a support script. The limit may be lower than the seats in use: nobody is removed, but new invites and accepts wait until seats are free. 404 if no operator key is configured.",
	input,
	inputExample: { slug: "acme", plan: "professional", seatLimit: null },
	response: z.object({ ok: z.literal(true), plan: z.enum(PLAN_NAMES), seatLimit: z.int().nullable(), seats }),
	responseExample: { ok: true, plan: "professional", seatLimit: null, seats: { used: 4, limit: 50 } },
	errors: ["WORKSPACE_NOT_FOUND"],
});

export async function setPlan(scope: Scope, { slug, plan, seatLimit }: z.output<typeof input>) {
	const result = await scope.database.run(setPlanBatch, {
		slug,
		plan,
		seatLimit: seatLimit ?? null,
		setsSeatLimit: seatLimit === undefined ? 0 : 1,
		decisionId: scope.newId(),
		now: scope.now,
	});
	const [found] = result.workspace;
	if (found === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	return {
		ok: true as const,
		plan: found.plan,
		seatLimit: found.seatLimit,
		seats: { used: found.used, limit: found.limit },
	};
}

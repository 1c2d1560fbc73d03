import { createRoute, z } from "@hono/zod-openapi";
import { and, eq, sql } from "drizzle-orm";
import { auditRow, decided, decision } from "../audit/decision";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspace } from "../db/schema";
import { MusterError } from "../errors";
import { errorResponses } from "../http/error-responses";
import { MAX_SEAT_LIMIT } from "../rules/limits";
import { PLAN_NAMES, type Plan } from "../rules/plans";
import type { Scope } from "../scope";
import { seats, slug } from "../team/schemas";
import { seatLimit, seatsUsed } from "../team/workspaces/seats";

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

export const setPlanRoute = createRoute({
	method: "post",
	path: "/setPlan",
	operationId: "setPlan",
	summary: "Set a workspace's plan and seats",
	description:
		"For a billing webhook or a support script. May lower the limit below what is used: nobody is thrown out, new invites and accepts wait for room. 404 where no operator key is configured.",
	tags: ["operator"],
	security: [{ operator: [] }],
	request: {
		body: {
			required: true,
			content: {
				"application/json": { schema: input, example: { slug: "acme", plan: "professional", seatLimit: null } },
			},
		},
	},
	responses: {
		200: {
			description: "Done.",
			content: {
				"application/json": {
					schema: z.object({ ok: z.literal(true), plan: z.enum(PLAN_NAMES), seatLimit: z.int().nullable(), seats }),
					example: { ok: true, plan: "professional", seatLimit: null, seats: { used: 4, limit: 50 } },
				},
			},
		},
		...errorResponses([
			"VALIDATION_ERROR",
			"UNAUTHORIZED",
			"NOT_FOUND",
			"WORKSPACE_NOT_FOUND",
			"PAYLOAD_TOO_LARGE",
			"UNSUPPORTED_MEDIA_TYPE",
		]),
	},
});

type Values = {
	slug: string;
	plan: Plan;
	seatLimit: number | null;
	setsSeatLimit: number;
	decisionId: string;
	now: number;
};

const batch = defineBatch((p: Parameters<Values>) => ({
	decision: decision(
		build
			.select(
				auditRow(p.decisionId, p.now, {
					action: "workspace.plan_set",
					workspaceId: workspace.id,
					// D1 binds every number as a double; in a column that does not show, in JSON it would.
					metadata: sql`json_object('plan', ${p.plan}, 'seatLimit', cast(case when ${p.setsSeatLimit} then ${p.seatLimit} else ${workspace.seatLimit} end as integer))`,
				}),
			)
			.from(workspace)
			.where(eq(workspace.slug, p.slug)),
	),
	updated: build
		.update(workspace)
		.set({
			plan: p.plan,
			seatLimit: sql`case when ${p.setsSeatLimit} then ${p.seatLimit} else ${workspace.seatLimit} end`,
		})
		.where(and(eq(workspace.slug, p.slug), decided(p))),
	workspace: build
		.select(
			row({
				plan: workspace.plan,
				seatLimit: sql<number | null>`${workspace.seatLimit}`,
				used: seatsUsed(p),
				limit: seatLimit(),
			}),
		)
		.from(workspace)
		.where(eq(workspace.slug, p.slug)),
}));

export async function setPlan(scope: Scope, { slug, plan, seatLimit }: z.output<typeof input>) {
	const result = await scope.database.run(batch, {
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

import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { workspace } from "../db/schema";
import type { Plan } from "../rules/plans";
import { seatLimit, seatsUsed } from "../team/workspaces/seats";

type Values = DecisionValues & {
	slug: string;
	plan: Plan;
	seatLimit: number | null;
	setsSeatLimit: number;
	inviteMailsPerDay: number | null;
	setsInviteMailsPerDay: number;
	now: number;
};

export const setPlanBatch = defineBatch((p: Parameters<Values>) => {
	const seatLimitAfter = sql`case when ${p.setsSeatLimit} then ${p.seatLimit} else ${workspace.seatLimit} end`;
	const capAfter = sql`case when ${p.setsInviteMailsPerDay} then ${p.inviteMailsPerDay} else ${workspace.inviteMailsPerDay} end`;
	return {
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "workspace.plan_set",
						workspaceId: workspace.id,
						// D1 binds every number as a double. A column converts it; JSON text would show it.
						metadata: sql`json_object('plan', ${p.plan}, 'seatLimit', cast(${seatLimitAfter} as integer),
							'inviteMailsPerDay', cast(${capAfter} as integer))`,
					}),
				)
				.from(workspace)
				.where(eq(workspace.slug, p.slug)),
		),
		updated: build
			.update(workspace)
			.set({ plan: p.plan, seatLimit: seatLimitAfter, inviteMailsPerDay: capAfter })
			.where(and(eq(workspace.slug, p.slug), decided(p))),
		workspace: build
			.select(
				row({
					plan: workspace.plan,
					seatLimit: sql<number | null>`${workspace.seatLimit}`,
					inviteMailsPerDay: sql<number | null>`${workspace.inviteMailsPerDay}`,
					used: seatsUsed(p),
					limit: seatLimit(),
				}),
			)
			.from(workspace)
			.where(eq(workspace.slug, p.slug)),
	};
});

import { and, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { mailHold } from "../db/schema";
import { isNothingHeld } from "../mail/holds-sql";
import { INVITE_MAIL, NOTICE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import type { HoldReason } from "../rules/mail-failures";

/** The owed mails among which the probe is looked for: all of them may be those of paused workspaces. */
const LOOKED_AT = sql.raw("limit 1000");

const firstOwed = ({ table, column, id, isPaused }: OwedMailTable, p: Parameters<DecisionValues>) => sql`
	select * from (
		select ${id} as "id" from (
			select * from ${table} where ${column("state")} = 'queued' and ${column("lease_until")} <= ${p.now}
			order by ${column("queued_at")} ${LOOKED_AT}
		) as ${table} where not ${isPaused} limit 1
	)`;

export const retryHeldBatch = defineBatch((p: Parameters<DecisionValues>) => ({
	decision: decision(
		p,
		build
			.select(
				auditRow(p.decisionId, p.now, {
					action: "mail.held_retried",
					metadata: sql`json_object('holds', (select json_group_array(${mailHold.reason}) from ${mailHold}))`,
				}),
			)
			.from(sql`(select 1) as "once"`),
	),
	ended: build
		.update(mailHold)
		.set({ until: p.now })
		.where(and(sql`${mailHold.until} > ${p.now}`, decided(p))),
	holds: build.select(row({ reason: sql<HoldReason>`${mailHold.reason}` })).from(mailHold),
	probe: sql<{ id: string }>`
		select * from (${firstOwed(INVITE_MAIL, p)} union all ${firstOwed(NOTICE_MAIL, p)})
		where not ${isNothingHeld} limit 1`,
}));

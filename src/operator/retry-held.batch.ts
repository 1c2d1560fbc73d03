import { and, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { mailHold, workspaceInvite } from "../db/schema";
import { isNothingHeld } from "../mail/holds-sql";
import { currentInviteMailId, INVITE_MAIL } from "../mail/owed-mail-sql";
import type { HoldReason } from "../rules/mail-failures";

/** The owed mails among which the probe is looked for: all of them may be those of paused workspaces. */
const LOOKED_AT = sql.raw("limit 1000");

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
		select ${currentInviteMailId} as "id" from (
			select * from ${workspaceInvite}
			where ${workspaceInvite.mailState} = 'queued' and ${workspaceInvite.mailLeaseUntil} <= ${p.now}
			order by ${workspaceInvite.mailQueuedAt} ${LOOKED_AT}
		) as ${workspaceInvite}
		where not ${isNothingHeld} and not ${INVITE_MAIL.isPaused} limit 1`,
}));

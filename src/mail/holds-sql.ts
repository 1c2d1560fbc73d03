/**
 * Holds. A provider that accepts no mails, for the sake of its quota or because the operator has something to mend, says
 * nothing about the mail that it refused. So that mail is not failed, and no other invite mail is tried: a row of
 * `mail_hold` keeps the reason. When its time is over, the sweep announces one mail, the probe. If the probe is sent, the
 * hold ends; if not, the hold goes on.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../db/batch";
import { mailHold } from "../db/schema";
import { type HoldCode, type HoldReason, isHoldReason, MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { MailIdValues } from "./mail-id";
import { INVITE_MAIL, isFree, type OwedMailTable } from "./owed-mail-sql";

export const QUOTA_REACHED: HoldReason = "QUOTA_REACHED";
const PAUSED: HoldCode = "SENDING_PAUSED";

/** SQL: all reasons for a hold, as a list. */
export const HOLD_REASONS: SQL = sql.join(
	(Object.keys(MAIL_FAILURES) as MailFailure[]).filter(isHoldReason).map((reason) => sql`${reason}`),
	sql`, `,
);

type Clock = Parameters<{ now: number }>;

/** SQL: no invite mail is held. */
export const isNothingHeld: SQL = sql`not exists (select 1 from ${mailHold})`;

/** SQL: invite mails are held, and the time of a probe has not come. */
export const isHeldNow = (p: Clock): SQL => sql`exists (select 1 from ${mailHold} where ${mailHold.until} > ${p.now})`;

/** SQL: the mail may be tried: nothing is held, or it is the first of its table that are named, as the probe. */
export const mayBeTried = (mail: OwedMailTable, p: Parameters<MailIdValues & { now: number }>): SQL => sql`
	(${isNothingHeld} or not ${isHeldNow(p)} and ${mail.key} = (
		select ${mail.key} from ${mail.table} where ${isFree(mail, p)} and not ${mail.isPaused} limit 1
	))`;

/**
 * The columns that say why the mail of an invite waits, and for a quota the time of the next probe. The end of a hold
 * that the operator must end is not known.
 */
export function mailHoldColumns(p: Clock) {
	const nextProbe = sql`(
		select ${mailHold.until} from ${mailHold} where ${mailHold.reason} = ${QUOTA_REACHED} and ${mailHold.until} > ${p.now}
	)`;
	const reason = sql`(select ${mailHold.reason} from ${mailHold} order by ${mailHold.until} desc limit 1)`;
	const isOwed = sql`${INVITE_MAIL.column("state")} = 'queued'`;
	return {
		holdCode: sql<HoldCode | null>`iif(${isOwed}, iif(${INVITE_MAIL.isPaused}, ${PAUSED}, ${reason}), null)`,
		heldUntil: sql<
			number | null
		>`iif(${isOwed} and not ${INVITE_MAIL.isPaused} and ${reason} = ${QUOTA_REACHED}, ${nextProbe}, null)`,
	};
}

import { type SQL, sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { mailProgress } from "../db/schema";
import { isHeldNow, isNothingHeld } from "../mail/holds-sql";
import { CODE_MAIL, finishMails, INVITE_MAIL, NOTICE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import { MINUTE_MS, PAUSED_MAIL_MS } from "../rules/limits";

/** The most mails of one table in one run of the cron. */
const MAX_SWEPT = 1_000;

/** The time after its announcement from which on a mail may be announced again (ms). */
const OVERDUE_MS = MINUTE_MS;
/** The time after which a queue of which nobody has taken many messages at once has no backlog (ms). */
const IDLE_MS = 2 * MINUTE_MS;

type Values = { now: number };

const ms = (value: number) => sql.raw(String(value));

/**
 * SQL: mails that were announced until then and are not leased have lost their message. A queue hands out messages in
 * about the order in which they came. So in a queue with a backlog, only mails that were announced a minute before those
 * that the consumers take now are overdue; the others wait for their turn. A queue whose delivery is paused looks like an
 * idle one: all of its mails are overdue after a minute.
 */
const overdueSince = ({ lane }: OwedMailTable, p: Parameters<Values>) => sql`
	${p.now} - ${ms(OVERDUE_MS)} - coalesce((
		select max(0, ${p.now} - ${mailProgress.queuedAt}) from ${mailProgress}
		where ${mailProgress.lane} = ${lane} and ${mailProgress.takenAt} > ${p.now} - ${ms(IDLE_MS)}
	), 0)`;

/** SQL: the overdue mails that have waited longest. Further conditions do not make the sweep read more of them. */
const overdue = (mail: OwedMailTable, p: Parameters<Values>) => sql`(
	select * from ${mail.table}
	where ${mail.column("state")} = 'queued' and ${mail.column("queued_at")} <= ${overdueSince(mail, p)}
		and ${mail.column("lease_until")} <= ${p.now}
	order by ${mail.column("queued_at")} limit ${ms(MAX_SWEPT)}
) as ${mail.table}`;

function sweep(mail: OwedMailTable, p: Parameters<Values>, most: SQL) {
	return sql<{ id: string }>`
		update ${mail.table} set ${mail.name("queued_at")} = ${p.now}
		where ${mail.key} in (select ${mail.key} from ${overdue(mail, p)} where not ${mail.isPaused} limit ${most})
		returning ${mail.id} as "id"`;
}

/**
 * Nobody has to announce a needless mail to cancel it. In a paused workspace nobody would cancel it, and during a hold it
 * would take the place of a probe.
 */
function cancelNeedless(mail: OwedMailTable, p: Parameters<Values>) {
	return finishMails(mail, p, {
		state: sql`'cancelled'`,
		where: sql`${mail.key} in (select ${mail.key} from ${overdue(mail, p)} where ${mail.isNeedless(p)})`,
	});
}

/**
 * Pausing puts the mails of a workspace aside, and the sweep those that were owed since: they do not fill the front of the
 * index.
 */
function putAside(mail: OwedMailTable, p: Parameters<Values>) {
	return sql<never>`
		update ${mail.table} set ${mail.name("queued_at")} = ${p.now} + ${ms(PAUSED_MAIL_MS)}
		where ${mail.key} in (select ${mail.key} from ${overdue(mail, p)} where ${mail.isPaused})`;
}

export const sweepBatch = defineBatch((p: Parameters<Values>) => {
	// While invites are held, none is announced; after that, one as the probe.
	const most = sql`iif(${isNothingHeld}, ${ms(MAX_SWEPT)}, iif(${isHeldNow(p)}, 0, 1))`;
	return {
		codeMails: sweep(CODE_MAIL, p, ms(MAX_SWEPT)),
		needlessInviteMails: cancelNeedless(INVITE_MAIL, p),
		needlessNoticeMails: cancelNeedless(NOTICE_MAIL, p),
		pausedInviteMails: putAside(INVITE_MAIL, p),
		pausedNoticeMails: putAside(NOTICE_MAIL, p),
		inviteMails: sweep(INVITE_MAIL, p, most),
		noticeMails: sweep(NOTICE_MAIL, p, most),
	};
});

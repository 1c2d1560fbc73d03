import { type SQL, sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { CODE_MAIL, INVITE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import { MINUTE_MS } from "../rules/limits";

/** The most mails of one table in one run of the cron. */
const MAX_SWEPT = 1_000;

/** The time after which the sweep looks at a mail of a paused workspace again (ms). */
const PAUSED_FOR_MS = 5 * MINUTE_MS;

type Values = { now: number; overdueSince: number };

const firstOf = sql.raw(`limit ${MAX_SWEPT}`);

/** SQL: the overdue mails, those that have waited longest first. */
const overdue = ({ table, column, key }: OwedMailTable, p: Parameters<Values>, condition: SQL = sql`true`) => sql`
	select ${key} from ${table}
	where ${column("state")} = 'queued' and ${column("queued_at")} <= ${p.overdueSince}
		and ${column("lease_until")} <= ${p.now} and ${condition}
	order by ${column("queued_at")} ${firstOf}`;

function sweep(mail: OwedMailTable, p: Parameters<Values>) {
	return sql<{ id: string }>`
		update ${mail.table} set ${mail.name("queued_at")} = ${p.now}
		where ${mail.key} in (${overdue(mail, p, sql`not ${mail.isPaused}`)}) returning ${mail.id} as "id"`;
}

export const sweepBatch = defineBatch((p: Parameters<Values>) => ({
	codeMails: sweep(CODE_MAIL, p),
	// Those of paused workspaces are put aside, so that they do not fill the front of the index.
	paused: sql`
		update ${INVITE_MAIL.table}
		set ${INVITE_MAIL.name("queued_at")} = ${p.now} + ${sql.raw(String(PAUSED_FOR_MS))}
		where ${INVITE_MAIL.key} in (${overdue(INVITE_MAIL, p)}) and ${INVITE_MAIL.isPaused}`,
	inviteMails: sweep(INVITE_MAIL, p),
}));

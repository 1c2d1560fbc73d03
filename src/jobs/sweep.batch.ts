import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import { CODE_MAIL, INVITE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";

/** The most mails of one table in one run of the cron. */
const MAX_SWEPT = 1_000;

type Values = { now: number; overdueSince: number };

function sweep({ table, column, name, id, key }: OwedMailTable, p: Parameters<Values>) {
	return sql<{ id: string }>`
		update ${table} set ${name("queued_at")} = ${p.now} where ${key} in (
			select ${key} from ${table}
			where ${column("state")} = 'queued' and ${column("queued_at")} <= ${p.overdueSince} and ${column("lease_until")} <= ${p.now}
			order by ${column("queued_at")} limit ${sql.raw(String(MAX_SWEPT))}
		) returning ${id} as "id"`;
}

export const sweepBatch = defineBatch((p: Parameters<Values>) => ({
	codeMails: sweep(CODE_MAIL, p),
	inviteMails: sweep(INVITE_MAIL, p),
}));

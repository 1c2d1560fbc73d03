import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { row } from "../db/row";
import { mailOutbox } from "../db/schema";
import { MINUTE_MS } from "../rules/limits";

/**
 * The time after which a mail is announced again (ms). The first message may still arrive; the row's lease keeps the
 * two messages from sending the mail twice.
 */
const OVERDUE_MS = MINUTE_MS;
/** The most mails in one run of the cron. */
const MAX_SWEPT = 1_000;

const batch = defineBatch((p: Parameters<{ now: number; overdueSince: number }>) => ({
	swept: build
		.update(mailOutbox)
		.set({ queuedAt: p.now })
		.where(
			sql`${mailOutbox.id} in (
				select "owed"."id" from ${mailOutbox} as "owed"
				where "owed"."state" = 'queued' and "owed"."queued_at" <= ${p.overdueSince} and "owed"."lease_until" <= ${p.now}
				order by "owed"."queued_at" limit ${sql.raw(String(MAX_SWEPT))}
			)`,
		)
		.returning(row({ id: mailOutbox.id })),
}));

/**
 * Finds mails that are owed, overdue and not leased, for example because their queue message was lost.
 *
 * @returns their ids; if there are more than `MAX_SWEPT`, those that have waited longest
 */
export async function sweepOwedMails(database: Database, now: number): Promise<string[]> {
	const { swept } = await database.run(batch, { now, overdueSince: now - OVERDUE_MS });
	return swept.map(({ id }) => id);
}

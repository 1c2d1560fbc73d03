import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { row } from "../db/row";
import { mailOutbox } from "../db/schema";
import { MINUTE_MS } from "../rules/limits";

/** How long a queue message may take before another one is sent for the same mail; the row's lease keeps both from sending it. */
const OVERDUE_MS = MINUTE_MS;
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

/** Mail that is owed and not under way: whatever lost its message, the row still says so. Oldest first. */
export async function sweepOwedMails(database: Database, now: number): Promise<string[]> {
	const { swept } = await database.run(batch, { now, overdueSince: now - OVERDUE_MS });
	return swept.map(({ id }) => id);
}

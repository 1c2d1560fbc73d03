import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { mailOutbox } from "../db/schema";

/** The most mails in one run of the cron. */
const MAX_SWEPT = 1_000;

export const sweepBatch = defineBatch((p: Parameters<{ now: number; overdueSince: number }>) => ({
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

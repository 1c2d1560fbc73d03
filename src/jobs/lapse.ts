import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { row } from "../db/row";
import { workspaceInvite } from "../db/schema";

/** The most invites that one statement records. */
const ROWS_PER_STATEMENT = 1_000;
/** The most statements in one run of the cron; the next run continues. */
const MAX_ROUNDS = 10;

const batch = defineBatch((p: Parameters<{ now: number }>) => ({
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "expired"."id" from ${workspaceInvite} as "expired"
				where "expired"."status" = 'pending' and "expired"."expires_at" <= ${p.now}
				order by "expired"."expires_at" limit ${sql.raw(String(ROWS_PER_STATEMENT))}
			)`,
		)
		.returning(row({ id: workspaceInvite.id })),
}));

/**
 * Records expired invites as lapsed, so that a seat check stays cheap: it takes the workspace's count of open invites and
 * subtracts only those that have expired since the last run. A late run does no harm.
 *
 * @returns the number of invites that were recorded
 */
export async function lapseInvites(database: Database, now: number): Promise<number> {
	let recorded = 0;
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const { lapsed } = await database.run(batch, { now });
		recorded += lapsed.length;
		if (lapsed.length < ROWS_PER_STATEMENT) break;
	}
	return recorded;
}

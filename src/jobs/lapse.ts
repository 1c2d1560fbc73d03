import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { row } from "../db/row";
import { workspaceInvite } from "../db/schema";

const ROWS_PER_STATEMENT = 1_000;
const MAX_ROUNDS = 10;

const batch = defineBatch((p: Parameters<{ now: number }>) => ({
	lapsed: build
		.update(workspaceInvite)
		.set({ lapsedAt: p.now })
		.where(
			sql`${workspaceInvite.id} in (
				select "ended"."id" from ${workspaceInvite} as "ended"
				where "ended"."status" = 'pending' and "ended"."expires_at" <= ${p.now}
				order by "ended"."expires_at" limit ${sql.raw(String(ROWS_PER_STATEMENT))}
			)`,
		)
		.returning(row({ id: workspaceInvite.id })),
}));

/**
 * Books the end of expired invites, so that counting live ones stays cheap: a seat check subtracts only those that
 * have ended since. Nothing depends on it happening in time.
 *
 * @returns how many were booked
 */
export async function lapseInvites(database: Database, now: number): Promise<number> {
	let booked = 0;
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const { lapsed } = await database.run(batch, { now });
		booked += lapsed.length;
		if (lapsed.length < ROWS_PER_STATEMENT) break;
	}
	return booked;
}

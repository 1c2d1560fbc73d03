import type { Database } from "../db/database";
import { lapseBatch } from "./lapse.batch";
import { LAPSED_PER_STATEMENT } from "./limits";

/** The most statements in one run of the cron; the next run continues. */
const MAX_ROUNDS = 10;

/**
 * Records expired invites as lapsed, so that a seat check stays cheap: it takes the workspace's count of open invites and
 * subtracts only those that have expired since the last run. A late run does no harm.
 *
 * @returns the number of invites that were recorded
 */
export async function lapseInvites(database: Database, now: number): Promise<number> {
	let recorded = 0;
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const { lapsed } = await database.run(lapseBatch, { now });
		recorded += lapsed.length;
		if (lapsed.length < LAPSED_PER_STATEMENT) break;
	}
	return recorded;
}

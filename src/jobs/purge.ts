import type { Config } from "../config/config";
import type { Database } from "../db/database";
import { dayOf } from "../rules/day";
import { DAY_MS, UNPROVEN_ACCOUNT_LIFETIME_MS } from "../rules/limits";
import { countStaleBatch, deleteStaleBatches, type Purged, type PurgeValues } from "./purge.batch";
import { STALE_KINDS } from "./stale-kinds";
import { inviteTurn, sessionTurn } from "./turns";

/** The most statements for each kind in one run of the cron; the next run continues. */
const MAX_ROUNDS = 17;

/** The pause between two statements (ms). Without it, requests queued at D1 wait until the whole run is done. */
const PAUSE_MS = 1;

/**
 * Deletes rows that are not needed any more, a limited number in one run. Invites, links, requests and sessions have their turn once a day
 * (`turns.ts`), so they go up to a day late. It may run twice, and it may be stopped at any point.
 */
export async function purge(
	database: Database,
	now: number,
	{ retentionDays }: Pick<Config, "retentionDays">,
): Promise<Purged> {
	const values: PurgeValues = {
		now,
		madeAt: inviteTurn(now, Math.min(retentionDays.expiredInvites, retentionDays.closedInvites)),
		...sessionTurn(now),
		expiredBefore: now - retentionDays.expiredInvites * DAY_MS,
		closedBefore: now - retentionDays.closedInvites * DAY_MS,
		codesBefore: now - retentionDays.finishedCodes * DAY_MS,
		eventsBefore: now - retentionDays.events * DAY_MS,
		unprovenBefore: now - UNPROVEN_ACCOUNT_LIFETIME_MS,
		today: dayOf(now),
	};
	const [found] = (await database.run(countStaleBatch, values)).found;
	const purged: Purged = {
		claims: 0,
		sessions: 0,
		verifications: 0,
		invites: 0,
		links: 0,
		requests: 0,
		codes: 0,
		notices: 0,
		usage: 0,
		accounts: 0,
		events: 0,
		deletedMembers: 0,
		deletedInvites: 0,
		deletedLinks: 0,
		deletedRequests: 0,
		deletedDomains: 0,
		deletedBars: 0,
		deletedWorkspaces: 0,
	};
	for (const kind of STALE_KINDS) {
		let stale = found?.[kind] ?? 0;
		for (let round = 0; stale > 0 && round < MAX_ROUNDS; round += 1) {
			if (round > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
			const { left } = await database.run(deleteStaleBatches[kind], values);
			purged[kind] += stale;
			stale = left[0]?.count ?? 0;
		}
	}
	return purged;
}

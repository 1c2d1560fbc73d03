import type { Database } from "../db/database";
import { type Figures, readFigures } from "../health/figures";
import { vitalsBatch } from "./vitals.batch";

/** The figures of one minute, flat: a line of the log, and a data point of Analytics Engine. */
export interface Vitals {
	sizeBytes: number;
	owedCodes: number;
	oldestCodeSeconds: number;
	sentCodesLastHour: number;
	failedCodesLastHour: number;
	owedInvites: number;
	oldestInviteSeconds: number;
	/** The number of reasons for which invite mails are held; `/health/deep` has them. */
	holds: number;
	unprovenAccounts: number;
	deadLettersToday: number;
}

/**
 * Records that the cron has run, and reads the figures of the service, in one round trip.
 *
 * @param failedJobs the names of the jobs that failed in this run
 */
export async function takeVitals(database: Database, now: number, failedJobs: readonly string[]): Promise<Vitals> {
	const rows = await database.run(vitalsBatch, { now, failedJobs: failedJobs.join(" ") });
	return flat(readFigures(rows, database, { now, ms: 0 }));
}

function flat({ database, codes, invites, holds, unprovenAccounts, deadLettersToday }: Figures): Vitals {
	return {
		sizeBytes: database.bytes ?? 0,
		owedCodes: codes.owed,
		oldestCodeSeconds: codes.oldestSeconds,
		sentCodesLastHour: codes.sentLastHour,
		failedCodesLastHour: codes.failedLastHour,
		owedInvites: invites.owed,
		oldestInviteSeconds: invites.oldestSeconds,
		holds: holds.length,
		unprovenAccounts,
		deadLettersToday,
	};
}

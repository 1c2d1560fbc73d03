import type { Config } from "../config/config";
import type { Database } from "../db/database";
import { describeError, type LogLine } from "../log";
import { checkDomains } from "./check-domains";
import { endArchives } from "./end-archives";
import { lapseInvites } from "./lapse";
import { purge } from "./purge";
import { sweepOwedMails } from "./sweep";
import { takeVitals, type Vitals } from "./vitals";

export interface JobDependencies {
	config: Config;
	database: Database;
	newId: () => string;
	announceMail: (mailIds: readonly string[]) => Promise<void>;
	/** Writes a data point, if Analytics Engine is bound. */
	writeVitals?: (vitals: Vitals) => void;
	log: (line: LogLine) => void;
}

/**
 * Runs all jobs; the Cron trigger calls it each minute. If one job fails, the next one still runs.
 *
 * @throws Error at the end, with the names of the jobs that failed, so that the run counts as failed
 */
export async function runJobs(
	now: number,
	{ config, database, newId, announceMail, writeVitals, log }: JobDependencies,
): Promise<void> {
	const failed: string[] = [];
	let deleted = 0;
	const run = async (job: string, work: () => Promise<Readonly<Record<string, number>>>) => {
		const before = { ...database.cost };
		try {
			log({
				event: "job",
				job,
				outcome: "ok",
				...(await work()),
				trips: database.cost.trips - before.trips,
				read: database.cost.rowsRead - before.rowsRead,
				written: database.cost.rowsWritten - before.rowsWritten,
			});
		} catch (error) {
			failed.push(job);
			log({ event: "job.failed", job, error: describeError(error) });
		}
	};
	// Before the sweep: it cancels a mail whose time is over, and this job owes it anew.
	const keptDays = config.retentionDays.archivedWorkspaces;
	if (keptDays !== null) {
		await run("archives", async () => {
			const { mailIds, ended } = await endArchives(database, { now, newId, keptDays });
			await announceMail(mailIds);
			return { warned: mailIds.length, ended };
		});
	}
	await run("sweep", async () => {
		const swept = await sweepOwedMails(database, now);
		await announceMail(swept);
		return { swept: swept.length };
	});
	await run("lapse", async () => ({ lapsed: await lapseInvites(database, now) }));
	await run("purge", async () => {
		const purged = await purge(database, now, config);
		deleted = Object.values(purged).reduce((sum, count) => sum + count, 0);
		return purged;
	});
	// After the others: it waits for DNS.
	await run("domains", () => checkDomains(database, now, config, newId));
	await run("vitals", async () => {
		const vitals = await takeVitals(database, now, failed);
		log({ event: "vitals", ...vitals, deleted });
		writeVitals?.(vitals);
		return {};
	});
	if (failed.length > 0) throw new Error(`Jobs of the cron failed: ${failed.join(", ")}`);
}

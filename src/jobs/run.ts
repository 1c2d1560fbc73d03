import type { Config } from "../config/config";
import type { Database } from "../db/database";
import { describeError, type LogLine } from "../log";
import { lapseInvites } from "./lapse";
import { purge } from "./purge";
import { sweepOwedMails } from "./sweep";

export interface JobDependencies {
	config: Config;
	database: Database;
	announceMail: (mailIds: readonly string[]) => Promise<void>;
	log: (line: LogLine) => void;
}

/** Runs all jobs; the Cron trigger calls it each minute. If one job fails, the next one still runs. */
export async function runJobs(now: number, { config, database, announceMail, log }: JobDependencies): Promise<void> {
	const run = async (job: string, work: () => Promise<Record<string, number>>) => {
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
			log({ event: "job", job, outcome: "failed", error: describeError(error) });
		}
	};
	await run("sweep", async () => {
		const swept = await sweepOwedMails(database, now);
		await announceMail(swept);
		return { swept: swept.length };
	});
	await run("lapse", async () => ({ lapsed: await lapseInvites(database, now) }));
	await run("purge", async () => purge(database, now, config));
}

import { type Bindings, readConfig } from "../config/config";
import { type DatabaseOptions, openDatabase } from "../db/database";
import { databaseOf } from "../db/database-of";
import { logCause, toMusterError } from "../http/thrown-errors";
import { log } from "../log";
import { announceMails } from "../mail/announce";
import { runJobs } from "./run";

/**
 * Handles one call of the Cron trigger.
 *
 * @param scheduledTime the minute that the run is for (ms since 1970)
 * @throws ConfigError if the configuration is refused; Error if a job failed
 */
export async function runCron(
	scheduledTime: number,
	env: Bindings,
	clock: DatabaseOptions & { newId: () => string },
): Promise<void> {
	await runJobs(scheduledTime, {
		config: requireConfig(env),
		database: openDatabase(databaseOf(env), clock),
		newId: clock.newId,
		announceMail: (mailIds) => announceMails(env, mailIds, log),
		writeVitals: (vitals) => env.VITALS?.writeDataPoint({ indexes: ["vitals"], doubles: Object.values(vitals) }),
		log,
	});
}

function requireConfig(env: Bindings) {
	try {
		return readConfig(env);
	} catch (error) {
		logCause(toMusterError(error));
		throw error;
	}
}

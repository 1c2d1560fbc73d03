import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The last run of the cron, in one row. A monitor that finds it old knows that the cron has stopped. */
export const cronRun = sqliteTable("cron_run", {
	id: text("id").primaryKey(),
	/** The minute that the run was for (ms since 1970). */
	startedAt: integer("started_at").notNull(),
	/** The names of the jobs that failed, separated by spaces; empty if none did. */
	failedJobs: text("failed_jobs").notNull(),
});

import { sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { cronRun } from "../db/schema";
import { figures } from "../health/figures-sql";

export const vitalsBatch = defineBatch((p: Parameters<{ now: number; failedJobs: string }>) => ({
	...figures(p),
	recorded: build
		.insert(cronRun)
		.values({ id: "last", startedAt: p.now, failedJobs: p.failedJobs })
		.onConflictDoUpdate({
			target: cronRun.id,
			set: { startedAt: sql`excluded."started_at"`, failedJobs: sql`excluded."failed_jobs"` },
		}),
}));

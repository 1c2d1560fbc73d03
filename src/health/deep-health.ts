import type { Bindings } from "../config/config";
import { type DatabaseOptions, openDatabase } from "../db/database";
import { databaseOf } from "../db/database-of";
import { MusterError } from "../errors";
import { logCause, toMusterError } from "../http/thrown-errors";
import { MINUTE_MS, SECOND_MS } from "../rules/limits";
import { MAIL_FAILURES } from "../rules/mail-failures";
import { deepHealthBatch } from "./deep-health.batch";
import { type Figures, readFigures } from "./figures";
import { type Health, readHealth } from "./health";
import { DEEP_HEALTH_KEPT_MS, THRESHOLDS } from "./thresholds";

/** Everything that `/health/deep` can find wrong. */
export type Problem =
	| "database.unreachable"
	| "database.slow"
	| "database.nearly_full"
	| "cron.late"
	| "cron.failed"
	| "codes.late"
	| "codes.failing"
	| "invites.late"
	| "mail.held";

/** The answer of `GET /health/deep`. */
export interface DeepHealth extends Health {
	/** Empty if all is well. */
	problems: readonly Problem[];
	/** Null if D1 did not answer. */
	figures: (Figures & { cron: CronFigures }) | null;
}

interface CronFigures {
	/** The time since its last run; null if it has never run. */
	minutesAgo: number | null;
	/** The jobs that failed in its last run. */
	failedJobs: readonly string[];
}

const kept = new WeakMap<object, { until: number; answer: Promise<DeepHealth> }>();

/**
 * Reports the health of everything that the Worker depends on: one round trip, at most every ten seconds an isolate.
 * Requests that come while D1 is asked wait for the same answer.
 *
 * @param keepAlive keeps the trip going if the client of the first request goes away, because others wait for it
 */
export async function readDeepHealth(
	env: Bindings,
	clock: DatabaseOptions,
	keepAlive: (answer: Promise<unknown>) => void,
): Promise<DeepHealth> {
	const health = readHealth(env);
	if (!health.ok) return { ...health, problems: [], figures: null };
	const now = clock.now();
	const known = kept.get(env);
	if (known !== undefined && now < known.until) return known.answer;
	const answer = ask(health, env, clock, now);
	kept.set(env, { until: now + DEEP_HEALTH_KEPT_MS, answer });
	// The request logs the error.
	keepAlive(answer.catch(() => {}));
	return answer;
}

async function ask(health: Health, env: Bindings, clock: DatabaseOptions, now: number): Promise<DeepHealth> {
	const figures = await askDatabase(env, clock, now);
	const problems: readonly Problem[] = figures === null ? ["database.unreachable"] : problemsIn(figures);
	return { ...health, ok: problems.length === 0, problems, figures };
}

async function askDatabase(env: Bindings, clock: DatabaseOptions, now: number): Promise<DeepHealth["figures"]> {
	const database = openDatabase(databaseOf(env), clock);
	try {
		const rows = await database.run(deepHealthBatch, { now });
		const [run] = rows.cron;
		return {
			...readFigures(rows, database, { now, ms: database.cost.durationMs }),
			cron: {
				minutesAgo: run === undefined ? null : Math.max(0, Math.floor((now - run.startedAt) / MINUTE_MS)),
				failedJobs: run?.failedJobs.split(" ").filter(Boolean) ?? [],
			},
		};
	} catch (error) {
		const known = toMusterError(error);
		if (!(known instanceof MusterError) || known.code === "INTERNAL") throw error;
		logCause(known);
		return null;
	}
}

function problemsIn({ database, cron, codes, invites, holds }: NonNullable<DeepHealth["figures"]>): Problem[] {
	const finishedCodes = codes.sentLastHour + codes.failedLastHour;
	const found: Record<Exclude<Problem, "database.unreachable">, boolean> = {
		"database.slow": database.ms > THRESHOLDS.databaseMs,
		"database.nearly_full": (database.bytes ?? 0) > THRESHOLDS.databaseBytes,
		"cron.late": cron.minutesAgo === null || cron.minutesAgo * MINUTE_MS > THRESHOLDS.sinceCronMs,
		"cron.failed": cron.failedJobs.length > 0,
		"codes.late": codes.oldestSeconds * SECOND_MS > THRESHOLDS.oldestCodeMs,
		"codes.failing":
			codes.failedLastHour >= THRESHOLDS.failedCodesAtLeast &&
			codes.failedLastHour > finishedCodes * THRESHOLDS.failedCodesShare,
		// A daily quota holds the mails of many hours, and ends by itself.
		"invites.late": holds.length === 0 && invites.oldestSeconds * SECOND_MS > THRESHOLDS.oldestInviteMs,
		"mail.held": holds.some(
			({ reason, sinceMinutes }) =>
				MAIL_FAILURES[reason].kind === "operator" || sinceMinutes * MINUTE_MS > THRESHOLDS.oldestHoldMs,
		),
	};
	return Object.entries(found).flatMap(([problem, is]) => (is ? [problem as Problem] : []));
}

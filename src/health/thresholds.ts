/** Every threshold of `/health/deep`: past one of them it answers 503. docs/operations.md says what to do. */
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../rules/limits";

/** The largest size of a D1 database (bytes; D1 docs, "Limits"). */
export const MAX_DATABASE_BYTES = 10e9;

export const THRESHOLDS = {
	/** The size of the database (bytes). Making room takes days, so four fifths are the time to begin. */
	databaseBytes: 0.8 * MAX_DATABASE_BYTES,
	/** One round trip to D1 (ms). */
	databaseMs: 2 * SECOND_MS,
	/** The time since the cron ran; it runs each minute (ms). */
	sinceCronMs: 5 * MINUTE_MS,
	/** The age of the oldest mail with a code (ms): somebody waits for it, and the code ends after ten minutes. */
	oldestCodeMs: 2 * MINUTE_MS,
	/** The age of the oldest mail of an invite (ms). A long list at the provider's pace takes half an hour. */
	oldestInviteMs: 60 * MINUTE_MS,
	/**
	 * The age of a hold (ms). A daily quota begins anew after a day at most, and the probe needs a while; an older hold does
	 * not end by itself.
	 */
	oldestHoldMs: 26 * HOUR_MS,
	/** The part of the mails with codes of the last hour that failed. */
	failedCodesShare: 0.5,
	/** The number of failed ones below which their part says nothing. */
	failedCodesAtLeast: 10,
} as const;

/** The most rows of one kind that a figure counts: it is exact below. */
export const MOST_COUNTED = 5_000;

/** The time for which an isolate keeps an answer of `/health/deep` (ms), so that no monitor loads the database. */
export const DEEP_HEALTH_KEPT_MS = 10 * SECOND_MS;

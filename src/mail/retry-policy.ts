/** Decides whether a mail that was not sent is tried again, and when. */
import { HOUR_MS, SECOND_MS } from "../rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";

/**
 * The age at which a mail is given up (ms). Providers remember an idempotency key for longer (Resend: 24 hours), so that
 * no late attempt sends a mail twice.
 */
const GIVE_UP_AFTER_MS = 23 * HOUR_MS;
const MAX_ATTEMPTS = 10;
/** The most attempts if each of them may have sent the mail, and the provider would send it again. */
const MAX_UNKNOWN_ATTEMPTS = 3;
const BASE_DELAY_SECONDS = 10;
const MAX_DELAY_SECONDS = 3_600;

export interface FailedAttempt {
	failure: MailFailure;
	/** The number of attempts so far, this one included. */
	attempts: number;
	/** The time since the mail became owed (ms). */
	ageMs: number;
	/** The delay that the provider asked for (seconds), if it did. */
	retryAfterSeconds: number | undefined;
	/** See `Transport`. */
	honoursIdempotencyKey: boolean;
}

/** @returns the delay before the next attempt (seconds), or null if there is none */
export function nextAttemptDelay({
	failure,
	attempts,
	ageMs,
	retryAfterSeconds = 0,
	honoursIdempotencyKey,
}: FailedAttempt): number | null {
	const { kind } = MAIL_FAILURES[failure];
	if (kind === "permanent") return null;
	const mayHaveBeenSent = kind === "unknown" && !honoursIdempotencyKey;
	if (attempts >= (mayHaveBeenSent ? MAX_UNKNOWN_ATTEMPTS : MAX_ATTEMPTS)) return null;
	const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(backoffDelay(attempts), retryAfterSeconds));
	return ageMs + delaySeconds * SECOND_MS >= GIVE_UP_AFTER_MS ? null : delaySeconds;
}

/** @returns the delay after so many attempts (seconds): 10, 20, 40 and so on, 3,600 at most */
export function backoffDelay(attempts: number): number {
	return Math.min(MAX_DELAY_SECONDS, BASE_DELAY_SECONDS * 2 ** Math.max(0, attempts - 1));
}

/** Decides what becomes of a mail that was not sent: it fails, is tried again, or is held. */
import { endOfDay } from "../rules/day";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../rules/limits";
import { type HoldReason, isHoldReason, MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";

/**
 * Providers remember an idempotency key for longer than this (Resend: 24 hours). After it, a mail that may have been sent
 * is given up, because another attempt could send it twice. A mail that is known not to have been sent gets another key.
 */
export const KEY_LIFETIME_MS = 23 * HOUR_MS;
const MAX_ATTEMPTS = 10;
/** The most attempts if each of them may have sent the mail, and the provider would send it again. */
const MAX_UNKNOWN_ATTEMPTS = 3;
/** The most attempts if the recipient's server did not accept the mail. It may have been busy; it may have no such mailbox. */
const MAX_DELIVERY_ATTEMPTS = 2;
const BASE_DELAY_SECONDS = 10;
const MAX_DELAY_SECONDS = 3_600;
/** The time after which one mail is tried to find out if the operator has mended what was wrong (ms). */
export const PROBE_AFTER_MS = 5 * MINUTE_MS;
/** The time after which one mail is tried to find out if a quota has begun anew: its day need not be UTC's (ms). */
const QUOTA_PROBE_AFTER_MS = HOUR_MS;
/** The delay before a code is tried again while invites are held (seconds). */
const HELD_CODE_DELAY_SECONDS = 30;

export interface FailedAttempt {
	failure: MailFailure;
	isCode: boolean;
	/** The number of attempts so far, this one included. */
	attempts: number;
	/** The time since the mail became owed (ms). */
	ageMs: number;
	/** True if an earlier attempt may have sent the mail. */
	mayHaveBeenSent: boolean;
	/** The delay that the provider asked for (seconds), if it did. */
	retryAfterSeconds: number | undefined;
	/** See `Transport`. */
	honoursIdempotencyKey: boolean;
}

export type NextStep =
	| { is: "fail"; failure: MailFailure }
	| { is: "retry"; delaySeconds: number }
	/** No attempt is counted. A delay of 0 leaves the mail to the sweep. */
	| { is: "hold"; delaySeconds: number; reason: HoldReason };

export function nextStep(attempt: FailedAttempt): NextStep {
	const { failure, isCode } = attempt;
	if (isHoldReason(failure)) {
		return { is: "hold", delaySeconds: isCode ? HELD_CODE_DELAY_SECONDS : 0, reason: failure };
	}
	const delaySeconds = nextDelay(attempt);
	if (delaySeconds !== null) return { is: "retry", delaySeconds };
	return { is: "fail", failure: failure === "DELIVERY_FAILED" ? "ADDRESS_REFUSED" : failure };
}

function nextDelay(attempt: FailedAttempt): number | null {
	const { failure, attempts, ageMs, retryAfterSeconds = 0 } = attempt;
	const { kind } = MAIL_FAILURES[failure];
	if (kind === "permanent" || attempts >= mostAttempts(attempt)) return null;
	const delaySeconds = Math.min(MAX_DELAY_SECONDS, Math.max(backoffDelay(attempts), retryAfterSeconds));
	const mayHaveBeenSent = attempt.mayHaveBeenSent || kind === "unknown";
	return mayHaveBeenSent && ageMs + delaySeconds * SECOND_MS >= KEY_LIFETIME_MS ? null : delaySeconds;
}

function mostAttempts({ failure, honoursIdempotencyKey }: FailedAttempt): number {
	if (failure === "DELIVERY_FAILED") return MAX_DELIVERY_ATTEMPTS;
	const wouldBeSentAgain = MAIL_FAILURES[failure].kind === "unknown" && !honoursIdempotencyKey;
	return wouldBeSentAgain ? MAX_UNKNOWN_ATTEMPTS : MAX_ATTEMPTS;
}

/** @returns the delay after so many attempts (seconds): 10, 20, 40 and so on, 3,600 at most */
export function backoffDelay(attempts: number): number {
	return Math.min(MAX_DELAY_SECONDS, BASE_DELAY_SECONDS * 2 ** Math.max(0, attempts - 1));
}

/**
 * The idempotency key of a mail: its id; after each lifetime of a key another one; and another one if the operator has
 * sent it again after it failed, because the provider may have accepted it under the first key.
 *
 * @param ageMs the time since the mail became owed (ms)
 * @param failedAt the time at which it failed before (ms since 1970); null if it was never sent again
 */
export function idempotencyKey(mailId: string, ageMs: number, failedAt: number | null): string {
	const renewals = Math.max(0, Math.floor(ageMs / KEY_LIFETIME_MS));
	const parts = [mailId, ...(renewals === 0 ? [] : [renewals]), ...(failedAt === null ? [] : [`again-${failedAt}`])];
	return parts.join("-");
}

/**
 * The time of the next probe, until which no invite mail is tried. For a quota it is the provider's time; without one, the
 * next day in UTC, but at most an hour from now.
 *
 * @param now ms since 1970
 */
export function holdUntil(reason: HoldReason, now: number, retryAfterSeconds: number | undefined): number {
	if (MAIL_FAILURES[reason].kind === "operator") return now + PROBE_AFTER_MS;
	const wanted =
		retryAfterSeconds === undefined
			? Math.min(endOfDay(now), now + QUOTA_PROBE_AFTER_MS)
			: now + retryAfterSeconds * SECOND_MS;
	return Math.max(wanted, now + PROBE_AFTER_MS);
}

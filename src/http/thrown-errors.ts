/** Turns anything that was thrown into one of our errors, and logs its cause. */
import { ConfigError } from "../config/config-error";
import {
	isFull,
	isOfBlockedPerson,
	isOverloaded,
	isUnavailable,
	UNAVAILABLE_RETRY_AFTER_SECONDS,
} from "../db/database";
import { MusterError } from "../errors";
import { describeError, type LogLine, log } from "../log";
import type { LogEvent } from "../rules/log-events";

/** The time after which a client retries a Worker that is not configured (seconds). */
const NOT_CONFIGURED_RETRY_AFTER_SECONDS = 60;

/** The MusterError that answers a thrown error; `INTERNAL` is a bug. */
export function toMusterError(error: unknown): MusterError {
	if (error instanceof MusterError) return error;
	if (error instanceof ConfigError) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: NOT_CONFIGURED_RETRY_AFTER_SECONDS, cause: error });
	}
	if (isOfBlockedPerson(error)) return new MusterError("ACCOUNT_BLOCKED");
	if (isFull(error)) return new MusterError("DATABASE_FULL", { cause: error });
	if (isUnavailable(error)) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: UNAVAILABLE_RETRY_AFTER_SECONDS, cause: error });
	}
	return new MusterError("INTERNAL", { cause: error });
}

/** Logs the cause of an error, if it has one. */
export function logCause(error: MusterError, context: Omit<LogLine, "event"> = {}): void {
	if (error.cause === undefined) return;
	const { code, cause } = error;
	// The names of variables look like secrets, and the message has no values.
	const described = cause instanceof ConfigError ? cause.message : describeError(cause);
	log({ event: eventOf(error), ...context, code, error: described });
}

function eventOf({ code, cause }: MusterError): LogEvent {
	if (cause instanceof ConfigError) return "config.refused";
	if (code === "DATABASE_FULL") return "d1.full";
	if (code === "UNAVAILABLE") return isOverloaded(cause) ? "d1.overloaded" : "d1.unreachable";
	return "bug";
}

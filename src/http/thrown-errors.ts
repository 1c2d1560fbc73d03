/** Turns anything that was thrown into one of our errors, and logs its cause. */
import { ConfigError } from "../config/config-error";
import { isUnavailable, UNAVAILABLE_RETRY_AFTER_SECONDS } from "../db/database";
import { MusterError } from "../errors";
import { describeError, type LogLine, log } from "../log";

/** The time after which a client retries a Worker that is not configured (seconds). */
const NOT_CONFIGURED_RETRY_AFTER_SECONDS = 60;

/** The MusterError that answers a thrown error; `INTERNAL` is a bug. */
export function toMusterError(error: unknown): MusterError {
	if (error instanceof MusterError) return error;
	if (error instanceof ConfigError) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: NOT_CONFIGURED_RETRY_AFTER_SECONDS, cause: error });
	}
	if (isUnavailable(error)) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: UNAVAILABLE_RETRY_AFTER_SECONDS, cause: error });
	}
	return new MusterError("INTERNAL", { cause: error });
}

/** Logs the cause of an error, if it has one. */
export function logCause(error: MusterError, context: Omit<LogLine, "event"> = {}): void {
	if (error.cause instanceof ConfigError) console.error(error.cause.message);
	else if (error.cause !== undefined) {
		log({ event: "error", ...context, code: error.code, error: describeError(error.cause) });
	}
}

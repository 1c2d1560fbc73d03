/** What becomes of anything that was thrown: a refusal in our vocabulary, and what led to it in the log. */
import { HTTPException } from "hono/http-exception";
import { ConfigError } from "../config/config-error";
import { isUnavailable, UNAVAILABLE_RETRY_AFTER_SECONDS } from "../db/database";
import { MusterError } from "../errors";
import { describeError, type LogLine, log } from "../log";

/** How long a client waits before it asks a Worker again that is not configured (seconds). */
const NOT_CONFIGURED_RETRY_AFTER_SECONDS = 60;

/** The refusal that an error comes to; `INTERNAL` is a bug. */
export function toMusterError(error: unknown): MusterError {
	if (error instanceof MusterError) return error;
	if (error instanceof ConfigError) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: NOT_CONFIGURED_RETRY_AFTER_SECONDS, cause: error });
	}
	if (isUnavailable(error)) {
		return new MusterError("UNAVAILABLE", { retryAfterSeconds: UNAVAILABLE_RETRY_AFTER_SECONDS, cause: error });
	}
	// Hono's own refusals: of a body that is no JSON.
	if (error instanceof HTTPException && error.status === 400) {
		return new MusterError("VALIDATION_ERROR", { details: [{ path: "", message: "The body is not valid JSON." }] });
	}
	return new MusterError("INTERNAL", { cause: error });
}

/** Writes down what led to a refusal, where anything did. */
export function logCause(error: MusterError, where: Omit<LogLine, "event"> = {}): void {
	if (error.cause instanceof ConfigError) console.error(error.cause.message);
	else if (error.cause !== undefined) {
		log({ event: "error", ...where, code: error.code, error: describeError(error.cause) });
	}
}

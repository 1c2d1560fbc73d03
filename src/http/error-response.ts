import type { Context } from "hono";
import { ERRORS, errorBody, type MusterError } from "../errors";
import type { Environment } from "./environment";
import { logCause } from "./thrown-errors";

/** Paths that programs call. Every other path is a page for a person. */
function isForPrograms(path: string): boolean {
	return path.startsWith("/api/") || path === "/dev/mailbox.json" || isHealthPath(path);
}

/** The paths that monitors call. */
export function isHealthPath(path: string): boolean {
	return path === "/health" || path.startsWith("/health/");
}

/** Renders an error as a page. */
export type ProblemPage = (c: Context<Environment>, error: MusterError) => Promise<Response>;

/** The response of an error: JSON for programs, a page for people. */
export function respondWithError(
	c: Context<Environment>,
	error: MusterError,
	problemPage: ProblemPage,
): Response | Promise<Response> {
	c.set("refusal", error.code);
	logCause(error, { requestId: c.get("requestId") });
	if (error.retryAfterSeconds !== undefined) c.header("retry-after", String(error.retryAfterSeconds));
	if (error.allow !== undefined) c.header("allow", error.allow.join(", "));
	return isForPrograms(c.req.path) ? c.json(errorBody(error), ERRORS[error.code].status) : problemPage(c, error);
}

import type { ErrorHandler } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { noticeOf } from "./notice";
import { pathWithQuery } from "./path-with-query";
import { redirectTo } from "./respond";

/**
 * Redirects a signed-out visitor to sign in and then back here, along with this page's notice. Rethrows every other
 * error.
 */
export const signInFirst: ErrorHandler<Environment> = (error, c) => {
	if (!(error instanceof MusterError) || error.code !== "UNAUTHORIZED") throw error;
	return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: c.req.path, notice: noticeOf(c) }));
};

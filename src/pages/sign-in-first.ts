import type { ErrorHandler } from "hono";
import { MusterError } from "../errors";
import type { Environment } from "../http/environment";
import { droppedCookiePath, isCookieDropped } from "./kept-cookie";
import { keptFields } from "./kept-form";
import { noticeOf } from "./notice";
import { pathWithQuery } from "./path-with-query";
import { redirectTo } from "./respond";

/**
 * Redirects a signed-out visitor to sign in and then back here, along with this page's notice. Rethrows every other
 * error, and also this one if something was typed: the problem page shows it again.
 */
export const signInFirst: ErrorHandler<Environment> = async (error, c) => {
	if (!(error instanceof MusterError) || error.code !== "UNAUTHORIZED") throw error;
	if ((await keptFields(c, error.code)) !== null) throw error;
	if (isCookieDropped(c)) return redirectTo(c, droppedCookiePath(c.req.path));
	return redirectTo(c, pathWithQuery("/auth/sign-in", { redirect: c.req.path, notice: noticeOf(c) }));
};

/** The check that the browser has kept the cookie of a session that was just made. */
import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { SECOND_MS } from "../rules/limits";
import { pathWithQuery } from "./path-with-query";
import { returnPathOf } from "./return-path";

/** The mark of a sign-in in an address, with its time (seconds since 1970). The script takes it out again. */
const MARK = "signed-in";

/** The time for which a mark counts (seconds). An older one may be in a bookmark, or from before a sign-out. */
const MARK_LIFETIME = 60;

function secondsNow(c: Context<Environment>): number {
	return Math.floor(c.var.scope.now / SECOND_MS);
}

/** A path that follows a sign-in, marked as such. */
export function markAsSignedIn(c: Context<Environment>, path: string): string {
	return pathWithQuery(path, { [MARK]: String(secondsNow(c)) });
}

/** The path of the page that follows a sign-in, marked as such. */
export function pathAfterSignIn(c: Context<Environment>): string {
	return markAsSignedIn(c, returnPathOf(c) ?? "/start");
}

/** True if a sign-in has just led here and the request has no session: the browser has dropped its cookie. */
export function isCookieDropped(c: Context<Environment>): boolean {
	const hasJustSignedIn = Math.abs(secondsNow(c) - Number(c.req.query(MARK) ?? Number.NaN)) < MARK_LIFETIME;
	return c.req.method === "GET" && hasJustSignedIn && c.var.scope.credential === null;
}

/**
 * The path of the sign-in page that names the dropped cookie as the reason.
 *
 * @param redirect the page to return to
 */
export function droppedCookiePath(redirect: string): string {
	return pathWithQuery("/auth/sign-in", { redirect, problem: "cookies" });
}

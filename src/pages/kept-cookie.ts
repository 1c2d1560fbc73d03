/** Whether the browser has kept the cookie of a session that was just made. */
import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { noticeOf } from "./notice";
import { pathWithQuery } from "./path-with-query";
import { returnPathOf } from "./return-path";

const MARKER = "signed-in";

/** The path of the page that follows a sign-in, marked as such. The script takes the mark out of the address. */
export function pathAfterSignIn(c: Context<Environment>): string {
	return pathWithQuery(returnPathOf(c) ?? "/start", { [MARKER]: "1" });
}

/** True if a sign-in has just led here and the request has no session: the browser has dropped its cookie. */
export function isCookieDropped(c: Context<Environment>): boolean {
	const notice = noticeOf(c);
	const hasJustSignedIn = c.req.query(MARKER) !== undefined || notice === "joined" || notice === "already-member";
	return c.req.method === "GET" && hasJustSignedIn && c.var.scope.credential === null;
}

/** The path of the sign-in page that says so. */
export function droppedCookiePath(c: Context<Environment>): string {
	return pathWithQuery("/auth/sign-in", { redirect: c.req.path, problem: "cookies" });
}

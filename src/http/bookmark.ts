/**
 * The bookmark of a caller: the state of the database after their last read or write. A read replica that has reached it
 * may answer, so that people read their own writes from the nearest replica (D1 docs, "Sessions API"). API clients carry
 * the bookmark in a header, browsers in a cookie.
 */
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Config } from "../config/config";
import { cookieName, cookieOptions } from "../session/cookies";
import { hasBearer } from "../session/credential";
import type { Environment } from "./environment";

export const BOOKMARK_HEADER = "x-d1-bookmark";

const MAX_BOOKMARK_LENGTH = 128;
/** The format of D1's bookmarks: groups of hexadecimal digits. A caller's bookmark is untrusted; any other format is ignored. */
const BOOKMARK_SHAPE = /^[0-9a-f]+(?:-[0-9a-f]+){2,7}$/;

function bookmarkCookie(config: Pick<Config, "publicUrl">): string {
	return cookieName(config, "muster.bookmark");
}

/**
 * The caller's bookmark, for requests that only read. Requests that write, and requests without a bookmark, go to the
 * primary. If there is a bearer token, cookies do not count.
 */
export function readBookmark(c: Context<Environment>, config: Pick<Config, "publicUrl">): string | null {
	if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
	const cookie = hasBearer(c.req.raw.headers) ? undefined : getCookie(c, bookmarkCookie(config));
	const given = c.req.header(BOOKMARK_HEADER) ?? cookie ?? "";
	return given.length <= MAX_BOOKMARK_LENGTH && BOOKMARK_SHAPE.test(given) ? given : null;
}

/**
 * Gives the caller the bookmark of this request. Better Auth does not write through our D1 session, so no bookmark covers
 * its writes. After it may have written, the caller's bookmark is cleared, and their next read goes to the primary.
 */
export const handOverBookmark: MiddlewareHandler<Environment> = async (c, next) => {
	await next();
	const scope = c.get("scope");
	if (scope === undefined) return;
	const bookmark = c.get("wroteElsewhere") ? "" : scope.database.bookmark;
	if (bookmark === null) return;
	c.header(BOOKMARK_HEADER, bookmark);
	const known = getCookie(c, bookmarkCookie(scope.config)) ?? "";
	if (bookmark === known || (bookmark !== "" && scope.credential?.kind !== "cookie")) return;
	setCookie(c, bookmarkCookie(scope.config), bookmark, {
		...cookieOptions(scope.config),
		...(bookmark === "" ? { maxAge: 0 } : {}),
	});
};

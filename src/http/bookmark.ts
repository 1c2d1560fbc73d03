/**
 * Where a caller has last read or written: D1's read replicas go on from there (D1 docs, "Sessions API"), so that people
 * read their own writes from the nearest one. API clients carry it in a header, browsers in a cookie.
 */
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Config } from "../config/config";
import { cookieName, cookieOptions } from "../session/cookies";
import type { Environment } from "./environment";

export const BOOKMARK_HEADER = "x-d1-bookmark";

const MAX_BOOKMARK_LENGTH = 128;
/** As D1 writes them: groups of hexadecimal digits. A caller's is input, and anything else is as none. */
const BOOKMARK_SHAPE = /^[0-9a-f]+(?:-[0-9a-f]+){2,7}$/;

function bookmarkCookie(config: Pick<Config, "publicUrl">): string {
	return cookieName(config, "muster.bookmark");
}

/**
 * The caller's bookmark, for requests that only read; what writes goes to the primary, and so does who brings none.
 * Where `Authorization` is present, cookies do not count.
 */
export function readBookmark(c: Context<Environment>, config: Pick<Config, "publicUrl">): string | null {
	if (c.req.method !== "GET" && c.req.method !== "HEAD") return null;
	const cookie = c.req.header("authorization") === undefined ? getCookie(c, bookmarkCookie(config)) : undefined;
	const given = c.req.header(BOOKMARK_HEADER) ?? cookie ?? "";
	return given.length <= MAX_BOOKMARK_LENGTH && BOOKMARK_SHAPE.test(given) ? given : null;
}

/**
 * Hands the caller the bookmark of this request. Better Auth writes outside of it: what it has changed (a new session
 * above all) lies beyond every bookmark that the caller knows, so they forget theirs and read from the primary next.
 */
export const handOverBookmark: MiddlewareHandler<Environment> = async (c, next) => {
	await next();
	const { scope } = c.var;
	if (scope === undefined) return;
	const bookmark = c.var.wroteElsewhere ? "" : scope.database.bookmark;
	if (bookmark === null) return;
	c.header(BOOKMARK_HEADER, bookmark);
	const known = getCookie(c, bookmarkCookie(scope.config)) ?? "";
	if (bookmark === known || (bookmark !== "" && scope.credential?.kind !== "cookie")) return;
	setCookie(c, bookmarkCookie(scope.config), bookmark, {
		...cookieOptions(scope.config),
		...(bookmark === "" ? { maxAge: 0 } : {}),
	});
};

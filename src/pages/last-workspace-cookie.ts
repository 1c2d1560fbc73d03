import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Environment } from "../http/environment";
import { DAY_MS, MAX_ID_LENGTH, SECOND_MS } from "../rules/limits";
import { cookieOptions } from "../session/cookies";

const COOKIE = "lastWorkspaceSlug";
const LIFETIME_SECONDS = (365 * DAY_MS) / SECOND_MS;

/** The slug of the workspace that was last open in this browser. Untrusted: check that the person is a member. */
export function lastWorkspace(c: Context<Environment>): string | undefined {
	return getCookie(c, COOKIE)?.slice(0, MAX_ID_LENGTH);
}

export function rememberWorkspace(c: Context<Environment>, slug: string): void {
	setCookie(c, COOKIE, slug, {
		...cookieOptions(c.var.scope.config),
		maxAge: LIFETIME_SECONDS,
	});
}

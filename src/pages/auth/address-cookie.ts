import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Environment } from "../../http/environment";
import { emailAddress } from "../../http/shapes";
import { CODE_LIFETIME_SECONDS } from "../../rules/limits";
import { cookieOptions } from "../../session/cookies";

const COOKIE = "address";

/** The cookie is sent only to the pages of `/auth`. */
function options(c: Context<Environment>) {
	return { ...cookieOptions(c.var.scope.config), path: "/auth" };
}

/** The email address that a code was mailed to. A cookie carries it between pages, so that no URL shows it. */
export function mailedAddress(c: Context<Environment>): string | undefined {
	return emailAddress.safeParse(getCookie(c, COOKIE)).data;
}

export function rememberAddress(c: Context<Environment>, address: string): void {
	setCookie(c, COOKIE, address, { ...options(c), maxAge: CODE_LIFETIME_SECONDS });
}

export function forgetAddress(c: Context<Environment>): void {
	deleteCookie(c, COOKIE, options(c));
}

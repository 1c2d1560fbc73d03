import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Environment } from "../../http/environment";
import { CODE_LIFETIME_SECONDS } from "../../rules/limits";
import { email } from "./shapes";

const COOKIE = "address";
const options = (c: Context<Environment>) => ({
	path: "/auth",
	httpOnly: true,
	sameSite: "Lax" as const,
	secure: c.var.scope.config.publicUrl.startsWith("https:"),
});

/** The address that a code went to: carried from page to page, out of addresses and histories. */
export function mailedAddress(c: Context<Environment>): string | undefined {
	return email.safeParse(getCookie(c, COOKIE)).data;
}

export function rememberAddress(c: Context<Environment>, address: string): void {
	setCookie(c, COOKIE, address, { ...options(c), maxAge: CODE_LIFETIME_SECONDS });
}

export function forgetAddress(c: Context<Environment>): void {
	deleteCookie(c, COOKIE, options(c));
}

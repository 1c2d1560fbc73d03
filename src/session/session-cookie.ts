import type { Context } from "hono";
import { setSignedCookie } from "hono/cookie";
import type { Config } from "../config/config";
import { SECOND_MS, SESSION_LIFETIME_MS } from "../rules/limits";
import { cookieOptions, sessionCookieNames } from "./cookies";

/** Gives the browser the cookie of a session, for as long as the session lasts from now. */
export function setSessionCookie(
	c: Context,
	config: Pick<Config, "publicUrl" | "secret">,
	token: string,
): Promise<void> {
	return setSignedCookie(c, sessionCookieNames(config).session, token, config.secret, {
		...cookieOptions(config),
		maxAge: SESSION_LIFETIME_MS / SECOND_MS,
	});
}

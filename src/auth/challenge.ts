import type { Context } from "hono";
import { clientAddress } from "../http/client-network";
import type { Environment } from "../http/environment";
import { describeError, log } from "../log";
import { isGenuineToken } from "./turnstile";

/**
 * True if Turnstile is used and the request has not passed it. If Turnstile gives no verdict, the request counts as
 * passed: nobody could sign in otherwise, and the daily limits still apply.
 *
 * @param token of Turnstile's widget
 */
export async function isUnchallenged(c: Context<Environment>, token: string | undefined): Promise<boolean> {
	const { turnstile } = c.var.scope.config;
	if (turnstile === undefined) return false;
	if (token === undefined) return true;
	try {
		return !(await isGenuineToken(turnstile, token, clientAddress(c.req.raw.headers)));
	} catch (error) {
		log({ event: "turnstile.unreachable", error: describeError(error) });
		return false;
	}
}

import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { clientNetwork, enforceRateLimit } from "../http/rate-limit";

/** Paths below `/api/auth` that mail a code or a link, or that try a code or a password. */
export const SIGN_IN_PATHS =
	/^\/(sign-up|sign-in|email-otp|forget-password|request-password-reset|reset-password|change-password)(\/|$)/;

/**
 * Limits how often one network signs in, and how often anybody signs in to one email address.
 *
 * @param email the normalised address that the request names, if it names one
 * @throws MusterError `RATE_LIMITED`
 */
export async function limitSignIn(
	{ env, req, var: { scope } }: Context<Environment>,
	email: string | undefined,
): Promise<void> {
	const { rateLimits } = scope.config;
	await enforceRateLimit(env.SIGN_IN_IP_LIMITER, clientNetwork(req.raw.headers), rateLimits);
	if (email !== undefined) await enforceRateLimit(env.SIGN_IN_ADDRESS_LIMITER, email, rateLimits);
}

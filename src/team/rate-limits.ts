import type { Context, MiddlewareHandler } from "hono";
import { clientNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { enforceRateLimit } from "../http/rate-limit";

/**
 * Allows 60 invite and resend calls a minute with one credential. The daily caps in D1 are by person.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function enforceInviteRate({ env, var: { scope } }: Context<Environment>): Promise<void> {
	const { credential, config } = scope;
	if (credential !== null) await enforceRateLimit(env.INVITE_LIMITER, credential.token, config.rateLimits);
}

export const limitInvitesByRate: MiddlewareHandler<Environment> = async (c, next) => {
	await enforceInviteRate(c);
	await next();
};

/** Allows 60 look-ups of tokens a minute from one network, so that guessing does not get far. */
export const limitTokensByRate: MiddlewareHandler<Environment> = async ({ env, req, var: { scope } }, next) => {
	await enforceRateLimit(env.TOKEN_LIMITER, clientNetwork(req.raw.headers), scope.config.rateLimits);
	await next();
};

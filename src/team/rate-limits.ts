import type { Context, MiddlewareHandler } from "hono";
import type { Environment } from "../http/environment";
import { brake, clientAddress } from "../http/rate-limit";

/**
 * 60 invite and resend calls a minute by one sign-in; the daily caps in D1 are by person.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function brakeInviting({ env, var: { scope } }: Context<Environment>): Promise<void> {
	if (scope.credential) await brake(env.INVITE_LIMITER, scope.credential.token, scope.config.rateLimits);
}

export const brakeInvites: MiddlewareHandler<Environment> = async (c, next) => {
	await brakeInviting(c);
	await next();
};

/** 60 token look-ups a minute from one address: guessing does not get far. */
export const brakeTokens: MiddlewareHandler<Environment> = async ({ env, req, var: { scope } }, next) => {
	await brake(env.TOKEN_LIMITER, clientAddress(req.raw.headers), scope.config.rateLimits);
	await next();
};

import type { MiddlewareHandler } from "hono";
import { brake, clientAddress } from "../http/burst";
import type { Environment } from "../http/environment";

/** 60 invite and resend calls a minute by one sign-in; the daily caps in D1 are by person. */
export const brakeInvites: MiddlewareHandler<Environment> = async ({ env, var: { scope } }, next) => {
	if (scope.credential) await brake(env.INVITE_LIMITER, scope.credential.token, scope.config.rateLimits);
	await next();
};

/** 60 token look-ups a minute from one address: guessing does not get far. */
export const brakeTokens: MiddlewareHandler<Environment> = async ({ env, req, var: { scope } }, next) => {
	await brake(env.TOKEN_LIMITER, clientAddress(req.raw.headers), scope.config.rateLimits);
	await next();
};

import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import { readInviteToken } from "../crypto/invite-token";
import { clientNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { enforceRateLimit } from "../http/rate-limit";
import { INVITE_TOKEN_PARAMETER } from "../rules/invite-path";

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

const tokenInput = z.object({ token: z.string() });

/**
 * Allows 60 requests a minute with a token from one network. Those with a genuine token count for its invite alone: the
 * people of one office share a network, and no guess hits a genuine token.
 */
export const limitTokensByRate: MiddlewareHandler<Environment> = async (c, next) => {
	const { keys, rateLimits } = c.get("scope").config;
	const network = clientNetwork(c.req.raw.headers);
	const content = await readInviteToken(keys, await givenToken(c));
	const key = content === null ? network : `invite ${content.inviteId} ${network}`;
	await enforceRateLimit(c.env.TOKEN_LIMITER, key, rateLimits);
	await next();
};

/** The token in the query, by the name of the API or of the page, or in the JSON body; empty if there is none. */
async function givenToken({ req }: Context<Environment>): Promise<string> {
	const inUrl = req.query("token") ?? req.query(INVITE_TOKEN_PARAMETER);
	if (inUrl !== undefined || req.method !== "POST") return inUrl ?? "";
	const body: unknown = await req.json().catch(() => null);
	return tokenInput.safeParse(body).data?.token ?? "";
}

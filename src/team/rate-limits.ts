import type { Context, MiddlewareHandler } from "hono";
import * as z from "zod/mini";
import type { Keys } from "../crypto/derived-keys";
import { readInviteToken } from "../crypto/invite-token";
import { readLinkToken } from "../crypto/link-token";
import { clientNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { enforceRateLimit } from "../http/rate-limit";
import { TOKEN_PARAMETER } from "../rules/token-paths";

/**
 * Allows 60 calls a minute with one credential that invite, make links or ask to join. The daily caps in D1 are by person.
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

/**
 * Allows 60 checks of domains a minute with one credential, because each of them asks DNS.
 *
 * @throws MusterError `RATE_LIMITED`
 */
export async function enforceDomainCheckRate({ env, var: { scope } }: Context<Environment>): Promise<void> {
	const { credential, config } = scope;
	if (credential !== null) await enforceRateLimit(env.INVITE_LIMITER, `domain ${credential.token}`, config.rateLimits);
}

export const limitDomainChecksByRate: MiddlewareHandler<Environment> = async (c, next) => {
	await enforceDomainCheckRate(c);
	await next();
};

const tokenInput = z.object({ token: z.string() });

/**
 * Allows 60 requests a minute with a token from one network. Those with a genuine token count for its invite or link alone:
 * the people of one office share a network, and no guess hits a genuine token.
 */
export const limitTokensByRate: MiddlewareHandler<Environment> = async (c, next) => {
	const { config, credential } = c.get("scope");
	const network = clientNetwork(c.req.raw.headers);
	const subject = await subjectOf(config.keys, await givenToken(c));
	// A class follows one link from one network within a minute. Those who are signed in are counted one by one.
	const sender = subject?.isShared && credential !== null ? credential.token : network;
	const key = subject === null ? network : `${subject.name} ${sender}`;
	await enforceRateLimit(c.env.TOKEN_LIMITER, key, config.rateLimits);
	await next();
};

/** The invite or link of a genuine token; a link is for many people. */
async function subjectOf(keys: Keys, token: string): Promise<{ name: string; isShared: boolean } | null> {
	const invite = await readInviteToken(keys, token);
	if (invite !== null) return { name: `invite ${invite.inviteId}`, isShared: false };
	const link = await readLinkToken(keys, token);
	return link && { name: `link ${link.linkId}`, isShared: true };
}

/** The token in the query, by the name of the API or of the page, or in the JSON body; empty if there is none. */
async function givenToken({ req }: Context<Environment>): Promise<string> {
	const inUrl = req.query("token") ?? req.query(TOKEN_PARAMETER);
	if (inUrl !== undefined || req.method !== "POST") return inUrl ?? "";
	const body: unknown = await req.json().catch(() => null);
	return tokenInput.safeParse(body).data?.token ?? "";
}

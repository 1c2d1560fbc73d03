import type { Context } from "hono";
import { readInviteToken } from "../crypto/invite-token";
import { clientNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { enforceRateLimit } from "../http/rate-limit";
import { tokenProvesAddress } from "./invited-sign-up";
import { isSignInPath, mailsSecret, triesOwnPassword } from "./sign-in-paths";
import { type CountedCall, countSignIn, NOT_COUNTED } from "./sign-in-usage";

/** The parts of a call that its limits depend on. */
export interface SignInInput {
	/** The normalised address that the request names, if it names one. */
	email?: string | undefined;
	/** Counts if it proves that address. */
	inviteToken?: string | undefined;
	/** The token of Turnstile's widget. */
	challengeToken?: string | undefined;
}

/**
 * Limits a call to sign in: by the minute, and then by the day (`sign-in-usage.ts`). The minute's limits are how often one
 * network signs in, or one invitee with the token of their invite, because the people of one office share a network; how
 * often one network signs in to one email address; how often one session tries its person's password; and how many mails
 * one address gets, from any sender of requests.
 *
 * No limit on an address alone applies to a password: anybody could use it up and lock the person out.
 *
 * @param path the endpoint's, below `/api/auth`
 * @returns the call as the day counts it: report how it ended
 * @throws MusterError `RATE_LIMITED`, `CHALLENGE_REQUIRED`
 */
export async function limitSignIn(
	c: Context<Environment>,
	path: string,
	{ email, inviteToken, challengeToken }: SignInInput = {},
): Promise<CountedCall> {
	const isProven = isSignInPath(path) && (await limitMinute(c, path, email, inviteToken));
	// A sign-up whose invite proves the address mails no code.
	return isProven && path === "/sign-up/email" ? NOT_COUNTED : countSignIn(c, path, email, challengeToken);
}

/** @returns true if the invite token proves the address */
async function limitMinute(
	{ env, req, var: { scope } }: Context<Environment>,
	path: string,
	email: string | undefined,
	inviteToken: string | undefined,
): Promise<boolean> {
	const { credential, config } = scope;
	const network = clientNetwork(req.raw.headers);
	const limitBySource = (source: string) => enforceRateLimit(env.SIGN_IN_IP_LIMITER, source, config.rateLimits);
	const content = inviteToken === undefined ? null : await readInviteToken(config.keys, inviteToken);
	if (content !== null) await limitBySource(`invite ${content.inviteId} ${network}`);
	const isProven =
		content !== null && email !== undefined && (await tokenProvesAddress(scope.database, content, email, scope.now));
	if (!isProven) await limitBySource(network);
	if (credential !== null && triesOwnPassword(path)) {
		await enforceRateLimit(env.SIGN_IN_ADDRESS_LIMITER, `session ${credential.token}`, config.rateLimits);
	}
	if (email === undefined) return isProven;
	await enforceRateLimit(env.SIGN_IN_ADDRESS_LIMITER, `address ${email} ${network}`, config.rateLimits);
	if (mailsSecret(path)) await enforceRateLimit(env.SIGN_IN_MAIL_LIMITER, email, config.rateLimits);
	return isProven;
}

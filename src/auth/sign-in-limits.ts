import type { Context } from "hono";
import type { Environment } from "../http/environment";
import { clientNetwork, enforceRateLimit } from "../http/rate-limit";

/** Paths below `/api/auth` that mail a code or a link to the address in the body. */
const MAIL_PATHS =
	/^\/(sign-up\/email|send-verification-email|email-otp\/(send-verification-otp|request-password-reset)|forget-password\/email-otp|request-password-reset)$/;
/** Paths below `/api/auth` that try the password of the person who is signed in. */
const PASSWORD_PATHS = /^\/(change-password|delete-user)$/;
/** Paths below `/api/auth` that mail a code or a link, or that try a code or a password. */
export const SIGN_IN_PATHS =
	/^\/(sign-up|sign-in|email-otp|forget-password|request-password-reset|reset-password|send-verification-email|change-password|delete-user)(\/|$)/;

/**
 * Limits how often one network signs in; how often one network signs in to one email address; how often one session
 * tries its person's password; and how many mails one address gets, whoever asks for them.
 *
 * No limit on an address alone applies to a password: anybody could use it up and lock the person out.
 *
 * @param path the endpoint's, below `/api/auth`
 * @param email the normalised address that the request names, if it names one
 * @throws MusterError `RATE_LIMITED`
 */
export async function limitSignIn(
	{ env, req, var: { scope } }: Context<Environment>,
	path: string,
	email?: string,
): Promise<void> {
	if (!SIGN_IN_PATHS.test(path)) return;
	const { credential, config } = scope;
	const network = clientNetwork(req.raw.headers);
	await enforceRateLimit(env.SIGN_IN_IP_LIMITER, network, config.rateLimits);
	if (credential !== null && PASSWORD_PATHS.test(path)) {
		await enforceRateLimit(env.SIGN_IN_ADDRESS_LIMITER, `session ${credential.token}`, config.rateLimits);
	}
	if (email === undefined) return;
	await enforceRateLimit(env.SIGN_IN_ADDRESS_LIMITER, `address ${email} ${network}`, config.rateLimits);
	if (MAIL_PATHS.test(path)) await enforceRateLimit(env.SIGN_IN_MAIL_LIMITER, email, config.rateLimits);
}

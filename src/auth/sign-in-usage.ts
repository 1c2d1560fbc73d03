/**
 * The daily limits of signing in. They are exact: D1 counts a mail before it is owed, and a try before it is made.
 *
 * - **Codes and links** that an address gets, from any sender of requests; that a network asks for; and the wider network
 *   around it. Better Auth allows `MAX_TRIES_PER_CODE` tries of a code, so this also limits the guesses at an address.
 * - **Wrong tries** of codes and passwords from a network, and from the wider one. A try that is not wrong is given back.
 *   Wrong passwords are not counted for an address: anybody could use that limit up and lock its owner out.
 * - The **known browsers** of an address have counts of their own, and neither use up those of strangers nor are stopped by
 *   them.
 *
 * If Turnstile is used, codes and links that a network asks for without passing it are also counted by the hour.
 */
import type { Context } from "hono";
import { addressKey, knownBrowsersKey, type SignInCount, signInKey } from "../crypto/usage-keys";
import { MusterError } from "../errors";
import { clientNetwork, UNKNOWN_NETWORK, widerNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { describeError, log } from "../log";
import { dayOf, secondsLeftToday } from "../rules/day";
import { HOUR_MS, MAX_TRIES_PER_CODE, UNCHALLENGED_CODES_PER_HOUR, WIDER_NETWORK_FACTOR } from "../rules/limits";
import type { Scope } from "../scope";
import { isUnchallenged } from "./challenge";
import { isKnownBrowser } from "./known-browser";
import { mailsSecret, triesOwnPassword, triesSecret } from "./sign-in-paths";
import { countSignInBatch, uncountSignInBatch } from "./sign-in-usage.batch";

/** A count of a day: the row's key, and the number at which it ends. */
interface DailyCount {
	key: string;
	most: number;
	/** Callers who pass Turnstile are not counted here. */
	endsByChallenge?: true;
}

/** Error codes that say that a code or a password was wrong. */
const WRONG: ReadonlySet<string> = new Set([
	"INVALID_EMAIL_OR_PASSWORD",
	"INVALID_OTP",
	"INVALID_PASSWORD",
	"OTP_EXPIRED",
	"TOO_MANY_ATTEMPTS",
]);

/** A call that was counted. Its caller reports how it ended. */
export interface CountedCall {
	/** @param code the error code of the response; undefined if it was a success, or if there was no response */
	ended: (code: string | undefined) => void;
}

/** A call that no day counts. */
export const NOT_COUNTED: CountedCall = { ended: () => {} };

/**
 * Counts a call to an endpoint that mails a code or tries one.
 *
 * @param path the endpoint's, below `/api/auth`
 * @param email the normalised address that the request names, if it names one
 * @param challengeToken of Turnstile's widget
 * @throws MusterError `RATE_LIMITED` until midnight, UTC; `CHALLENGE_REQUIRED` if passing Turnstile may help
 */
export async function countSignIn(
	c: Context<Environment>,
	path: string,
	email: string | undefined,
	challengeToken: string | undefined,
): Promise<CountedCall> {
	const { config, database, now } = c.var.scope;
	const kind = mailsSecret(path) ? "codes" : triesSecret(path) || triesOwnPassword(path) ? "wrong" : null;
	if (kind === null || !config.rateLimits) return NOT_COUNTED;
	const counts = await (kind === "codes" ? mailCounts(c, email, challengeToken) : tryCounts(c, path, email));
	if (counts.length === 0) return NOT_COUNTED;
	const values = { day: dayOf(now), counts: JSON.stringify(counts) };
	const { counted } = await database.run(countSignInBatch, values);
	if (counted.length === 0) throw refusalOf(counts, c.var.scope);
	if (kind === "codes") return NOT_COUNTED;
	return {
		ended(code) {
			if (code !== undefined && WRONG.has(code)) return;
			const given = database.run(uncountSignInBatch, values);
			// If D1 is out of reach, one try too many stays counted.
			const noted = given.catch((error: unknown) =>
				log({ event: "sign-in.not_uncounted", error: describeError(error) }),
			);
			c.executionCtx.waitUntil(noted);
		},
	};
}

function refusalOf(counts: readonly DailyCount[], { config: { turnstile }, now }: Scope): MusterError {
	if (turnstile !== undefined && counts.some(({ endsByChallenge }) => endsByChallenge)) {
		return new MusterError("CHALLENGE_REQUIRED", { details: { siteKey: turnstile.siteKey } });
	}
	return new MusterError("RATE_LIMITED", { retryAfterSeconds: secondsLeftToday(now) });
}

async function mailCounts(
	c: Context<Environment>,
	email: string | undefined,
	challengeToken: string | undefined,
): Promise<DailyCount[]> {
	const { config } = c.var.scope;
	const { codesPerAddressPerDay: ofAddress, codesPerNetworkPerDay: ofNetwork } = config.signInLimits;
	const known = email === undefined ? null : await knownBrowserCount(c, "codes", email, ofAddress);
	if (known !== null) return [known];
	const ofNetworks = [
		...(await networkCounts(c, "codes", ofNetwork)),
		...((await isUnchallenged(c, challengeToken)) ? await unchallengedCounts(c) : []),
	];
	if (email === undefined) return ofNetworks;
	return [{ key: await addressKey(config.keys, email), most: ofAddress }, ...ofNetworks];
}

/** The count of this hour of a network that has not passed Turnstile. */
async function unchallengedCounts(c: Context<Environment>): Promise<DailyCount[]> {
	const network = clientNetwork(c.req.raw.headers);
	if (network === UNKNOWN_NETWORK) return [];
	const hour = Math.floor(c.var.scope.now / HOUR_MS);
	const count = await hashedCount(c, "codes", `hour ${hour} of network ${network}`, UNCHALLENGED_CODES_PER_HOUR);
	return [{ ...count, endsByChallenge: true }];
}

async function tryCounts(c: Context<Environment>, path: string, email: string | undefined): Promise<DailyCount[]> {
	const { config, credential } = c.var.scope;
	const { codesPerAddressPerDay, wrongTriesPerNetworkPerDay } = config.signInLimits;
	const ofPerson = codesPerAddressPerDay * MAX_TRIES_PER_CODE;
	if (triesOwnPassword(path)) {
		return credential === null ? [] : [await hashedCount(c, "wrong", `session ${credential.token}`, ofPerson)];
	}
	const known = email === undefined ? null : await knownBrowserCount(c, "wrong", email, ofPerson);
	return known === null ? networkCounts(c, "wrong", wrongTriesPerNetworkPerDay) : [known];
}

/** The count that the known browsers of an address share; null if the browser is not one of them. */
async function knownBrowserCount(
	c: Context<Environment>,
	kind: SignInCount,
	email: string,
	most: number,
): Promise<DailyCount | null> {
	const { config, now } = c.var.scope;
	const isKnown = await isKnownBrowser(c.req.raw.headers, email, config, now);
	return isKnown ? { key: await knownBrowsersKey(config.keys, kind, email), most } : null;
}

/** None for a request over a service binding: it shows the network of nobody, and all of them would count as one. */
async function networkCounts(c: Context<Environment>, kind: SignInCount, most: number): Promise<DailyCount[]> {
	const { headers } = c.req.raw;
	const network = clientNetwork(headers);
	if (network === UNKNOWN_NETWORK) return [];
	return Promise.all([
		hashedCount(c, kind, `network ${network}`, most),
		hashedCount(c, kind, `wider network ${widerNetwork(headers)}`, most * WIDER_NETWORK_FACTOR),
	]);
}

async function hashedCount(
	{ var: { scope } }: Context<Environment>,
	kind: SignInCount,
	text: string,
	most: number,
): Promise<DailyCount> {
	return { key: await signInKey(scope.config.keys, kind, text), most };
}

/**
 * The daily limits of signing in. They are exact: D1 counts a mail before it is owed, and a try before it is made.
 *
 * - **Codes and links** that an address gets, whoever asks; that a network asks for; and the wider network around it.
 *   Better Auth allows `MAX_TRIES_PER_CODE` tries of a code, so this also limits the guesses at an address.
 * - **Wrong tries** of codes and passwords from a network, and from the wider one. A try that is not wrong is given back.
 *   Wrong passwords are not counted for an address: anybody could use that limit up and lock its owner out.
 * - A **known browser** has counts of its own, and neither uses up those of others nor is stopped by them.
 */
import type { Context } from "hono";
import { macHex } from "../crypto/derived-keys";
import { MusterError } from "../errors";
import { clientNetwork, UNKNOWN_NETWORK, widerNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { describeError, log } from "../log";
import { dayOf, secondsLeftToday } from "../rules/day";
import { MAX_TRIES_PER_CODE, WIDER_NETWORK_FACTOR } from "../rules/limits";
import { untaggedAddress } from "../rules/untagged-address";
import { knownBrowserId } from "./known-browser";
import { mailsSecret, triesOwnPassword, triesSecret } from "./sign-in-paths";
import { countSignInBatch, uncountSignInBatch } from "./sign-in-usage.batch";

/** A count of a day: the row's key, and the number at which it ends. */
export interface DailyCount {
	key: string;
	most: number;
}

/** Error codes that say that a code or a password was wrong. */
const WRONG: ReadonlySet<string> = new Set([
	"INVALID_EMAIL_OR_PASSWORD",
	"INVALID_OTP",
	"INVALID_PASSWORD",
	"OTP_EXPIRED",
	"TOO_MANY_ATTEMPTS",
]);

/** A call that was counted. Whoever counted it says how it ended. */
export interface CountedCall {
	/** @param code the error code of the response, if it was refused */
	ended: (code: string | undefined) => void;
}

/** A call that no day counts. */
export const NOT_COUNTED: CountedCall = { ended: () => {} };

/**
 * Counts a call to an endpoint that mails a code or tries one.
 *
 * @param path the endpoint's, below `/api/auth`
 * @param email the normalised address that the request names, if it names one
 * @throws MusterError `RATE_LIMITED` until midnight, UTC
 */
export async function countSignIn(
	c: Context<Environment>,
	path: string,
	email: string | undefined,
): Promise<CountedCall> {
	const { scope } = c.var;
	const { config, database, now } = scope;
	const kind = mailsSecret(path) ? "codes" : triesSecret(path) || triesOwnPassword(path) ? "wrong" : null;
	if (kind === null || !config.rateLimits) return NOT_COUNTED;
	const counts = await (kind === "codes" ? mailCounts(c, email) : tryCounts(c, path, email));
	if (counts.length === 0) return NOT_COUNTED;
	const values = { day: dayOf(now), counts: JSON.stringify(counts) };
	const { counted } = await database.run(countSignInBatch, values);
	if (counted.length === 0) throw new MusterError("RATE_LIMITED", { retryAfterSeconds: secondsLeftToday(now) });
	if (kind === "codes") return NOT_COUNTED;
	return {
		ended(code) {
			if (code !== undefined && WRONG.has(code)) return;
			// Without the answer, one try too many stays counted.
			const given = database.run(uncountSignInBatch, values);
			c.executionCtx.waitUntil(
				given.catch((error: unknown) => log({ event: "sign-in.not_uncounted", error: describeError(error) })),
			);
		},
	};
}

async function mailCounts(c: Context<Environment>, email: string | undefined): Promise<DailyCount[]> {
	const { config } = c.var.scope;
	const { codesPerAddressPerDay: ofAddress, codesPerNetworkPerDay: ofNetwork } = config.signInLimits;
	const browser = email === undefined ? null : await knownBrowserId(c.req.raw.headers, email, config);
	if (browser !== null) return [{ key: `codes:${browser}`, most: ofAddress }];
	const address = email === undefined ? [] : [await hashedCount(c, "codes", untaggedAddress(email), ofAddress)];
	return [...address, ...(await networkCounts(c, "codes", ofNetwork))];
}

async function tryCounts(c: Context<Environment>, path: string, email: string | undefined): Promise<DailyCount[]> {
	const { config, credential } = c.var.scope;
	const { codesPerAddressPerDay, wrongTriesPerNetworkPerDay } = config.signInLimits;
	const ofPerson = codesPerAddressPerDay * MAX_TRIES_PER_CODE;
	if (triesOwnPassword(path)) {
		return credential === null ? [] : [await hashedCount(c, "wrong", `session ${credential.token}`, ofPerson)];
	}
	const browser = email === undefined ? null : await knownBrowserId(c.req.raw.headers, email, config);
	if (browser !== null) return [{ key: `wrong:${browser}`, most: ofPerson }];
	return networkCounts(c, "wrong", wrongTriesPerNetworkPerDay);
}

/** None for a request over a service binding: it shows the network of nobody, and all of them would count as one. */
async function networkCounts(c: Context<Environment>, kind: "codes" | "wrong", most: number): Promise<DailyCount[]> {
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
	kind: "codes" | "wrong",
	text: string,
	most: number,
): Promise<DailyCount> {
	return { key: `${kind}:${await macHex(await scope.config.keys.usage, text, 16)}`, most };
}

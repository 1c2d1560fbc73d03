/**
 * The keys under which `daily_usage` counts an address. The rows have MACs, so that the table holds no address. Each key
 * is made here only: what counts and what forgets the counts use the same functions.
 */
import { untaggedAddress } from "../rules/untagged-address";
import { type Keys, macHex } from "./derived-keys";

/** The length of the MACs (bytes). */
const MAC_BYTES = 16;

/** The two counts of signing in: mails with a code or a link, and wrong tries. */
export type SignInCount = "codes" | "wrong";

/** The beginning of the key of a recipient of invite mails; the MAC follows. */
export const RECIPIENT_PREFIX = "recipient:";

/** The MAC of a recipient of invite mails. */
export async function recipientMac(keys: Keys, email: string): Promise<string> {
	return macHex(await keys.usage, email, MAC_BYTES);
}

/** @param text names what is counted, such as a network */
export async function signInKey(keys: Keys, count: SignInCount, text: string): Promise<string> {
	return `${count}:${await macHex(await keys.usage, text, MAC_BYTES)}`;
}

/** The key of the codes that an address gets from browsers that it does not know. */
export function addressKey(keys: Keys, email: string): Promise<string> {
	return signInKey(keys, "codes", untaggedAddress(email));
}

/** The key that the known browsers of an address share. */
export function knownBrowsersKey(keys: Keys, count: SignInCount, email: string): Promise<string> {
	return signInKey(keys, count, `known browsers of ${email}`);
}

/** Every key that an address is counted under. */
export async function keysOfAddress(keys: Keys, email: string): Promise<string[]> {
	const recipient = recipientMac(keys, email).then((mac) => RECIPIENT_PREFIX + mac);
	const known = (["codes", "wrong"] as const).map((count) => knownBrowsersKey(keys, count, email));
	return Promise.all([recipient, addressKey(keys, email), ...known]);
}

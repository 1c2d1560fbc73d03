/**
 * Every key of the Worker, derived from its one secret by HKDF (RFC 5869). Each purpose has its own label, so that no key
 * accepts what another one has signed or encrypted.
 */
const encoder = new TextEncoder();

export interface Keys {
	/** For invite tokens: the first signs, all of them verify. */
	readonly inviteTokens: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** For the tokens of links: the first signs, all of them verify. */
	readonly linkTokens: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** For secrets in the outbox: the first encrypts, all of them decrypt. */
	readonly outbox: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** Hashes the addresses and networks by which daily counts are kept. */
	readonly usage: Promise<CryptoKey>;
	/** Hashes one-time codes in the database. */
	readonly codes: Promise<CryptoKey>;
	/** For the tickets of sign-ups: the first signs, all of them verify. */
	readonly signUps: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** For the cookies of known browsers: the first signs, all of them verify. */
	readonly knownBrowsers: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
}

/** Derives the keys. Keys of the previous secret verify and decrypt; they do not sign or encrypt anything new. */
export function deriveKeys(secret: string, previousSecret: string | undefined): Keys {
	const mac = (from: string, label: string) => derive(from, label, { name: "HMAC", hash: "SHA-256", length: 256 });
	const seal = (from: string, label: string) => derive(from, label, { name: "AES-GCM", length: 256 });
	const previous = previousSecret === undefined ? [] : [previousSecret];
	const macs = (label: string) => [mac(secret, label), ...previous.map((from) => mac(from, label))] as const;
	return {
		inviteTokens: macs("invite-token"),
		linkTokens: macs("link-token"),
		outbox: [seal(secret, "outbox"), ...previous.map((from) => seal(from, "outbox"))],
		usage: mac(secret, "usage"),
		codes: mac(secret, "code"),
		signUps: macs("sign-up"),
		knownBrowsers: macs("known-browser"),
	};
}

type KeyKind = { name: "HMAC"; hash: string; length: number } | { name: "AES-GCM"; length: number };

async function derive(secret: string, label: string, kind: KeyKind): Promise<CryptoKey> {
	const material = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, ["deriveKey"]);
	return crypto.subtle.deriveKey(
		{ name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encoder.encode(`muster:${label}`) },
		material,
		kind,
		false,
		kind.name === "HMAC" ? ["sign", "verify"] : ["encrypt", "decrypt"],
	);
}

/** @returns the first `bytes` bytes of a MAC over the text, in lower-case hexadecimal */
export async function macHex(key: CryptoKey, text: string, bytes: number): Promise<string> {
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
	return mac.slice(0, bytes).toHex();
}

/** True if one of the keys has made the MAC over the text. */
export async function verifiesMac(
	keys: readonly Promise<CryptoKey>[],
	mac: Uint8Array,
	text: Uint8Array,
): Promise<boolean> {
	for (const key of keys) if (await crypto.subtle.verify("HMAC", await key, mac, text)) return true;
	return false;
}

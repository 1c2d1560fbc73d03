/**
 * Every key of the Worker, derived from its one secret. HKDF labels keep them apart (RFC 5869): what one key
 * signed or sealed means nothing under another.
 */
const encoder = new TextEncoder();

export interface Keys {
	/** Invite tokens: the first signs, all verify. */
	readonly inviteTokens: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** Secrets in the outbox: the first seals, all open. */
	readonly outbox: readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];
	/** Recipients' addresses in daily counts. */
	readonly recipients: Promise<CryptoKey>;
	/** Codes at rest. */
	readonly codes: Promise<CryptoKey>;
}

/**
 * Derives the keys. A previous secret goes on verifying and opening what was made under it; it makes nothing new.
 */
export function deriveKeys(secret: string, previousSecret: string | undefined): Keys {
	const mac = (from: string, label: string) => derive(from, label, { name: "HMAC", hash: "SHA-256", length: 256 });
	const seal = (from: string, label: string) => derive(from, label, { name: "AES-GCM", length: 256 });
	const previous = previousSecret === undefined ? [] : [previousSecret];
	return {
		inviteTokens: [mac(secret, "invite-token"), ...previous.map((from) => mac(from, "invite-token"))],
		outbox: [seal(secret, "outbox"), ...previous.map((from) => seal(from, "outbox"))],
		recipients: mac(secret, "recipient"),
		codes: mac(secret, "code"),
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

/** A MAC over a text, as lower-case hexadecimal of `bytes` bytes. */
export async function macHex(key: CryptoKey, text: string, bytes: number): Promise<string> {
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)));
	return mac.slice(0, bytes).toHex();
}

/** Encrypts secrets in the outbox: AES-256-GCM with a derived key; the result is base64 of nonce and ciphertext. */
import type { Keys } from "./derived-keys";

const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encrypts a secret for one row. The row's id is authenticated too, so that the result cannot be used in another row. */
export async function seal(keys: Keys, mailId: string, secret: string): Promise<string> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const algorithm = { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(mailId) };
	const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await keys.outbox[0], encoder.encode(secret)));
	const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
	bytes.set(nonce);
	bytes.set(sealed, NONCE_BYTES);
	return bytes.toBase64();
}

/**
 * Decrypts the result of `seal`.
 *
 * @returns null if it was made with another key or for another row
 */
export async function unseal(keys: Keys, mailId: string, sealed: string): Promise<string | null> {
	const bytes = Uint8Array.fromBase64(sealed);
	const algorithm = { name: "AES-GCM", iv: bytes.subarray(0, NONCE_BYTES), additionalData: encoder.encode(mailId) };
	for (const key of keys.outbox) {
		try {
			return decoder.decode(await crypto.subtle.decrypt(algorithm, await key, bytes.subarray(NONCE_BYTES)));
		} catch {
			// Encrypted with another key: the next one is tried.
		}
	}
	return null;
}

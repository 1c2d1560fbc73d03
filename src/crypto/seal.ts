/** Secrets in the outbox: AES-256-GCM under a derived key, as base64 of nonce and ciphertext. */
import type { Keys } from "./derived-keys";

const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Seals a secret for one row: the row's id is bound in, so that it opens nowhere else. */
export async function seal(keys: Keys, mailId: string, secret: string): Promise<string> {
	const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
	const algorithm = { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(mailId) };
	const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, await keys.outbox[0], encoder.encode(secret)));
	const bytes = new Uint8Array(NONCE_BYTES + sealed.length);
	bytes.set(nonce);
	bytes.set(sealed, NONCE_BYTES);
	return bytes.toBase64();
}

/** Opens what `seal` made; null where no key of ours fits. */
export async function unseal(keys: Keys, mailId: string, sealed: string): Promise<string | null> {
	const bytes = Uint8Array.fromBase64(sealed);
	const algorithm = { name: "AES-GCM", iv: bytes.subarray(0, NONCE_BYTES), additionalData: encoder.encode(mailId) };
	for (const key of keys.outbox) {
		try {
			return decoder.decode(await crypto.subtle.decrypt(algorithm, await key, bytes.subarray(NONCE_BYTES)));
		} catch {
			// Sealed under another key; the next one may fit.
		}
	}
	return null;
}

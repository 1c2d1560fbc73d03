/** The format in which Better Auth signs its session token: `<value>.<HMAC-SHA-256 of the value, as base64>`. */
const encoder = new TextEncoder();
/** The length of a base64 text of 32 bytes; it ends with one `=`. */
const SIGNATURE_LENGTH = 44;

const keys = new Map<string, Promise<CryptoKey>>();

/** The key of a secret. It is imported once. */
function signingKey(secret: string): Promise<CryptoKey> {
	const algorithm = { name: "HMAC", hash: "SHA-256" };
	const key =
		keys.get(secret) ?? crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign", "verify"]);
	keys.set(secret, key);
	return key;
}

/** @returns the value, or null if there is no signature or it does not verify */
export async function verifiedValue(signed: string, secret: string): Promise<string | null> {
	const dot = signed.lastIndexOf(".");
	const signature = signed.slice(dot + 1);
	if (dot < 1 || signature.length !== SIGNATURE_LENGTH || !signature.endsWith("=")) return null;
	const value = signed.slice(0, dot);
	try {
		const bytes = Uint8Array.fromBase64(signature);
		const verifies = await crypto.subtle.verify("HMAC", await signingKey(secret), bytes, encoder.encode(value));
		return verifies ? value : null;
	} catch {
		// The signature is not base64.
		return null;
	}
}

/** @returns the value with its signature */
export async function signedValue(value: string, secret: string): Promise<string> {
	const mac = await crypto.subtle.sign("HMAC", await signingKey(secret), encoder.encode(value));
	return `${value}.${new Uint8Array(mac).toBase64()}`;
}

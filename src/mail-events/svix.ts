/** Svix's signatures, with which Resend signs its webhooks (Svix docs, "Verifying webhooks manually"). */
import { SECOND_MS } from "../rules/limits";

/** The most that the time of a signature may differ from ours (seconds). */
const TOLERANCE_SECONDS = 5 * 60;
const encoder = new TextEncoder();

/**
 * Checks that one of a request's signatures was made with the secret, and not long ago.
 *
 * @param secret `whsec_` and a key as base64
 * @param now ms since 1970
 */
export async function isSigned(secret: string, headers: Headers, body: string, now: number): Promise<boolean> {
	const id = headers.get("svix-id");
	const time = Number.parseInt(headers.get("svix-timestamp") ?? "", 10);
	const isRecent = Math.abs(Math.floor(now / SECOND_MS) - time) <= TOLERANCE_SECONDS;
	if (!id || !isRecent) return false;
	const key = await crypto.subtle.importKey(
		"raw",
		Uint8Array.fromBase64(secret.replace(/^whsec_/, "")),
		{ name: "HMAC", hash: "SHA-256" },
		false,
		["verify"],
	);
	const signed = encoder.encode(`${id}.${time}.${body}`);
	for (const signature of signaturesOf(headers)) {
		if (await crypto.subtle.verify("HMAC", key, signature, signed)) return true;
	}
	return false;
}

/** The signatures of version 1. There are several while a secret is being changed. */
function signaturesOf(headers: Headers): Uint8Array<ArrayBuffer>[] {
	return (headers.get("svix-signature") ?? "").split(" ").flatMap((versioned) => {
		const [version, signature = ""] = versioned.split(",");
		if (version !== "v1") return [];
		try {
			return [Uint8Array.fromBase64(signature)];
		} catch {
			return [];
		}
	});
}

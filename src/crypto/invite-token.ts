import { parse, stringify } from "uuid";
import type { Keys } from "./derived-keys";

/** What an invite token says. */
export interface InviteClaim {
	inviteId: string;
	/** Which sending of the invite: the first is 1. */
	sending: number;
	/** When the link ends (ms since 1970). */
	expiresAt: number;
}

// id (16 bytes) | sending (uint32) | end (uint64, ms) | HMAC-SHA-256 (32 bytes): 60 bytes, which base64url spells
// in 80 characters without a spare bit, so that a token has exactly one spelling.
const SENDING_AT = 16;
const END_AT = 20;
const CLAIM_BYTES = 28;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{80}$/;

function encodeClaim({ inviteId, sending, expiresAt }: InviteClaim): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(CLAIM_BYTES);
	const view = new DataView(bytes.buffer);
	bytes.set(parse(inviteId));
	view.setUint32(SENDING_AT, sending);
	view.setBigUint64(END_AT, BigInt(expiresAt));
	return bytes;
}

/**
 * Makes the token of one sending of an invite. It is nowhere at rest: the mail's consumer makes it when it
 * renders the mail, and can make it again.
 */
export async function mintInviteToken(keys: Keys, claim: InviteClaim): Promise<string> {
	const bytes = encodeClaim(claim);
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", await keys.inviteTokens[0], bytes));
	const token = new Uint8Array(CLAIM_BYTES + mac.length);
	token.set(bytes);
	token.set(mac, CLAIM_BYTES);
	return token.toBase64({ alphabet: "base64url", omitPadding: true });
}

/** Reads a token, without the database; null where it is malformed or not ours. */
export async function readInviteToken(keys: Keys, token: string): Promise<InviteClaim | null> {
	if (!TOKEN_SHAPE.test(token)) return null;
	const bytes = Uint8Array.fromBase64(token, { alphabet: "base64url" });
	const claim = bytes.subarray(0, CLAIM_BYTES);
	for (const key of keys.inviteTokens) {
		if (await crypto.subtle.verify("HMAC", await key, bytes.subarray(CLAIM_BYTES), claim)) {
			const view = new DataView(bytes.buffer, bytes.byteOffset);
			return {
				inviteId: stringify(claim.subarray(0, SENDING_AT)),
				sending: view.getUint32(SENDING_AT),
				expiresAt: Number(view.getBigUint64(END_AT)),
			};
		}
	}
	return null;
}

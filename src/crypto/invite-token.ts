import { tokenCharacters } from "../rules/link-token";
import type { Keys } from "./derived-keys";
import { ID_LENGTH } from "./ids";

/** The content of an invite token. */
export interface InviteTokenContent {
	inviteId: string;
	/** The number of the sending; the first is 1. */
	sending: number;
	/**
	 * `mailed` to the invitee's address and shown nowhere else, so that its holder has that address; or `handed` over by a
	 * manager, which proves nothing about an address.
	 */
	travelled: "mailed" | "handed";
	/** The expiry of the link (ms since 1970). */
	expiresAt: number;
}

// id (19 characters of ASCII) | 1 bit, set if handed | sending (uint23) | expiry (uint48, ms) | HMAC-SHA-256 (32 bytes)
// In lower-case hexadecimal, so that it survives a mail program: it ends in a letter or a digit, and has no character at
// which a line is broken.
const SENDING_AT = ID_LENGTH;
const EXPIRY_AT = SENDING_AT + 3;
const CONTENT_BYTES = EXPIRY_AT + 6;
/** The number of characters of a token. */
const TOKEN_LENGTH = 2 * (CONTENT_BYTES + 32);
const HANDED_BIT = 0x80;
const TOKEN_SHAPE = /^[0-9a-f]*$/;

function encodeContent({ inviteId, sending, travelled, expiresAt }: InviteTokenContent): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(CONTENT_BYTES);
	const view = new DataView(bytes.buffer);
	const { read } = new TextEncoder().encodeInto(inviteId, bytes.subarray(0, SENDING_AT));
	if (read !== ID_LENGTH) throw new Error(`Not the id of an invite: ${inviteId}`);
	view.setUint8(SENDING_AT, sending / 2 ** 16 + (travelled === "handed" ? HANDED_BIT : 0));
	view.setUint16(SENDING_AT + 1, sending % 2 ** 16);
	view.setUint16(EXPIRY_AT, Math.floor(expiresAt / 2 ** 32));
	view.setUint32(EXPIRY_AT + 2, expiresAt % 2 ** 32);
	return bytes;
}

/**
 * Makes the token of one sending of an invite. The token is not stored: the consumer makes it when it composes the mail.
 * The same content and secret give the same token.
 */
export async function mintInviteToken(keys: Keys, content: InviteTokenContent): Promise<string> {
	const bytes = encodeContent(content);
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", await keys.inviteTokens[0], bytes));
	const token = new Uint8Array(CONTENT_BYTES + mac.length);
	token.set(bytes);
	token.set(mac, CONTENT_BYTES);
	return token.toHex();
}

/** The token in a text that a link or a person brought, without what cannot belong to it. It may be none of ours. */
export function inviteTokenIn(given: string): string {
	return tokenCharacters(given).slice(0, TOKEN_LENGTH);
}

/**
 * Verifies a token without the database.
 *
 * @param given as a link or a person brought it
 * @returns its content, also if it has expired; null if it is malformed or was not made by this Worker
 */
export async function readInviteToken(keys: Keys, given: string): Promise<InviteTokenContent | null> {
	const token = inviteTokenIn(given);
	if (token.length !== TOKEN_LENGTH || !TOKEN_SHAPE.test(token)) return null;
	const bytes = Uint8Array.fromHex(token);
	const content = bytes.subarray(0, CONTENT_BYTES);
	for (const key of keys.inviteTokens) {
		if (await crypto.subtle.verify("HMAC", await key, bytes.subarray(CONTENT_BYTES), content)) {
			const view = new DataView(bytes.buffer, bytes.byteOffset);
			const first = view.getUint8(SENDING_AT);
			return {
				inviteId: new TextDecoder().decode(content.subarray(0, SENDING_AT)),
				sending: (first & ~HANDED_BIT) * 2 ** 16 + view.getUint16(SENDING_AT + 1),
				travelled: first & HANDED_BIT ? "handed" : "mailed",
				expiresAt: view.getUint16(EXPIRY_AT) * 2 ** 32 + view.getUint32(EXPIRY_AT + 2),
			};
		}
	}
	return null;
}

import type { Keys } from "./derived-keys";
import { ID_LENGTH } from "./ids";
import { mintToken, readId, readTime, readToken, TIME_BYTES, tokenIn, writeId, writeTime } from "./token";

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

// id (19 characters of ASCII) | 1 bit, set if handed | sending (uint23) | expiry (uint48, ms)
const SENDING_AT = ID_LENGTH;
const EXPIRY_AT = SENDING_AT + 3;
const CONTENT_BYTES = EXPIRY_AT + TIME_BYTES;
const HANDED_BIT = 0x80;

/** Makes the token of one sending of an invite. */
export function mintInviteToken(
	keys: Keys,
	{ inviteId, sending, travelled, expiresAt }: InviteTokenContent,
): Promise<string> {
	const content = new Uint8Array(CONTENT_BYTES);
	const view = new DataView(content.buffer);
	writeId(content, inviteId);
	view.setUint8(SENDING_AT, sending / 2 ** 16 + (travelled === "handed" ? HANDED_BIT : 0));
	view.setUint16(SENDING_AT + 1, sending % 2 ** 16);
	writeTime(content, EXPIRY_AT, expiresAt);
	return mintToken(keys.inviteTokens, content);
}

/** The token in a text that a link or a person brought. It may be none of ours. */
export function inviteTokenIn(given: string): string {
	return tokenIn(given, CONTENT_BYTES);
}

/**
 * Verifies a token without the database.
 *
 * @param given as a link or a person brought it
 * @returns its content, also if it has expired; null if it is malformed or was not made by this Worker
 */
export async function readInviteToken(keys: Keys, given: string): Promise<InviteTokenContent | null> {
	const content = await readToken(keys.inviteTokens, given, CONTENT_BYTES);
	if (content === null) return null;
	const view = new DataView(content.buffer);
	const first = view.getUint8(SENDING_AT);
	return {
		inviteId: readId(content),
		sending: (first & ~HANDED_BIT) * 2 ** 16 + view.getUint16(SENDING_AT + 1),
		travelled: first & HANDED_BIT ? "handed" : "mailed",
		expiresAt: readTime(content, EXPIRY_AT),
	};
}

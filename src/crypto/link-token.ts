import type { Keys } from "./derived-keys";
import { ID_LENGTH } from "./ids";
import { mintToken, readId, readTime, readToken, TIME_BYTES, tokenIn, writeId, writeTime } from "./token";

/** The content of a link's token. */
export interface LinkTokenContent {
	linkId: string;
	/** The expiry of the link (ms since 1970). */
	expiresAt: number;
}

// id (19 characters of ASCII) | expiry (uint48, ms)
const EXPIRY_AT = ID_LENGTH;
const CONTENT_BYTES = EXPIRY_AT + TIME_BYTES;

/** Makes the token of a link. */
export function mintLinkToken(keys: Keys, { linkId, expiresAt }: LinkTokenContent): Promise<string> {
	const content = new Uint8Array(CONTENT_BYTES);
	writeId(content, linkId);
	writeTime(content, EXPIRY_AT, expiresAt);
	return mintToken(keys.linkTokens, content);
}

/** The token in a text that a link or a person brought. It may be none of ours. */
export function linkTokenIn(given: string): string {
	return tokenIn(given, CONTENT_BYTES);
}

/**
 * Verifies a token without the database.
 *
 * @param given as a link or a person brought it
 * @returns its content, also if it has expired; null if it is malformed or was not made by this Worker
 */
export async function readLinkToken(keys: Keys, given: string): Promise<LinkTokenContent | null> {
	const content = await readToken(keys.linkTokens, given, CONTENT_BYTES);
	return content && { linkId: readId(content), expiresAt: readTime(content, EXPIRY_AT) };
}

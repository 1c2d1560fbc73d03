/**
 * Tokens of links: a content of fixed length and its MAC (HMAC-SHA-256), in lower-case hexadecimal. So a token survives a
 * mail program: it ends in a letter or a digit, and has no character at which a line is broken. Tokens are not stored: they
 * are made when they are needed, and the same content and secret give the same token.
 */
import { tokenCharacters } from "../rules/token-characters";
import { verifiesMac } from "./derived-keys";
import { ID_LENGTH } from "./ids";

type MacKeys = readonly [Promise<CryptoKey>, ...Promise<CryptoKey>[]];

const MAC_BYTES = 32;
/** The length of a time in a content: uint48, ms since 1970. */
export const TIME_BYTES = 6;
const SHAPE = /^[0-9a-f]*$/;

/** @param keys the first one signs */
export async function mintToken(keys: MacKeys, content: Uint8Array<ArrayBuffer>): Promise<string> {
	const mac = new Uint8Array(await crypto.subtle.sign("HMAC", await keys[0], content));
	return content.toHex() + mac.toHex();
}

/** The token in a text that a link or a person brought, without what cannot belong to it. It may be none of ours. */
export function tokenIn(given: string, contentBytes: number): string {
	return tokenCharacters(given).slice(0, 2 * (contentBytes + MAC_BYTES));
}

/**
 * Verifies a token.
 *
 * @param keys all of them verify
 * @param given as a link or a person brought it
 * @returns its content; null if it is malformed or was made with none of the keys
 */
export async function readToken(
	keys: MacKeys,
	given: string,
	contentBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
	const token = tokenIn(given, contentBytes);
	if (token.length !== 2 * (contentBytes + MAC_BYTES) || !SHAPE.test(token)) return null;
	const bytes = Uint8Array.fromHex(token);
	const content = bytes.slice(0, contentBytes);
	return (await verifiesMac(keys, bytes.slice(contentBytes), content)) ? content : null;
}

/** Writes the id of a row at the beginning of a content. */
export function writeId(content: Uint8Array, id: string): void {
	const { read } = new TextEncoder().encodeInto(id, content.subarray(0, ID_LENGTH));
	if (read !== ID_LENGTH || id.length !== ID_LENGTH) throw new Error(`Not the id of a row: ${id}`);
}

export function readId(content: Uint8Array): string {
	return new TextDecoder().decode(content.subarray(0, ID_LENGTH));
}

/** @param ms since 1970 */
export function writeTime(content: Uint8Array<ArrayBuffer>, at: number, ms: number): void {
	const view = new DataView(content.buffer);
	view.setUint16(at, Math.floor(ms / 2 ** 32));
	view.setUint32(at + 2, ms % 2 ** 32);
}

/** @returns ms since 1970 */
export function readTime(content: Uint8Array<ArrayBuffer>, at: number): number {
	const view = new DataView(content.buffer);
	return view.getUint16(at) * 2 ** 32 + view.getUint32(at + 2);
}

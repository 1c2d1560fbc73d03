/** Tokens in links, as mail programs and people hand them on. */

/** The longest text that is searched for a token (characters). */
const MAX_GIVEN_LENGTH = 2_048;
/** Programs that pass a link on may escape it again. */
const MAX_ESCAPES = 3;

/**
 * The letters and digits of a token that a link or a person brought. A mail program may have stuck a bracket or a full
 * stop to its end, or broken it by a line end (`=` and a line break in quoted-printable, RFC 2045), with or without
 * escapes. Tokens in our links have no other characters, so those cannot belong to it.
 */
export function tokenCharacters(given: string): string {
	let text = given.slice(0, MAX_GIVEN_LENGTH);
	for (let escapes = 0; escapes < MAX_ESCAPES && /%[0-9a-f]{2}/i.test(text); escapes += 1) {
		text = text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
	}
	return text.replace(/&(#?[0-9a-z]{1,8});/gi, "").replace(/[^0-9A-Za-z]/g, "");
}

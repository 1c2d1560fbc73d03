// Control characters could end a header or start a new line; bidirectional marks could reorder a sentence.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Characters without a glyph, but not those that join letters or emoji, or choose the form of the letter before them. */
const INVISIBLE = /(?![\u200c\u200d]|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** A character that a reader sees. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}]/u;

/**
 * Makes untrusted text safe for one line of a mail or for a name: without control characters, white space collapsed.
 *
 * @returns the empty text if a reader would see nothing
 */
export function cleanLine(value: string): string {
	const line = value.replace(UNSAFE, " ").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
	return VISIBLE.test(line) ? line : "";
}

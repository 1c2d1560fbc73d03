// Control characters could end a header or fake a line; bidirectional overrides could turn a sentence round.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it may stand in a line of a mail or a name: one line, white space folded. */
export function cleanLine(value: string): string {
	return value.replace(UNSAFE, " ").replace(/\s+/g, " ").trim();
}

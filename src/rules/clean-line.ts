// Control characters could end a header or start a new line; bidirectional marks could reorder a sentence.
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Makes untrusted text safe for one line of a mail or for a name: without control characters, white space collapsed. */
export function cleanLine(value: string): string {
	return value.replace(UNSAFE, " ").replace(/\s+/g, " ").trim();
}

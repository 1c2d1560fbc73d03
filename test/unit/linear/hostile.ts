/** Texts that make a careless pattern or parser slow, as large as a request may be. */

export const HOSTILE_LENGTH = 256 * 1024;

/** The pieces that hostile texts repeat: single characters of each kind that a pattern tells apart, and short words. */
const PIECES = [
	..."aAz09éß愛 \t\n\r@.,;:!?'\"`()[]{}<>/\\|=+-_*&%#~^$\0",
	"\u00a0\u00ad\u200b\u202e",
	"\r\n",
	"٣",
	"アｱ",
	"a ",
	"a\n",
	'"a\n',
	'"",',
	"a@",
	"@a",
	"a.",
	"a-",
	"a@a.",
	"<a",
	"<a>",
	"<a> ",
	"%40",
	"%",
	"a=",
	"a=;",
	"; ",
	"en,",
	"en;q=0,",
	"A_",
	"a1",
	"aA1-",
	"😀",
	"👩‍",
];

/** The endings that let a match fail at the last moment. */
const ENDINGS = ["", "!", "\u0001", "@"];

function repeated(piece: string): string {
	return piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)).slice(0, HOSTILE_LENGTH - 2);
}

/** Each hostile text, with a name for messages. */
export function hostileTexts(): [name: string, text: string][] {
	const texts = PIECES.flatMap((piece) => {
		const body = repeated(piece);
		return ENDINGS.map((ending): [string, string] => [JSON.stringify([piece, ending]), body + ending]);
	});
	return [...texts, ["nested brackets", "[".repeat(HOSTILE_LENGTH / 2) + "]".repeat(HOSTILE_LENGTH / 2)]];
}

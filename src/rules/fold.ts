import { removeInvisibleCharacters } from "./invisible-characters";

/** Accents of alphabets. The vowel signs and voicing marks of other scripts stay, because without them it is another word. */
const ACCENTS =
	/(?!\u3099|\u309a)(?=\p{M})[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/gu;

/** Letters that Unicode does not decompose, as people type them on a plain keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	// The capital ẞ has no other upper case.
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	ħ: "h",
	ł: "l",
	ŋ: "n",
	ŧ: "t",
	þ: "th",
	ς: "σ",
	// Forms of alef, yeh, teh marbuta and kaf.
	ٱ: "ا",
	ى: "ي",
	ی: "ي",
	ة: "ه",
	ک: "ك",
};
const NOT_PLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

const TATWEEL = /\u0640/g;
const APOSTROPHES = /[`\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032\uff07]/g;
const DASHES = /[\p{Dash}\u00ad\u02d7\u2043]/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;
const HIRAGANA_OFFSET = 0x60;
const DIGIT = /\p{Decimal_Number}/u;
const FOREIGN_DIGITS = /(?![0-9])\p{Decimal_Number}/gu;
/** The Katakana prolonged sound marks: Japanese keyboards write them with the key of the hyphen. */
const LONG_VOWELS = /[\u30fc\uff70]/g;

/** The part of a text that is compared (UTF-16 units): names, searches and codes are much shorter. */
const MAX_FOLDED_LENGTH = 4_096;

/**
 * Converts a text to a form in which all spellings that a person would call the same are equal: without case, accents,
 * width, compatibility forms and repeated white space, in any script. It is for comparison only, not for display.
 */
export function foldText(text: string): string {
	const plain = asciiDecimals(removeInvisibleCharacters(text.slice(0, MAX_FOLDED_LENGTH)).replace(APOSTROPHES, "'"))
		.normalize("NFKD")
		.replace(ACCENTS, "")
		// The decomposition of ŉ has one more.
		.replace(APOSTROPHES, "'")
		.replace(TATWEEL, "")
		.replace(DASHES, "-")
		// Upper case first: it has one form for ß and ss, for ı and i, and for both forms of a small sigma.
		.toUpperCase()
		.toLowerCase()
		.replace(NOT_PLAIN, (letter) => PLAIN_LETTERS[letter] ?? letter)
		.normalize("NFC");
	return plain
		.replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - HIRAGANA_OFFSET))
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * The folded form of a name, as it is stored. It is null if SQLite's `lower`, which knows A to Z only, gives the same, as
 * it does for most names.
 */
export function foldedName(name: string): string | null {
	const folded = foldText(name);
	return folded === name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) ? null : folded;
}

/** Converts a code as typed or pasted to plain digits: digits of any script become 0-9; spaces and dashes are removed. */
export function asciiDigits(text: string): string {
	return asciiDecimals(removeInvisibleCharacters(text.slice(0, MAX_FOLDED_LENGTH)))
		.replace(/\s+/g, "")
		.replace(DASHES, "")
		.replace(LONG_VOWELS, "");
}

function asciiDecimals(text: string): string {
	const decimals = new Map<string, string>();
	return text.replace(FOREIGN_DIGITS, (digit) => {
		const known = decimals.get(digit) ?? String(decimalOf(digit));
		decimals.set(digit, known);
		return known;
	});
}

/** Unicode keeps the ten digits of a script together and in order, so the distance to the first one is the value. */
function decimalOf(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (DIGIT.test(String.fromCodePoint(first - 1))) first--;
	return (code - first) % 10;
}

/** Bytes that are looked at to choose an encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** The share of zero bytes, on every second place, from which a text is UTF-16. */
const UTF16_SHARE = 0.3;
/** The share of characters outside ASCII that must be of a script before its encoding is chosen. */
const SCRIPT_SHARE = 0.85;

const ARABIC = /[\p{Script=Arabic}\u060c\u061b\u061f\u0640]/gu;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303f\u30fc\uff01-\uff9f]/gu;
const NOT_ASCII = /\P{ASCII}/gu;

/**
 * Decodes a file as spreadsheets and directories write them: by its byte order mark, by its zero bytes, else as UTF-8 if
 * it is valid, else as the encoding that Excel uses in Japan (Shift_JIS), in Arabic countries (Windows-1256) and in
 * western Europe (Windows-1252).
 */
export function decodeText(bytes: Uint8Array): string {
	const marked = encodingOfMark(bytes) ?? encodingOfZeros(bytes.subarray(0, SAMPLE_BYTES));
	if (marked !== null) return new TextDecoder(marked).decode(bytes);
	return (
		decodeStrictly(bytes, "utf-8") ??
		decodeIfMostly(JAPANESE, bytes, "shift_jis") ??
		decodeIfMostly(ARABIC, bytes, "windows-1256") ??
		new TextDecoder("windows-1252").decode(bytes)
	);
}

function encodingOfMark([first, second, third]: Uint8Array): string | null {
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** UTF-16 without a mark: the high byte of each ASCII character is zero. */
function encodingOfZeros(sample: Uint8Array): string | null {
	const zeros = [0, 0] satisfies [number, number];
	for (let index = 0; index < sample.length; index++) if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
	const enough = (sample.length / 2) * UTF16_SHARE;
	if (sample.length < 2 || Math.max(...zeros) < enough) return null;
	return zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
	} catch {
		return null;
	}
}

function decodeIfMostly(script: RegExp, bytes: Uint8Array, encoding: "shift_jis" | "windows-1256"): string | null {
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	if (!(encoding === "shift_jis" ? isLikelyJapanese(sample) : isLikelyArabic(sample))) return null;
	const text = decodeStrictly(bytes, encoding);
	if (text === null) return null;
	const start = text.slice(0, SAMPLE_BYTES);
	return countOf(script, start) >= countOf(NOT_ASCII, start) * SCRIPT_SHARE ? text : null;
}

// The accented letters of western languages stand alone between ASCII letters, or in pairs (`NÚÑEZ`). The letters of
// other scripts stand together.

function isLikelyArabic(sample: Uint8Array): boolean {
	let letters = 0;
	let inWords = 0;
	for (let start = 0, end = 0; start < sample.length; start = end + 1) {
		end = start;
		while ((sample[end] ?? 0) >= 0x80) end++;
		letters += end - start;
		if (end - start > 2) inWords += end - start;
	}
	return inWords > letters / 2;
}

/** Two bytes that begin with 0x81 to 0x9f are common characters, from 0xe0 rare ones; 0xa1 to 0xdf are half-width kana. */
function isLikelyJapanese(sample: Uint8Array): boolean {
	let characters = 0;
	let inWords = 0;
	let rare = 0;
	for (let index = 0; index < sample.length; index++) {
		let length = 0;
		let common = 0;
		for (let byte = sample[index] ?? 0; byte >= 0x80; byte = sample[index] ?? 0) {
			const isKana = byte >= 0xa0 && byte < 0xe0;
			if (byte < 0xa0) common++;
			if (byte >= 0xe0) rare++;
			length++;
			index += isKana ? 1 : 2;
		}
		characters += length;
		if (length > 2 || (length === 2 && common > 0)) inWords += length;
	}
	return inWords > characters / 2 && rare < inWords / 2;
}

function countOf(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}

import { type AddressProblem, normaliseEmailAddress } from "../rules/email-address";

/** A piece of text that is meant as an address. */
export interface FoundAddress {
	/** The piece as it is written. */
	raw: string;
	address: string | null;
	problem: AddressProblem | null;
}

export interface FoundAddresses {
	addresses: FoundAddress[];
	/** Pieces with an `@` that nobody means as an address, such as `@ada` or `@ 5 pm`. */
	strays: string[];
	/** The text before, between and after the pieces above. */
	rest: string[];
}

const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const LOCAL_ASCII = new Set(`${LETTERS_AND_DIGITS}.!#$%&'*+/=?^_\`{|}~-`);
const DOMAIN_ASCII = new Set(`${LETTERS_AND_DIGITS}.-_`);
const MARKS_ASCII = new Set(".!#$%&'*+/=?^`{|}~-");
/** Quotes and emphasis, which begin no address even if it stands alone. */
const QUOTE_MARKS = new Set("'`*");
/** The characters outside ASCII that an address may contain, as UTF-16 units. Invisible characters are removed from it later. */
const WORD_UNIT = /[\p{L}\p{M}\p{N}\p{Cs}\p{Default_Ignorable_Code_Point}\uff0e]/u;
const SYMBOL = /^[^\p{ASCII}\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]$/u;
const IDEOGRAPHIC_STOPS = new Set("。｡");
/** Scripts that are written without a space before and after a foreign word. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u;

/** Parts of addresses are not followed further, because no address is so long (UTF-16 units). */
const MAX_PART_LENGTH = 1_024;

/** Finds the addresses of a text that has no names and brackets of a mail header. The time is linear in its length. */
export function findAddresses(text: string): FoundAddresses {
	const addresses: FoundAddress[] = [];
	const strays: string[] = [];
	const rest: string[] = [];
	let floor = 0;
	for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", floor)) {
		const { start, end } = pieceAround(text, at, floor);
		const raw = text.slice(start, end);
		if (start === at) {
			strays.push(raw);
		} else {
			const { address = null, problem = null } = normaliseEmailAddress(raw);
			addresses.push({ raw, address, problem });
		}
		rest.push(text.slice(floor, start));
		floor = end;
	}
	rest.push(text.slice(floor));
	return { addresses, strays, rest };
}

/** The piece around an `@`. Pieces that follow each other without a gap (`a@b@c`, `"a@b"@c`) are one. */
function pieceAround(text: string, at: number, floor: number): { start: number; end: number } {
	const start = localStart(text, at, floor);
	let end = domainEnd(text, at + 1);
	if (!isFollowedByAt(text, end)) return { start, end: trimmedDomainEnd(text, at + 1, end) };
	while (isFollowedByAt(text, end)) end = domainEnd(text, text.indexOf("@", end) + 1);
	return { start, end };
}

function isFollowedByAt(text: string, end: number): boolean {
	return text[end] === "@" || (text[end] === '"' && text[end + 1] === "@");
}

function localStart(text: string, at: number, floor: number): number {
	const limit = Math.max(floor, at - MAX_PART_LENGTH);
	if (text[at - 1] === '"') {
		let open = at - 2;
		while (open >= limit && text[open] !== '"') open--;
		if (open >= limit) return open;
	}
	let start = at;
	const isAscii = text.charCodeAt(at - 1) < 0x80;
	while (start > limit && isUnitOf(LOCAL_ASCII, text[start - 1]) && !(isAscii && isUnspaced(text[start - 1]))) start--;
	const marks = start > 0 ? MARKS_ASCII : QUOTE_MARKS;
	while (start < at) {
		const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
		if (!marks.has(character) && !SYMBOL.test(character)) break;
		start += character.length;
	}
	return start;
}

function domainEnd(text: string, start: number): number {
	const limit = Math.min(text.length, start + MAX_PART_LENGTH);
	let end = start;
	if (text[start] === "[") {
		while (end < limit && !/[\s\]@,;]/.test(text[end] ?? "")) end++;
		return text[end] === "]" ? end + 1 : end;
	}
	while (end < limit && (isUnitOf(DOMAIN_ASCII, text[end]) || isStopInDomain(text, end))) end++;
	return end;
}

/** An ideographic full stop is a dot of a domain (UTS 46) if a label of ASCII follows. Otherwise it ends a sentence. */
function isStopInDomain(text: string, index: number): boolean {
	return IDEOGRAPHIC_STOPS.has(text[index] ?? "") && /[a-z]/.test(text[index + 1] ?? "");
}

/** Leaves out marks at the end, and a word that follows without a space: `example.comまで`. */
function trimmedDomainEnd(text: string, start: number, untrimmed: number): number {
	let end = untrimmed;
	while (end > start && (".-_".includes(text[end - 1] ?? "") || isSymbolBefore(text, end))) end--;
	let label = end;
	while (label > start && text[label - 1] !== ".") label--;
	if (label === start) return end;
	for (let index = label + 1; index < end; index++) {
		if (text.charCodeAt(index - 1) < 0x80 && isUnspaced(text[index])) return index;
	}
	return end;
}

/** True for the second half of an emoji, and then for its first half, which stands alone. */
function isSymbolBefore(text: string, end: number): boolean {
	const character = String.fromCodePoint(text.codePointAt(end - 2) ?? 0);
	return character.length === 2 ? SYMBOL.test(character) : SYMBOL.test(text[end - 1] ?? "");
}

function isUnitOf(ascii: ReadonlySet<string>, unit: string | undefined): boolean {
	if (unit === undefined) return false;
	return unit < "\u0080" ? ascii.has(unit) : WORD_UNIT.test(unit);
}

function isUnspaced(unit: string | undefined): boolean {
	return unit !== undefined && unit >= "\u0080" && UNSPACED.test(unit);
}

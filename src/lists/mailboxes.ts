import { normaliseEmailAddress } from "../rules/email-address";
import { removeInvisibleCharacters } from "../rules/invisible-characters";
import { decodeEncodedWords } from "./encoded-words";
import { type FoundAddress, findAddresses } from "./find-addresses";

/** A person of a list of recipients, as mail programs write them: `"Lovelace, Ada" <ada@example.com>`. */
export interface Mailbox extends FoundAddress {
	/** The name; empty if there is none. */
	name: string;
	/** True if the address stands alone between separators. */
	isBare: boolean;
	/** Further addresses that are written into the name or into a comment. */
	others: string[];
}

/** The text between two separators of a line. */
export interface Fragment {
	/** The text without its mailboxes. */
	rest: string;
	/** The part of it after the last mailbox. */
	after: string;
	mailboxes: Mailbox[];
	/** Pieces with an `@` that are no address. */
	strays: string[];
	/** True if a comma ends it, so that it may be the first half of a name. */
	endsWithComma: boolean;
}

interface Segment {
	kind: "text" | "quoted" | "angle" | "comment";
	text: string;
}

const SEPARATORS = ",;|\t\n、，；،؛";
const COMMAS = ",、，،";
const COMMENTS = /\((?:[^()\\@]|\\.)*\)/g;
/** Characters that begin a segment which is no plain text. */
const SPECIAL = /[,;|\t\n、，；،؛<("]/g;
const BEFORE_A_QUOTE = /[\s(:<>=,;|、，；،؛]/;
const AROUND_A_NAME = /[\s"'`‘’“”„«»:*•·–—<>[\]-]/;

/** Reads a line of recipients: mailboxes, groups and comments of RFC 5322, and what people write instead. */
export function readMailboxes(line: string): Fragment[] {
	const fragments: Fragment[] = [];
	let segments: Segment[] = [];
	const close = (endsWithComma: boolean) => {
		if (segments.length > 0) addFragment(fragments, readFragment(segments, endsWithComma));
		segments = [];
	};
	splitLine(
		line,
		(segment) => segments.push(segment),
		(separator) => close(COMMAS.includes(separator)),
	);
	close(false);
	return fragments;
}

/** Of fragments without an `@`, only the ones beside others are kept: a name or a role may be in them. */
function addFragment(fragments: Fragment[], fragment: Fragment): void {
	const last = fragments.at(-1);
	const secondLast = fragments.at(-2);
	mergeHalfName(last, fragment.mailboxes[0]);
	const isBetween = last !== undefined && secondLast !== undefined && isPlain(last) && isPlain(secondLast);
	if (isBetween && isPlain(fragment)) fragments.pop();
	fragments.push(fragment);
}

function isPlain({ mailboxes, strays }: Fragment): boolean {
	return mailboxes.length + strays.length === 0;
}

/** An unquoted name with a comma (`Lovelace, Ada <ada@example.com>`) arrives as two fragments. */
function mergeHalfName(half: Fragment | undefined, mailbox: Mailbox | undefined): void {
	if (half === undefined || !half.endsWithComma || !isPlain(half)) return;
	if (mailbox === undefined || mailbox.isBare || mailbox.name === "") return;
	const name = nameOf(half.rest);
	if (name === "") return;
	mailbox.name = `${name}, ${mailbox.name}`;
	half.rest = "";
}

/** Splits a line at its separators outside quotes, angle brackets and comments. What is not closed is plain text. */
function splitLine(
	line: string,
	onSegment: (segment: Segment) => void,
	onSeparator: (separator: string) => void,
): void {
	const isClosed = { quotes: true, comments: true };
	let textStart = 0;
	let position = 0;
	while (position < line.length) {
		position = nextSpecial(line, position);
		const kind = kindAt(line, position);
		const end = kind === "text" ? -1 : closingOf(line, position, kind, isClosed);
		if (end === -1) {
			position++;
			continue;
		}
		if (textStart < position) onSegment({ kind: "text", text: line.slice(textStart, position) });
		if (kind === "separator") onSeparator(line.slice(position, end));
		else if (kind === "quoted") onSegment({ kind, text: line.slice(position, end) });
		else if (kind !== "text") onSegment({ kind, text: line.slice(position + 1, end - 1) });
		position = end;
		textStart = end;
	}
	if (textStart < line.length) onSegment({ kind: "text", text: line.slice(textStart) });
}

function nextSpecial(line: string, position: number): number {
	SPECIAL.lastIndex = position;
	return SPECIAL.test(line) ? SPECIAL.lastIndex - 1 : line.length;
}

function kindAt(line: string, position: number): Segment["kind"] | "separator" {
	const char = line[position] ?? "";
	if (SEPARATORS.includes(char)) return "separator";
	if (char === "<") return "angle";
	if (char === "(") return "comment";
	const isQuote = char === '"' && (position === 0 || BEFORE_A_QUOTE.test(line[position - 1] ?? ""));
	return isQuote ? "quoted" : "text";
}

/**
 * The position after a segment; -1 if it is not closed.
 *
 * @param isClosed false for kinds that were found not to be closed, so that no second search goes to the end of the line
 */
function closingOf(
	line: string,
	open: number,
	kind: Exclude<Segment["kind"], "text"> | "separator",
	isClosed: { quotes: boolean; comments: boolean },
): number {
	switch (kind) {
		case "separator":
			return open + 1;
		case "angle":
			return closingAngle(line, open);
		case "quoted": {
			const end = isClosed.quotes ? closingQuote(line, open) : -1;
			isClosed.quotes = end !== -1;
			return end;
		}
		case "comment": {
			const end = isClosed.comments ? closingParenthesis(line, open) : -1;
			isClosed.comments = end !== -1;
			return end;
		}
	}
}

function closingAngle(line: string, open: number): number {
	let end = open + 1;
	while (end < line.length && line[end] !== "<" && line[end] !== ">") end++;
	return line[end] === ">" ? end + 1 : -1;
}

function closingQuote(line: string, open: number): number {
	for (let end = open + 1; end < line.length; end++) {
		if (line[end] === "\\") end++;
		else if (line[end] === '"') return end + 1;
	}
	return -1;
}

function closingParenthesis(line: string, open: number): number {
	let depth = 0;
	for (let end = open; end < line.length; end++) {
		if (line[end] === "\\") {
			end++;
			continue;
		}
		if (line[end] === "(") depth++;
		if (line[end] === ")") depth--;
		if (depth === 0) return end + 1;
	}
	return -1;
}

function readFragment(segments: readonly Segment[], endsWithComma: boolean): Fragment {
	const fragment: Fragment = { rest: "", after: "", mailboxes: [], strays: [], endsWithComma };
	if (segments.every(({ text }) => !text.includes("@"))) {
		fragment.rest = joinTexts(segments);
		return fragment;
	}
	let phrase: Segment[] = [];
	for (const segment of segments) {
		if (segment.kind === "text" || segment.kind === "quoted") phrase.push(segment);
		if (segment.kind !== "angle" || !segment.text.includes("@")) continue;
		addNamed(fragment, phrase, segment.text);
		phrase = [];
	}
	addUnnamed(fragment, joinTexts(phrase).trim());
	const comments = segments.filter(({ kind }) => kind === "comment").map(({ text }) => text);
	const [person] = fragment.mailboxes;
	const isOne = comments.filter((comment) => comment.includes("@")).length === 1;
	for (const comment of comments) {
		if (person === undefined && comment.includes("@")) addOfComment(fragment, comment, isOne);
		else addComment(fragment, person, comment);
	}
	return fragment;
}

/** Adds an address in angle brackets and its name. Unquoted addresses before the brackets are people of their own. */
function addNamed(fragment: Fragment, phrase: readonly Segment[], inAngles: string): void {
	const people = inAngleBrackets(inAngles, fragment);
	const isListed = (address: string | null) => address !== null && people.some((person) => person.address === address);
	const unquoted = findAddresses(textOf(phrase, "text"));
	const quoted = textOf(phrase, "quoted");
	const others: string[] = [];
	// Mail programs write the address again if they know no name.
	const repeats: string[] = [];
	fragment.strays.push(...unquoted.strays);
	for (const found of unquoted.addresses) {
		if (isListed(found.address)) repeats.push(found.raw);
		else fragment.mailboxes.push({ ...found, name: "", isBare: false, others: [] });
	}
	if (quoted.includes("@")) {
		const isRepeat = findAddresses(quoted.replaceAll('"', " ")).addresses.every(({ address }) => isListed(address));
		(isRepeat ? repeats : others).push(quoted);
	}
	const whole = joinTexts(phrase);
	const name = whole.includes("@") ? nameOf(unquoted.rest.at(-1) ?? "") : nameOf(whole);
	people.forEach((person, index) => {
		const isFirst = index === 0;
		fragment.mailboxes.push({
			...person,
			raw: isFirst && repeats.length > 0 ? `${repeats.join(" ")} <${person.raw}>` : person.raw,
			name,
			isBare: false,
			others: isFirst ? others : [],
		});
	});
}

/** The address between `<` and `>`; more than one for a tag of HTML. */
function inAngleBrackets(text: string, fragment: Fragment): FoundAddress[] {
	const { address = null, problem = null } = normaliseEmailAddress(text.replace(COMMENTS, ""));
	const inside = address === null ? findAddresses(text) : null;
	if (inside === null || inside.addresses.length === 0) return [{ raw: text, address, problem }];
	fragment.strays.push(...inside.strays);
	return inside.addresses;
}

function joinTexts(segments: readonly Segment[]): string {
	let joined = "";
	for (const { text } of segments) joined += text;
	return joined;
}

function textOf(segments: readonly Segment[], kind: Segment["kind"]): string {
	return segments
		.filter((segment) => segment.kind === kind)
		.map(({ text }) => text)
		.join(" ");
}

function addUnnamed(fragment: Fragment, text: string): void {
	const { addresses, strays, rest } = findAddresses(text);
	const others = rest.join(" ");
	const isBare = addresses.length === 1 && nameOf(others) === "";
	for (const found of addresses) fragment.mailboxes.push({ ...found, name: "", isBare, others: [] });
	fragment.strays.push(...strays);
	fragment.rest += others;
	fragment.after = rest.at(-1) ?? "";
}

/** A comment after a mailbox: the person's name, or a further address. */
function addComment(fragment: Fragment, person: Mailbox | undefined, comment: string): void {
	if (person !== undefined && comment.includes("@")) person.others.push(comment);
	else {
		fragment.rest += ` ${comment}`;
		fragment.after += ` ${comment}`;
	}
	if (person?.name === "" && fragment.mailboxes.length === 1 && !comment.includes("@")) person.name = nameOf(comment);
}

/**
 * The address of a person stands in the comment: `Ada (ada@example.com)`.
 *
 * @param isOne true if no other comment holds an address, so that the text is the person's name
 */
function addOfComment(fragment: Fragment, comment: string, isOne: boolean): void {
	const { addresses, strays } = findAddresses(comment);
	const name = addresses.length === 1 && isOne ? nameOf(fragment.rest) : "";
	for (const found of addresses) fragment.mailboxes.push({ ...found, name, isBare: false, others: [] });
	fragment.strays.push(...strays);
}

/** The name in front of an address, without quotes, a header's or a group's name (`To:`, `Team:`) and encoded words. */
export function nameOf(phrase: string): string {
	if (phrase === "") return "";
	const quote = phrase.indexOf('"');
	const beforeQuote = quote === -1 ? phrase : phrase.slice(0, quote);
	const name = phrase.slice(beforeQuote.lastIndexOf(":") + 1).replace(/\\(.)/g, "$1");
	let start = 0;
	let end = name.length;
	while (start < end && AROUND_A_NAME.test(name[start] ?? "")) start++;
	while (end > start && AROUND_A_NAME.test(name[end - 1] ?? "")) end--;
	const plain = decodeEncodedWords(name.slice(start, end)).replace(/\s+/g, " ").trim();
	return removeInvisibleCharacters(plain).trim() === "" ? "" : plain;
}

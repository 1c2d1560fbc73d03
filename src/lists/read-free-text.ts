import { assignedRole, holdRoles } from "./assigned-role";
import { countAts, endOfAts } from "./count-ats";
import { type Fragment, type Mailbox, nameOf, readMailboxes } from "./mailboxes";
import { type ListWarning, MAX_PEOPLE, type PartOfList, type PeopleOptions, type PersonRow } from "./people-list";
import { roleOfWord } from "./role-words";

interface Lines {
	read: TextLine[];
	/** The numbers of the lines that hold no address. */
	without: number[];
	/** The part behind the first `MAX_PEOPLE`. */
	rest: { line: number; addresses: number };
}

interface TextLine {
	/** The line number, from 1. */
	line: number;
	fragments: readonly Fragment[];
	mailboxes: readonly Mailbox[];
}

/** Reads recipients, one address a line, and text with addresses in it. Every address is a person. */
export function readFreeText(lines: readonly string[], firstLine: number, { defaultRole }: PeopleOptions): PartOfList {
	const { read, without, rest } = readLines(lines, firstLine);
	const words = wordsBeside(read);
	const areRoles = holdRoles([...words.values()]);
	const rows: PersonRow[] = [];
	const warnings: ListWarning[] = [];
	const unread: number[] = [];
	for (const textLine of read) {
		const { line, mailboxes } = textLine;
		for (const mailbox of mailboxes) {
			const word = words.get(mailbox) ?? "";
			rows.push(toRow(line, mailbox, areRoles ? word : "", defaultRole));
			if (!areRoles && roleOfWord(word) !== null) unread.push(line);
			for (const raw of mailbox.others) warnings.push({ kind: "more-addresses", line, raw });
		}
		for (const { strays } of textLine.fragments) {
			for (const raw of strays) warnings.push({ kind: "stray-at", line, raw });
		}
	}
	if (rest.addresses > 0) warnings.push({ kind: "not-read", ...rest });
	if (without.length > 0) warnings.push({ kind: "no-address", lines: without });
	if (unread.length > 0) warnings.push({ kind: "unread-roles", lines: unread });
	return { rows, warnings };
}

function toRow(line: number, mailbox: Mailbox, word: string, defaultRole: PeopleOptions["defaultRole"]): PersonRow {
	const { role, problem } = assignedRole(word, defaultRole);
	return {
		line,
		...(mailbox.name === "" || mailbox.name === word ? {} : { name: mailbox.name }),
		raw: mailbox.raw,
		address: mailbox.address,
		role,
		problem: mailbox.problem === null ? problem : { kind: "address", reason: mailbox.problem },
	};
}

/**
 * Reads the lines with an address, and collects the numbers of the others. Mail programs break long headers between a
 * name and its address (RFC 5322, 2.2.3), so a line that begins with `<` continues the one before.
 */
function readLines(lines: readonly string[], firstLine: number): Lines {
	const read: TextLine[] = [];
	const without: number[] = [];
	const rest = { line: 0, addresses: 0 };
	let left = MAX_PEOPLE;
	for (let index = 0; index < lines.length; index++) {
		const whole = lines[index] ?? "";
		const line = firstLine + index;
		if (!whole.includes("@")) {
			if (whole !== "" && isText(whole)) without.push(line);
			continue;
		}
		const text = whole.slice(0, endOfAts(whole, left));
		const addresses = countAts(text);
		left -= addresses;
		if (text !== whole) {
			if (rest.addresses === 0) rest.line = line;
			rest.addresses += countAts(whole) - addresses;
		}
		if (addresses === 0) continue;
		const half = text.trimStart().startsWith("<") ? halfName(lines[index - 1] ?? "") : "";
		if (half !== "" && without.at(-1) === line - 1) without.pop();
		const fragments = readMailboxes(half === "" ? text : `${half} ${text}`);
		read.push({ line, fragments, mailboxes: fragments.flatMap(({ mailboxes }) => mailboxes) });
	}
	return { read, without, rest };
}

/** The name at the end of a line whose address is on the next one. */
function halfName(line: string): string {
	const half = line.includes("@") ? line.slice(Math.max(line.lastIndexOf(";"), line.lastIndexOf(",")) + 1) : line;
	return half.includes("@") || !isText(half) ? "" : half;
}

/** True if a line holds more than punctuation, such as the rule below the headings of a Markdown table. */
function isText(line: string): boolean {
	return /[\p{L}\p{N}]/u.test(line);
}

/**
 * The words that stand right after bare addresses. Those that name no role count only if the line has a single address:
 * then it is a line of a list, and not of a text.
 */
function wordsBeside(lines: readonly TextLine[]): Map<Mailbox, string> {
	const words = new Map<Mailbox, string>();
	for (const { fragments, mailboxes } of lines) {
		fragments.forEach((fragment, index) => {
			const [mailbox] = fragment.mailboxes;
			if (mailbox === undefined || fragment.mailboxes.length > 1) return;
			const same = nameOf(fragment.after);
			const next = mailbox.isBare ? nameOf(nextText(fragments[index + 1])) : "";
			const isListed = mailboxes.length === 1 && next !== "" && same === "";
			if (roleOfWord(same) !== null) words.set(mailbox, same);
			else if (isListed || roleOfWord(next) !== null) words.set(mailbox, next);
		});
	}
	return words;
}

function nextText(fragment: Fragment | undefined): string {
	return fragment === undefined || fragment.mailboxes.length + fragment.strays.length > 0 ? "" : fragment.rest;
}

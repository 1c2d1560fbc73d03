import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import { GRANTABLE_ROLES, type GrantableRole, ROLES } from "../../../rules/roles";
import { readCells, writeCells } from "./csv";

/** One person on a list, as written there: neither field is validated. */
export interface ListedPerson {
	/** The line number, from 1. */
	line: number;
	email: string;
	role: string;
}

const HEADING = /^(e-?mail|address|mail)/i;
/** `Ada Lovelace <ada@example.com>`. */
const NAMED = /<([^<>]+)>\s*$/;

/** A line that names nobody: white space, delimiters and quotes. */
const NOBODY = /^[\s,;"]*$/;

/**
 * Reads a pasted list or a CSV file. A line holds one or more addresses and, optionally, a role for all of them. Other
 * cells, such as names, and a first line of headings are skipped.
 *
 * It reads no further once it has more people than one call may invite: the rest of the list would be refused anyway.
 *
 * @param defaultRole the role of lines that name none
 */
export function readList(text: string, defaultRole: GrantableRole): ListedPerson[] {
	const people: ListedPerson[] = [];
	let number = 1;
	let end = 0;
	for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
		if (people.length > MAX_INVITES_PER_CALL) break;
		number += countLineEnds(text, end, index);
		end = index + line.length;
		if (NOBODY.test(line)) continue;
		// Each line is parsed on its own, because a pasted text and a file may use different delimiters.
		people.push(...readLine(readCells(line), number, defaultRole));
	}
	return people;
}

/** The number of line ends between two positions: LF, CR or CRLF. */
function countLineEnds(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at += 1) {
		if (text[at] === "\n" || text[at + 1] !== "\n") count += 1;
	}
	return count;
}

function readLine(cells: readonly string[], line: number, defaultRole: GrantableRole): ListedPerson[] {
	const filled = cells.map((cell) => cell.trim()).filter(Boolean);
	const [first] = filled;
	const isHeading =
		line === 1 && !filled.some((cell) => cell.includes("@")) && filled.some((cell) => HEADING.test(cell));
	if (first === undefined || isHeading) return [];
	const role = filled.map((cell) => cell.toLowerCase()).find(isRole) ?? defaultRole;
	const addresses = filled.filter((cell) => cell.includes("@"));
	return (addresses.length === 0 ? [first] : addresses).map((cell) => ({
		line,
		email: NAMED.exec(cell)?.[1] ?? cell,
		role,
	}));
}

function isRole(word: string): boolean {
	return ROLES.some((role) => role === word);
}

/** Writes people as CSV that `readList` can read: one address and role per line. */
export function writeList(people: readonly Pick<ListedPerson, "email" | "role">[]): string {
	return people.map(({ email, role }) => writeCells([email, role])).join("\r\n");
}

/** The submitted default role; `member` if it is missing or cannot be granted. */
export function readDefaultRole(value: unknown): GrantableRole {
	return GRANTABLE_ROLES.find((role) => role === value) ?? "member";
}

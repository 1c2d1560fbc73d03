import Papa from "papaparse";
import { GRANTABLE_ROLES, type GrantableRole, ROLES } from "../../../rules/roles";

/** One person on a list, as it was written. */
export interface ListedPerson {
	/** From 1. */
	line: number;
	email: string;
	role: string;
}

const HEADING = /^(e-?mail|address|mail)/i;
/** `Ada Lovelace <ada@example.com>`. */
const NAMED = /<([^<>]+)>\s*$/;

/**
 * Reads a list that somebody has pasted, or a CSV file: an address a line, with or without a role beside it; or many
 * addresses in a line. What is neither an address nor a role, such as a name, is passed over; so is a line of headings.
 */
export function readList(text: string, otherwise: GrantableRole): ListedPerson[] {
	// Line by line: what is pasted and what is in a file need not be written alike.
	return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
		const [cells = []] = Papa.parse<string[]>(line, { delimitersToGuess: [",", ";", "\t"] }).data;
		return readLine(cells, index + 1, otherwise);
	});
}

function readLine(cells: readonly string[], line: number, otherwise: GrantableRole): ListedPerson[] {
	const filled = cells.map((cell) => cell.trim()).filter(Boolean);
	const [first] = filled;
	const isHeading =
		line === 1 && !filled.some((cell) => cell.includes("@")) && filled.some((cell) => HEADING.test(cell));
	if (first === undefined || isHeading) return [];
	const role = filled.map((cell) => cell.toLowerCase()).find(isRole) ?? otherwise;
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

/** The same list, to be sent on: an address and a role a line. */
export function writeList(people: readonly Pick<ListedPerson, "email" | "role">[]): string {
	return Papa.unparse(people.map(({ email, role }) => [email, role]));
}

/** Which role people get who come without one. */
export function readRole(value: unknown): GrantableRole {
	return GRANTABLE_ROLES.find((role) => role === value) ?? "member";
}

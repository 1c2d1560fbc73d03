/** Lists that are written as comma-separated values (RFC 4180). */
import type { OutcomeRow } from "./rows";

/** Writes people as a list that `readPeople` reads unchanged. Angle brackets hold addresses such as `a|b@example.com`. */
export function writeList(people: readonly Pick<OutcomeRow, "email" | "role">[]): string {
	return writeRecords([["email", "role"], ...people.map(({ email, role }) => [`<${email}>`, role])]);
}

/** Writes records with a byte order mark, which Excel needs to read UTF-8. */
export function writeFile(records: readonly (readonly string[])[]): string {
	return `\ufeff${writeRecords(records.map((cells) => cells.map(withoutFormula)))}`;
}

/** A cell that begins with such a character would run as a formula when a spreadsheet opens the file. */
function withoutFormula(cell: string): string {
	return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function writeRecords(records: readonly (readonly string[])[]): string {
	return records.map((cells) => cells.map(writeCell).join(",")).join("\r\n");
}

function writeCell(cell: string): string {
	return /[",\r\n]|^ | $/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

import { type GrantableRole, outranks } from "../rules/roles";
import { findTable } from "./find-table";
import { kindOfHeading } from "./headings";
import { linesOf } from "./lines";
import type { ListWarning, PartOfList, PeopleList, PeopleOptions, PersonRow } from "./people-list";
import { readFreeText } from "./read-free-text";
import { readTable } from "./read-table";

/**
 * Reads a list of people as they are pasted, typed or exported: tables with any of the usual delimiters, recipients of a
 * mail, one address a line, and text with addresses in it. Every `@` of the list ends in a row or in a warning. The time is
 * linear in the length of the text.
 */
export function readPeople(text: string, options: PeopleOptions): PeopleList {
	const lines = linesOf(text);
	const table = findTable(lines.join("\n"));
	const freeLines = table === null ? lines : lines.slice(0, table.line - 1);
	const inText = readFreeText(withoutHeading(freeLines), 1, options);
	const inTable = table === null ? null : readTable(table, options);
	const { rows, warnings } = withoutRepeats({
		rows: [...inText.rows, ...(inTable?.rows ?? [])].sort((one, other) => one.line - other.line),
		warnings: [...inText.warnings, ...(inTable?.warnings ?? [])],
	});
	return { rows, columns: inTable?.columns ?? null, warnings, higherRoles: higherRoles(rows, options.defaultRole) };
}

/** A list with one address a line may have a heading too. */
function withoutHeading(lines: readonly string[]): readonly string[] {
	const first = lines.findIndex((line) => line.trim() !== "");
	const line = lines[first] ?? "";
	return !line.includes("@") && kindOfHeading(line) === "address" ? lines.with(first, "") : lines;
}

/** Leaves one row for each person. A refused row does not keep out a later one that is not refused. */
function withoutRepeats({ rows, warnings }: PartOfList): PartOfList {
	const kept = new Map<string, PersonRow>();
	const repeats: ListWarning[] = [];
	const unique = rows.filter((row) => {
		const key = row.address ?? `?${row.raw}`;
		const first = kept.get(key);
		if (first === undefined || (first.problem !== null && row.problem === null)) {
			kept.set(key, row);
			return true;
		}
		const { line, raw, address, role } = row;
		const otherRole = role === first.role ? {} : { role };
		repeats.push({ kind: "repeated", line, raw, address, firstLine: first.line, ...otherRole });
		return false;
	});
	return { rows: unique, warnings: [...warnings, ...repeats] };
}

function higherRoles(rows: readonly PersonRow[], chosen: GrantableRole): PeopleList["higherRoles"] {
	const counts: PeopleList["higherRoles"] = {};
	for (const { role, problem } of rows) {
		if (problem === null && outranks(role, chosen)) counts[role] = (counts[role] ?? 0) + 1;
	}
	return counts;
}

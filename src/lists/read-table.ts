import { normaliseEmailAddress } from "../rules/email-address";
import { assignedRole } from "./assigned-role";
import { type ColumnPlan, describeColumns, filledCells, planColumns } from "./columns";
import { countAts, endOfAts } from "./count-ats";
import type { FoundTable } from "./find-table";
import { isInactive } from "./inactive-words";
import { type Mailbox, readMailboxes } from "./mailboxes";
import type { ListColumn, ListWarning, PartOfList, PeopleOptions, PersonRow, RowProblem } from "./people-list";
import { readFreeText } from "./read-free-text";
import type { TableRecord } from "./records";
import { roleOfWord } from "./role-words";

/** A guest of Microsoft Entra: no mail reaches the name of the account. */
const GUEST_ACCOUNT = /#EXT#@/i;
/** Microsoft Exchange marks the first of several addresses with capitals; others write it beside the address. */
const PRIMARY_MARK = "SMTP:";
/** The most addresses of a cell that are looked at. */
const MAX_ADDRESSES_OF_CELL = 3;
const PRIMARY_WORD = /\b(?:primary|main|default)\b/i;
const LETTER = /\p{L}/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Reads a table: one record is one person. */
export function readTable(table: FoundTable, options: PeopleOptions): PartOfList & { columns: ListColumn[] } {
	const { headings } = table;
	const records = table.records.filter(({ cells }) => cells.some(hasContent) && !isEqual(cells, headings));
	const plan = planColumns(headings, records, options.columns ?? {});
	const part: PartOfList = { rows: [], warnings: [] };
	const without: number[] = [];
	const unread = new Map<number, number>();
	const loose: string[] = [];
	for (const record of records) {
		const column = addressColumnOf(record, plan);
		const single = column === null ? singleCell(record) : null;
		if (single !== null) {
			loose[record.line - table.line] = single;
			continue;
		}
		const cell = record.cells[column ?? plan.addresses[0] ?? 0] ?? "";
		countUnread(record, column, unread);
		if (cell === "") without.push(record.line);
		else append(part, readPerson(record, cell, plan, options));
		if (column !== null && column !== plan.addresses[0]) {
			part.warnings.push({ kind: "other-column", line: record.line, column });
		}
	}
	append(
		part,
		readFreeText(
			Array.from(loose, (text) => text ?? ""),
			table.line,
			options,
		),
	);
	for (const [column, addresses] of [...unread].sort(([a], [b]) => a - b)) {
		part.warnings.push({ kind: "unread-column", column, heading: headings?.[column] ?? "", addresses });
	}
	if (table.rest.addresses > 0) part.warnings.push({ kind: "not-read", ...table.rest });
	if (table.beyond !== null) part.warnings.push({ kind: "unread-cells", ...table.beyond });
	if (without.length > 0) part.warnings.push({ kind: "no-address", lines: without });
	if (headings === null && plan.role === null) part.warnings.push(...unreadRoles(records, plan));
	const width = records.reduce((widest, { cells }) => Math.max(widest, cells.length), headings?.length ?? 0);
	return { ...part, columns: describeColumns(headings, width, plan) };
}

function hasContent(cell: string): boolean {
	return /[\p{L}\p{N}@]/u.test(cell);
}

/** True for headings that are repeated, as in files that were put together. */
function isEqual(cells: readonly string[], headings: readonly string[] | null): boolean {
	return headings?.length === cells.length && headings.every((heading, index) => heading === cells[index]);
}

function append(part: PartOfList, { rows, warnings }: PartOfList): void {
	part.rows.push(...rows);
	part.warnings.push(...warnings);
}

function addressColumnOf({ cells }: TableRecord, { addresses }: ColumnPlan): number | null {
	const isAddress = (index: number) => {
		const cell = cells[index] ?? "";
		return cell.includes("@") && (index === addresses[0] || !GUEST_ACCOUNT.test(cell));
	};
	return addresses.find(isAddress) ?? null;
}

/** The only filled cell of a record, if it holds an address: a line that was added to the table by hand. */
function singleCell({ cells }: TableRecord): string | null {
	const [only, second] = cells.filter((cell) => cell !== "");
	return only !== undefined && second === undefined && cells.length > 0 && only.includes("@") ? only : null;
}

function countUnread({ cells }: TableRecord, read: number | null, unread: Map<number, number>): void {
	cells.forEach((cell, index) => {
		const count = index === read ? 0 : countAts(cell);
		if (count > 0) unread.set(index, (unread.get(index) ?? 0) + count);
	});
}

function readPerson(record: TableRecord, cell: string, plan: ColumnPlan, options: PeopleOptions): PartOfList {
	const { line } = record;
	const { mailboxes, strays, rest } = readAddressCell(cell);
	const person = primaryOf(mailboxes);
	const others = mailboxes.flatMap((mailbox) => [...(mailbox === person ? [] : [mailbox.raw]), ...mailbox.others]);
	if (rest !== "") others.push(rest);
	const warnings: ListWarning[] = [
		...others.map((raw) => ({ kind: "more-addresses" as const, line, raw })),
		...(person === undefined ? strays.slice(1) : strays).map((raw) => ({ kind: "stray-at" as const, line, raw })),
	];
	const { role, problem } = assignedRole(
		plan.role === null ? "" : (record.cells[plan.role] ?? ""),
		options.defaultRole,
	);
	const inactive = options.withInactive === true ? null : inactiveWord(record, plan);
	const name = nameIn(record, plan) || (person?.name ?? "");
	const row: PersonRow = {
		line,
		...(name === "" ? {} : { name }),
		raw: person?.raw ?? strays[0] ?? cell,
		address: person?.address ?? null,
		role,
		problem: addressProblem(person, strays) ?? (inactive === null ? problem : { kind: "inactive", word: inactive }),
	};
	return { rows: [row], warnings };
}

interface AddressCell {
	mailboxes: readonly Mailbox[];
	strays: readonly string[];
	/** The part that is not looked at. */
	rest: string;
}

/** Reads a cell of the address column. In a text, addresses such as `a|b@example.com` would end at their `|`. */
function readAddressCell(cell: string): AddressCell {
	const { address } = normaliseEmailAddress(cell);
	if (address !== undefined) {
		const whole = { raw: cell, address, problem: null, name: "", isBare: true, others: [] };
		return { mailboxes: [whole], strays: [], rest: "" };
	}
	const marked = Math.max(0, cell.indexOf(PRIMARY_MARK));
	const ordered = marked === 0 ? cell : `${cell.slice(marked)}\n${cell.slice(0, marked)}`;
	const end = endOfAts(ordered, MAX_ADDRESSES_OF_CELL);
	const fragments = readMailboxes(ordered.slice(0, end));
	return {
		mailboxes: fragments.flatMap((fragment) => fragment.mailboxes),
		strays: fragments.flatMap((fragment) => fragment.strays),
		rest: ordered.slice(end).trim(),
	};
}

function addressProblem(person: Mailbox | undefined, strays: readonly string[]): RowProblem | null {
	if (person === undefined) return { kind: "address", reason: strays.length > 0 ? "local-part-missing" : "at-missing" };
	return person.problem === null ? null : { kind: "address", reason: person.problem };
}

/** The address that is marked as the first one; else the first that is valid. */
function primaryOf(mailboxes: readonly Mailbox[]): Mailbox | undefined {
	const valid = mailboxes.filter(({ address }) => address !== null);
	return valid.find(({ name }) => PRIMARY_WORD.test(name)) ?? valid[0] ?? mailboxes[0];
}

function inactiveWord({ cells }: TableRecord, { statuses }: ColumnPlan): string | null {
	const status = statuses.find(({ index, kind }) => isInactive(kind, cells[index] ?? ""));
	return status === undefined ? null : (cells[status.index] ?? "");
}

/** The name of the first filled group of columns. Chinese, Japanese and Korean names begin with the family's. */
function nameIn({ cells }: TableRecord, { names }: ColumnPlan): string {
	for (const group of names) {
		const parts = group.map((index) => (cells[index] ?? "").replace(/\s+/g, " ")).filter((part) => LETTER.test(part));
		const whole = parts.at(-1)?.split(" ") ?? [];
		// A full name may hold the given name again.
		const unique = parts.filter((part, index) => index === parts.length - 1 || !whole.includes(part));
		if (unique.length > 0) return (CJK.test(unique.join("")) ? unique.toReversed() : unique).join(" ");
	}
	return "";
}

/** Words beside the address that name a role, in a column that mostly holds something else. */
function unreadRoles(records: readonly TableRecord[], { addresses: [address = 0] }: ColumnPlan): ListWarning[] {
	const columns = [address + 1, address - 1].filter((index) => filledCells(index, records).length > 0);
	const isRole = ({ cells }: TableRecord) => columns.some((index) => roleOfWord(cells[index] ?? "") !== null);
	const lines = records.filter(isRole).map(({ line }) => line);
	return lines.length > 0 ? [{ kind: "unread-roles", lines }] : [];
}

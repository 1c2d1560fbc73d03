import { holdRoles } from "./assigned-role";
import { findAddresses } from "./find-addresses";
import { type HeadingKind, kindOfHeading } from "./headings";
import type { StatusKind } from "./inactive-words";
import type { ColumnChoice, ColumnUse, ListColumn } from "./people-list";
import type { TableRecord } from "./records";

/** The columns that are read, by their position. */
export interface ColumnPlan {
	/** The address column, and those that are read if it is empty, the best first. */
	addresses: readonly number[];
	/** The columns of the name. The first filled group counts, joined with spaces. */
	names: readonly (readonly number[])[];
	role: number | null;
	statuses: readonly { index: number; kind: StatusKind }[];
}

/** Kinds of headings whose column may hold the address, the best first. */
export const ADDRESS_KINDS: readonly (HeadingKind | null)[] = ["address", "some-address", "account", "second-address"];

/** Chooses the columns by their headings, by what they hold, and as the person has corrected them. */
export function planColumns(
	headings: readonly string[] | null,
	records: readonly TableRecord[],
	choice: ColumnChoice,
): ColumnPlan {
	const kinds = (headings ?? []).map(kindOfHeading);
	const addresses = choice.emailColumn === undefined ? addressColumns(kinds, records) : [choice.emailColumn];
	const [address = 0] = addresses;
	const role = headings === null ? roleColumnBeside(address, records) : indexOf(kinds, "role");
	const chosenRole = choice.roleColumn === undefined ? role : choice.roleColumn;
	return {
		addresses,
		names: nameColumns(kinds, records, address, chosenRole),
		role: chosenRole,
		statuses: kinds.flatMap((kind, index) => (isStatus(kind) ? [{ index, kind }] : [])),
	};
}

/** Describes each column of the table to the person. */
export function describeColumns(headings: readonly string[] | null, width: number, plan: ColumnPlan): ListColumn[] {
	const inNames = new Set(plan.names.flat());
	const inStatuses = new Set(plan.statuses.map(({ index }) => index));
	const findUse = (index: number): ColumnUse => {
		if (index === plan.addresses[0]) return "address";
		if (index === plan.role) return "role";
		if (inNames.has(index)) return "name";
		return inStatuses.has(index) ? "status" : "unread";
	};
	return Array.from({ length: width }, (_, index) => ({
		index,
		heading: headings?.[index] ?? "",
		use: findUse(index),
	}));
}

/** True if the cell is an address and nothing else. */
export function isBareAddress(cell: string): boolean {
	if (!cell.includes("@")) return false;
	const { addresses, strays, rest } = findAddresses(cell);
	return addresses.length === 1 && strays.length === 0 && rest.join("").trim() === "";
}

function isStatus(kind: HeadingKind | null): kind is StatusKind {
	return kind === "state" || kind === "enabled" || kind === "disabled";
}

function addressColumns(kinds: readonly (HeadingKind | null)[], records: readonly TableRecord[]): number[] {
	const counts = countAddresses(records);
	const headed = ADDRESS_KINDS.flatMap((wanted) => kinds.flatMap((kind, index) => (kind === wanted ? [index] : [])));
	const filled = headed.filter((index) => (counts[index] ?? 0) > 0);
	if (filled.length > 0) return filled;
	const own = counts.map((count, index) => (kinds[index] === "foreign-address" ? 0 : count));
	const most = own.reduce((best, count) => Math.max(best, count), 0);
	return [most > 0 ? own.indexOf(most) : (headed[0] ?? 0)];
}

/** The number of cells with an address in each column. */
export function countAddresses(records: readonly TableRecord[]): number[] {
	const counts: number[] = [];
	for (const { cells } of records) {
		cells.forEach((cell, index) => {
			counts[index] = (counts[index] ?? 0) + (cell.includes("@") ? 1 : 0);
		});
	}
	return counts;
}

/** Without headings, the role is right beside the address. */
function roleColumnBeside(address: number, records: readonly TableRecord[]): number | null {
	return [address + 1, address - 1].find((index) => holdRoles(filledCells(index, records))) ?? null;
}

export function filledCells(index: number, records: readonly TableRecord[]): string[] {
	return records.map(({ cells }) => cells[index] ?? "").filter((cell) => cell !== "");
}

function nameColumns(
	kinds: readonly (HeadingKind | null)[],
	records: readonly TableRecord[],
	address: number,
	role: number | null,
): number[][] {
	if (kinds.length === 0) return columnsBefore(address, records[0]?.cells.length ?? 0, role);
	const find = (kind: HeadingKind) => [indexOf(kinds, kind)].filter((index) => index !== null);
	const family = find("family-name");
	// In German and other lists, `Name` beside a given name is the family's.
	const halves = [...find("given-name"), ...(family.length > 0 ? family : find("full-name"))];
	const whole = [find("full-name"), find("display-name")];
	return (halves.length === 2 ? [halves, ...whole] : [...whole, halves]).filter((group) => group.length > 0);
}

/** Without headings, one or two columns before the address are the name, else the only other column. */
function columnsBefore(address: number, width: number, role: number | null): number[][] {
	const others = Array.from({ length: width }, (_, index) => index).filter(
		(index) => index !== address && index !== role,
	);
	const before = others.filter((index) => index < address);
	if (before.length === 1 || before.length === 2) return [before];
	return others.length === 1 ? [others] : [];
}

function indexOf(kinds: readonly (HeadingKind | null)[], wanted: HeadingKind): number | null {
	const index = kinds.indexOf(wanted);
	return index === -1 ? null : index;
}

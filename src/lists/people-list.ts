import type { AddressProblem } from "../rules/email-address";
import { MAX_INVITES_PER_CALL } from "../rules/limits";
import type { GrantableRole } from "../rules/roles";

/**
 * The most people that are read, so that no list takes long. It is more than can be invited at once, so that the person
 * sees that the list is too long.
 */
export const MAX_PEOPLE = 2 * MAX_INVITES_PER_CALL;

/** The most columns of a table that are read. The exports of directories have fewer than a hundred. */
export const MAX_COLUMNS = 500;

/** The people that were read from a list, and everything a person should know about the reading. */
export interface PeopleList {
	/** One row for each person, in the order of the list. */
	rows: PersonRow[];
	/** The columns of a table; null if the list is free text. */
	columns: ListColumn[] | null;
	/** Together with the rows, they hold every `@` of the list. */
	warnings: ListWarning[];
	/** The number of rows with a higher role than the chosen one, for each such role. Refused rows do not count. */
	higherRoles: Partial<Record<GrantableRole, number>>;
}

/** A person who can be invited, or a refused row if there is a problem. */
export interface PersonRow {
	/** The line number, from 1. */
	line: number;
	name?: string;
	/** The piece of the list that holds the address, as it is written there. */
	raw: string;
	/** The normalised address; null if the piece is not an address. */
	address: string | null;
	role: GrantableRole;
	problem: RowProblem | null;
}

/** The reason why a row is not invited. `word` is the cell as it is written. */
export type RowProblem =
	| { kind: "address"; reason: AddressProblem }
	| { kind: "inactive"; word: string }
	| { kind: "unknown-role"; word: string }
	/** Ownership is transferred, and not given by an invite. */
	| { kind: "owner-role"; word: string };

export interface ListColumn {
	/** The position, from 0. */
	index: number;
	/** The heading; empty if the table has none. */
	heading: string;
	use: ColumnUse;
}

export type ColumnUse = "address" | "name" | "role" | "status" | "unread";

/** Columns as a person has corrected them, by their position. Null means that the table has no such column. */
export interface ColumnChoice {
	emailColumn?: number;
	roleColumn?: number | null;
}

export type ListWarning =
	/** The address is in an earlier row. `role` is there if the list gives it another role here. */
	| { kind: "repeated"; line: number; raw: string; address: string | null; firstLine: number; role?: GrantableRole }
	/** Further addresses of a person who has a row. */
	| { kind: "more-addresses"; line: number; raw: string }
	/** The address column is empty here, so the address is of another column. */
	| { kind: "other-column"; line: number; column: number }
	/** A column that is not read holds addresses. */
	| { kind: "unread-column"; column: number; heading: string; addresses: number }
	/** An `@` that is no part of an address. */
	| { kind: "stray-at"; line: number; raw: string }
	/** The list is longer than `MAX_PEOPLE`. This is the first line of the rest, and the number of its addresses. */
	| { kind: "not-read"; line: number; addresses: number }
	/** Records have more cells than `MAX_COLUMNS`. This is the first such line, and the number of addresses in the rest. */
	| { kind: "unread-cells"; line: number; addresses: number }
	/** Lines that hold something, but no address. */
	| { kind: "no-address"; lines: number[] }
	/** Words beside addresses that name a role, and are not read as one because most words there do not. */
	| { kind: "unread-roles"; lines: number[] };

export interface PeopleOptions {
	/** The role of people for whom the list names none. */
	defaultRole: GrantableRole;
	columns?: ColumnChoice;
	/** Invites people too whom their directory shows as suspended, blocked or gone. */
	withInactive?: boolean;
}

/** The rows and warnings of a part of a list. */
export interface PartOfList {
	rows: PersonRow[];
	warnings: ListWarning[];
}

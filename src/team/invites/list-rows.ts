/** A list of people to invite, read row by row: a row that is not valid does not hold up the others. */
import * as z from "zod/mini";
import type { ErrorCode } from "../../errors";
import { email, grantableRole } from "../inputs";
import type { Wanted } from "./requested-invites";

/** A valid row. */
export const entry = z.object({ email, role: grantableRole });

/** The address as a row that is not valid gives it. */
const givenAddress = z.pipe(
	z.object({ email: z.string() }),
	z.transform(({ email }) => email),
);

/** The reasons why a row of a list is not invited. */
export const ROW_CODES = [
	"VALIDATION_ERROR",
	"FORBIDDEN",
	"ROLE_TOO_HIGH",
	"EMAIL_DOMAIN_NOT_ALLOWED",
	"ALREADY_MEMBER",
	"ALREADY_INVITED",
	"SEAT_LIMIT_REACHED",
	"RATE_LIMITED",
] as const satisfies readonly ErrorCode[];
export type RowCode = (typeof ROW_CODES)[number];

/** A row that the rules decide about (`code` is null), or one that is refused before them. */
export type Row = (Wanted & { code: null }) | { email: string; code: "VALIDATION_ERROR" | "ALREADY_INVITED" };

/** The outcome of a row; `code` is null if the person is invited. */
export interface RowOutcome {
	email: string;
	code: RowCode | null;
	/** The invite that refuses the row as `ALREADY_INVITED`; absent if an earlier row of the list does. */
	liveInviteId?: string;
}

/** Reads each row. An address that the list has already is refused as `ALREADY_INVITED`. */
export function readRows(given: readonly unknown[]): Row[] {
	const seen = new Set<string>();
	return given.map((row): Row => {
		const parsed = entry.safeParse(row);
		if (!parsed.success) return { email: givenAddress.safeParse(row).data ?? "", code: "VALIDATION_ERROR" };
		const { email, role } = parsed.data;
		if (seen.has(email)) return { email, code: "ALREADY_INVITED" };
		seen.add(email);
		return { email, role, code: null };
	});
}

/** The rows that the rules decide about. */
export function wantedOf(rows: readonly Row[]): Wanted[] {
	return rows.flatMap((row) => (row.code === null ? [{ email: row.email, role: row.role }] : []));
}

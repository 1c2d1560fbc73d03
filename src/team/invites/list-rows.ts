/** A list of people to invite, as it comes in: row by row, and what is wrong with a row before anyone is asked. */
import { z } from "@hono/zod-openapi";
import type { ErrorCode } from "../../errors";
import { email, grantableRole } from "../schemas";
import type { Wanted } from "./make-invites";

/** A row as it should be. One that is not holds nobody else up, so that rows are read one by one. */
export const entry = z.object({ email, role: grantableRole });

/** What a row that cannot be read calls its address. */
const givenAddress = z.object({ email: z.string() }).transform(({ email }) => email);

/** Why a row of a list is not invited. */
export const ROW_CODES = [
	"VALIDATION_ERROR",
	"ROLE_TOO_HIGH",
	"ALREADY_MEMBER",
	"ALREADY_INVITED",
	"SEAT_LIMIT_REACHED",
	"RATE_LIMITED",
] as const satisfies readonly ErrorCode[];
export type RowCode = (typeof ROW_CODES)[number];

/** A row: to be decided about, or refused for what it is. */
export type Row = (Wanted & { code: null }) | { email: string; code: "VALIDATION_ERROR" | "ALREADY_INVITED" };

/** Reads each row; a repeat within the list is as good as invited. */
export function readRows(given: readonly unknown[]): Row[] {
	const seen = new Set<string>();
	return given.map((row): Row => {
		const parsed = entry.safeParse(row);
		if (!parsed.success) return { email: givenAddress.catch("").parse(row), code: "VALIDATION_ERROR" };
		const { email, role } = parsed.data;
		if (seen.has(email)) return { email, code: "ALREADY_INVITED" };
		seen.add(email);
		return { email, role, code: null };
	});
}

/** The rows that are to be decided about. */
export function wantedOf(rows: readonly Row[]): Wanted[] {
	return rows.flatMap((row) => (row.code === null ? [{ email: row.email, role: row.role }] : []));
}

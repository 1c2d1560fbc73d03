/** The transfer that made the owner the owner, as `workspace.last_transfer` keeps it. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { RETURN_OWNERSHIP_MS } from "../../rules/limits";
import type { Role } from "../../rules/roles";

/** The parts of a transfer in SQL; null if there was none. */
export const transferredFrom = (lastTransfer: SQLWrapper) => sql<string | null>`${lastTransfer} ->> 'from'`;
export const transferredAt = (lastTransfer: SQLWrapper) => sql<number | null>`${lastTransfer} ->> 'at'`;
export const roleBeforeTransfer = (lastTransfer: SQLWrapper) => sql<Role | null>`${lastTransfer} ->> 'role'`;

/** SQL: the new owner can still give the ownership back. Never null. */
export function isReturnPeriod(p: Parameters<{ now: number }>, lastTransfer: SQLWrapper): SQL<0 | 1> {
	return sql`(coalesce(${transferredAt(lastTransfer)}, 0) > ${p.now} - ${RETURN_OWNERSHIP_MS})`;
}

/** The states of an invite, in SQL and as error codes. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceInvite } from "../../db/schema";
import { type ErrorCode, MusterError } from "../../errors";

/** Every state of an invite, as people see it. */
export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;
export type InviteStatus = (typeof INVITE_STATUSES)[number];

type Clock = Parameters<{ now: number }>;

/**
 * SQL: nobody has closed the invite, though its expiry may have passed. The value is written out and not bound, because
 * SQLite uses a partial index only for a condition that it can read.
 */
export const isOpen: SQL = sql`${workspaceInvite.status} = 'pending'`;

/**
 * SQL: the invite is open and not expired. The unary `+` keeps SQLite from walking every open invite along the index on
 * `expires_at`: the query wants one row, or a page in another order.
 */
export function isPending(p: Clock): SQL {
	return sql`(${isOpen} and +${workspaceInvite.expiresAt} > ${p.now})`;
}

/** SQL: the invite's state at this moment. */
export function statusAt(p: Clock): SQL<InviteStatus> {
	return sql`case when ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now} then 'expired' else ${workspaceInvite.status} end`;
}

/** Join condition: the invite with that id, if it belongs to the joined workspace. */
export function isInviteHere(p: Parameters<{ inviteId: string }>): SQL | undefined {
	return and(eq(workspaceInvite.id, p.inviteId), eq(workspaceInvite.workspaceId, workspace.id));
}

/** The code of each way in which an invite can end. */
export const CLOSED_INVITE_CODES = {
	accepted: "INVITE_ACCEPTED",
	declined: "INVITE_DECLINED",
	revoked: "INVITE_REVOKED",
	expired: "INVITE_EXPIRED",
} as const satisfies Record<Exclude<InviteStatus, "pending">, ErrorCode>;

/** The error that says how an invite ended. */
export function closedInviteError(status: Exclude<InviteStatus, "pending">): MusterError {
	return new MusterError(CLOSED_INVITE_CODES[status]);
}

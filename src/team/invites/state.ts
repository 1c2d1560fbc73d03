/** The states of an invite, and their error codes. */
import { type ErrorCode, MusterError } from "../../errors";

/** The states by which invites are listed. Each invite is in one of them. */
export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;

/**
 * Every state of an invite, as people see it. A suspended invite is a pending one above `member` whose inviter may not
 * give its role any more. It works again when they may, or when a member who may sends it again.
 */
export const SHOWN_INVITE_STATUSES = [...INVITE_STATUSES, "suspended"] as const;

export type InviteStatus = (typeof SHOWN_INVITE_STATUSES)[number];

/** The code of each state in which an invite gives nothing. */
export const CLOSED_INVITE_CODES = {
	accepted: "INVITE_ACCEPTED",
	declined: "INVITE_DECLINED",
	revoked: "INVITE_REVOKED",
	expired: "INVITE_EXPIRED",
	suspended: "INVITE_SUSPENDED",
} as const satisfies Record<Exclude<InviteStatus, "pending">, ErrorCode>;

/** True if the invite is open and not expired, whatever role its inviter may give. */
export function holdsSeat(status: InviteStatus): status is "pending" | "suspended" {
	return status === "pending" || status === "suspended";
}

/** The error that says why an invite gives nothing. */
export function closedInviteError(status: Exclude<InviteStatus, "pending">): MusterError {
	return new MusterError(CLOSED_INVITE_CODES[status]);
}

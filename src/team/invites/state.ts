/** The states of an invite, and their error codes. */
import { type ErrorCode, MusterError } from "../../errors";

/** Every state of an invite, as people see it. */
export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;

export type InviteStatus = (typeof INVITE_STATUSES)[number];

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

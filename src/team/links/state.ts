/** The states of a link, and their error codes. */
import { type ErrorCode, MusterError } from "../../errors";

/**
 * Every state of a link, in this order: a link that is in several of them shows the first. The last is `active`. A
 * suspended link works again when its maker may give its role again.
 */
export const LINK_STATUSES = ["revoked", "expired", "exhausted", "suspended", "active"] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];

/** `active`: the links that have not ended, suspended ones included. */
export const LINK_FILTERS = ["active", "all"] as const;
export type LinkFilter = (typeof LINK_FILTERS)[number];

const CODES = {
	revoked: "LINK_REVOKED",
	expired: "LINK_EXPIRED",
	exhausted: "LINK_EXHAUSTED",
	suspended: "LINK_SUSPENDED",
} as const satisfies Record<Exclude<LinkStatus, "active">, ErrorCode>;

/** The error that says why a link lets nobody in. */
export function closedLinkError(status: Exclude<LinkStatus, "active">): MusterError {
	return new MusterError(CODES[status]);
}

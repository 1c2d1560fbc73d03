/** The rules a second time, from the specification: nothing here is imported from the Worker. */

/** Highest first. */
export const ROLES = ["owner", "admin", "manager", "member", "viewer"] as const;
export type Role = (typeof ROLES)[number];

const PERMISSIONS = [
	"canDeleteWorkspace",
	"canManageBilling",
	"canManageWorkspace",
	"canManageMembers",
	"canContribute",
] as const;
type Permission = (typeof PERMISSIONS)[number];

/** The lowest role with each permission; all roles above have it too. */
const LOWEST = {
	canDeleteWorkspace: "owner",
	canManageBilling: "admin",
	canManageWorkspace: "admin",
	canManageMembers: "manager",
	canContribute: "member",
} as const satisfies Record<Permission, Role>;

export function may(role: Role, permission: Permission): boolean {
	return !isAbove(LOWEST[permission], role);
}

export function permissionsOf(role: Role): Record<string, boolean> {
	return Object.fromEntries(PERMISSIONS.map((permission) => [permission, may(role, permission)]));
}

export function isAbove(role: Role, other: Role): boolean {
	return ROLES.indexOf(role) < ROLES.indexOf(other);
}

export const SEATS = { free: 3, starter: 10, professional: 50, enterprise: null } as const;
export type Plan = keyof typeof SEATS;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const SESSION_LASTS = 7 * DAY;
/** A session is extended by the first request after this time. */
export const SESSION_RESTS = DAY;
/** The longest time since the sign-in at which the account is deleted without the password (ms). */
export const SIGN_IN_IS_FRESH = DAY;
export const RESEND_COOL_DOWN = MINUTE;
export const MAX_OWNED_WORKSPACES = 20;
/** The time after a transfer in which the new owner can give the ownership back (ms). */
export const OWNERSHIP_CAN_GO_BACK = 7 * DAY;

export const MAX_OPEN_REQUESTS = 10;
/** The time after a refusal in which nobody asks again (ms). */
export const REQUEST_RESTS = 7 * DAY;

/** Caps of invite mails; lower than the defaults, so that short scenarios reach them. */
export const MAILS_A_DAY = { person: 6, workspace: 7, recipientAndSender: 2, freeWorkspace: 5, recipient: 3 } as const;

export const KEEP_EXPIRED_INVITES = 30 * DAY;
export const KEEP_CLOSED_INVITES = 90 * DAY;
export const KEEP_UNPROVEN_ACCOUNTS = 7 * DAY;

/** Owed mail that has not gone out after a minute is announced again. */
export const MAIL_IS_OVERDUE = MINUTE;
export const MAIL_TRIES = 10;
/** An attempt without an answer may have sent the mail, so there are fewer of those. */
export const UNANSWERED_MAIL_TRIES = 3;
/** A mail that may be out is not tried any more when a provider may have forgotten the key by which it drops a second copy. */
export const MAIL_IS_LATE = 23 * HOUR;

/** The pause before the next attempt: twice as long each time, up to an hour (ms). */
export function waitAfterTry(tries: number): number {
	return Math.min(HOUR, 10 * SECOND * 2 ** (tries - 1));
}

/** Every refusal of the scenarios, with its status. */
export const STATUSES = {
	VALIDATION_ERROR: 400,
	UNAUTHORIZED: 401,
	FORBIDDEN: 403,
	EMAIL_MISMATCH: 403,
	EMAIL_NOT_VERIFIED: 403,
	SEAT_LIMIT_REACHED: 403,
	ROLE_TOO_HIGH: 403,
	OWNER_CANNOT_LEAVE: 403,
	WORKSPACE_NOT_FOUND: 404,
	MEMBER_NOT_FOUND: 404,
	INVITE_NOT_FOUND: 404,
	ALREADY_MEMBER: 409,
	ALREADY_INVITED: 409,
	WORKSPACE_ARCHIVED: 403,
	BARRED: 403,
	LINK_NOT_FOUND: 404,
	REQUEST_NOT_FOUND: 404,
	ALREADY_REQUESTED: 409,
	LINK_EXPIRED: 410,
	LINK_REVOKED: 410,
	LINK_EXHAUSTED: 410,
	LINK_SUSPENDED: 410,
	REQUEST_CLOSED: 410,
	INVITE_EXPIRED: 410,
	INVITE_REVOKED: 410,
	INVITE_SUSPENDED: 410,
	INVITE_DECLINED: 410,
	INVITE_REPLACED: 410,
	INVITE_ACCEPTED: 410,
	RATE_LIMITED: 429,
	// Better Auth's codes.
	ORGANIZATION_ALREADY_EXISTS: 400,
	USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: 400,
	YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: 403,
	YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION: 403,
	SESSION_EXPIRED: 400,
} as const;
export type Code = keyof typeof STATUSES;

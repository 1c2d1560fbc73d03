/** The errors of `/api/auth` that Muster itself answers with, in Better Auth's format. */
import type * as z from "zod/mini";
import { type ErrorCode, MusterError } from "../errors";
import { parse } from "../parse";

/** Better Auth's codes -> HTTP status -> Better Auth's message. */
export const AUTH_ERRORS = {
	VALIDATION_ERROR: { status: 400, message: "Validation Error" },
	INVALID_TOKEN: { status: 404, message: "Invalid token" },
	INVALID_CALLBACK_URL: { status: 403, message: "Invalid callbackURL" },
	UNAUTHORIZED: { status: 401, message: "Unauthorized" },
	MISSING_OR_NULL_ORIGIN: { status: 403, message: "Missing or null Origin" },
	INVALID_ORIGIN: { status: 403, message: "Invalid origin" },
	YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS: {
		status: 403,
		message: "You have reached the maximum number of organizations",
	},
	ORGANIZATION_ALREADY_EXISTS: { status: 400, message: "Organization already exists" },
	ORGANIZATION_SLUG_ALREADY_TAKEN: { status: 400, message: "Organization slug already taken" },
	ORGANIZATION_NOT_FOUND: { status: 400, message: "Organization not found" },
	NO_ACTIVE_ORGANIZATION: { status: 400, message: "No active organization" },
	USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: { status: 403, message: "User is not a member of the organization" },
	YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION: { status: 403, message: "You are not a member of this organization" },
	YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION: {
		status: 403,
		message: "You are not allowed to update this organization",
	},
	YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION: {
		status: 403,
		message: "You are not allowed to delete this organization",
	},
	INVALID_EMAIL: { status: 400, message: "Invalid email" },
	INVITATION_NOT_FOUND: { status: 400, message: "Invitation not found" },
	INVITATION_LIMIT_REACHED: { status: 403, message: "Invitation limit reached" },
	USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION: {
		status: 400,
		message: "User is already a member of this organization",
	},
	USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION: {
		status: 400,
		message: "User is already invited to this organization",
	},
	YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION: {
		status: 403,
		message: "You are not allowed to invite users to this organization",
	},
	YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE: {
		status: 403,
		message: "You are not allowed to invite a user with this role",
	},
	YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS: {
		status: 403,
		message: "You are not allowed to list invitations for this organization",
	},
	YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION: {
		status: 403,
		message: "You are not allowed to cancel this invitation",
	},
	ORGANIZATION_MEMBERSHIP_LIMIT_REACHED: { status: 403, message: "Organization membership limit reached" },
	EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION: {
		status: 403,
		message: "Email verification required before accepting or rejecting invitation",
	},
	EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION: {
		status: 403,
		message: "Email verification required to view or list invitations for the session email",
	},
	MEMBER_NOT_FOUND: { status: 400, message: "Member not found" },
	ROLE_NOT_FOUND: { status: 400, message: "Role not found" },
	YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER: { status: 403, message: "You are not allowed to update this member" },
	YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER: { status: 401, message: "You are not allowed to delete this member" },
	YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER: {
		status: 400,
		message: "You cannot leave the organization as the only owner",
	},
	YOU_CANNOT_LEAVE_THE_ORGANIZATION_WITHOUT_AN_OWNER: {
		status: 400,
		message: "You cannot leave the organization without an owner",
	},
	CREDENTIAL_ACCOUNT_NOT_FOUND: { status: 400, message: "Credential account not found" },
	INVALID_PASSWORD: { status: 400, message: "Invalid password" },
	SESSION_EXPIRED: { status: 400, message: "Session expired. Re-authenticate to perform this action." },
	OWNER_CANNOT_LEAVE: { status: 403, message: "The owner cannot leave; transfer the ownership first." },
} as const;
export type AuthErrorCode = keyof typeof AUTH_ERRORS;
type AuthErrorStatus = (typeof AUTH_ERRORS)[AuthErrorCode]["status"];

/** An expected failure in Better Auth's vocabulary. */
export class AuthError extends Error {
	readonly code: AuthErrorCode;
	readonly status: AuthErrorStatus;

	constructor(code: AuthErrorCode, options: { message?: string; status?: AuthErrorStatus } = {}) {
		super(options.message ?? AUTH_ERRORS[code].message);
		this.name = "AuthError";
		this.code = code;
		this.status = options.status ?? AUTH_ERRORS[code].status;
	}
}

/** Muster's codes -> Better Auth's, for one endpoint. Better Auth answers some codes with several statuses. */
export type Translation = Partial<Record<ErrorCode, AuthErrorCode | { code: AuthErrorCode; status: AuthErrorStatus }>>;

/** @throws AuthError if the work fails with a code of the translation; any other error as it is */
export async function translated<T>(translation: Translation, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const entry = error instanceof MusterError ? translation[error.code] : undefined;
		if (entry === undefined) throw error;
		throw typeof entry === "string" ? new AuthError(entry) : new AuthError(entry.code, entry);
	}
}

/**
 * Parses input as Better Auth does.
 *
 * @throws AuthError `VALIDATION_ERROR` with all problems in its message
 */
export function parseAuthInput<S extends z.ZodMiniType>(shape: S, part: "body" | "query", input: unknown): z.output<S> {
	const parsed = parse(shape, input);
	if (parsed.success) return parsed.data;
	const problems = parsed.error.issues.map(({ path, message }) => `[${[part, ...path].join(".")}] ${message}`);
	throw new AuthError("VALIDATION_ERROR", { message: problems.join("; ") });
}

import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Every expected failure: code -> HTTP status -> message for a person. */
export const ERRORS = {
	VALIDATION_ERROR: { status: 400, message: "Some of the input is not valid." },
	NO_ACTIVE_WORKSPACE: { status: 400, message: "Name a workspace: this session has no active one." },
	PASSWORD_NOT_SET: { status: 400, message: "This account has no password." },
	PASSWORD_WRONG: { status: 400, message: "The password is not correct." },
	SESSION_NOT_FRESH: { status: 400, message: "Sign in again, or send the password." },
	UNAUTHORIZED: { status: 401, message: "Sign in first, or send a valid credential." },
	FORBIDDEN: { status: 403, message: "You are not allowed to do this." },
	CHALLENGE_REQUIRED: { status: 403, message: "Show that you are a person: pass Turnstile, and send its token." },
	EMAIL_MISMATCH: { status: 403, message: "This invite is for another email address." },
	ACCOUNT_BLOCKED: { status: 403, message: "The operator of this service has blocked this account." },
	EMAIL_NOT_VERIFIED: { status: 403, message: "Verify your email address first." },
	SEAT_LIMIT_REACHED: { status: 403, message: "All seats of this workspace are taken." },
	WORKSPACE_LIMIT_REACHED: { status: 403, message: "You already own as many workspaces as one person may own." },
	LINK_LIMIT_REACHED: { status: 403, message: "This workspace has as many links as it may have." },
	ROLE_TOO_HIGH: { status: 403, message: "That role is too high for yours." },
	OWNER_CANNOT_LEAVE: { status: 403, message: "The owner cannot leave; transfer the ownership first." },
	WORKSPACE_ARCHIVED: {
		status: 403,
		message: "This workspace is archived: nothing changes in it until its owner restores it.",
	},
	BARRED: { status: 403, message: "You were removed from this workspace; ask for an invite." },
	EMAIL_DOMAIN_NOT_ALLOWED: { status: 403, message: "Addresses at this domain are not allowed here." },
	DOMAIN_NOT_ALLOWED: { status: 403, message: "Nobody can claim this domain: it is shared by many people." },
	DOMAIN_LIMIT_REACHED: { status: 403, message: "The workspace already has as many domains as it may have." },
	INVALID_ORIGIN: { status: 403, message: "This origin is not trusted." },
	WORKSPACE_NOT_FOUND: { status: 404, message: "The workspace does not exist, or you are not a member." },
	MEMBER_NOT_FOUND: { status: 404, message: "This workspace has no such member." },
	PERSON_NOT_FOUND: { status: 404, message: "Nobody has an account with this address." },
	INVITE_NOT_FOUND: { status: 404, message: "The invite does not exist." },
	LINK_NOT_FOUND: { status: 404, message: "The link does not exist." },
	REQUEST_NOT_FOUND: { status: 404, message: "The request does not exist." },
	DOMAIN_NOT_FOUND: { status: 404, message: "The workspace has not added this domain." },
	NOT_FOUND: { status: 404, message: "There is nothing at this path." },
	METHOD_NOT_ALLOWED: { status: 405, message: "This path does not support that method." },
	ALREADY_MEMBER: { status: 409, message: "That person is already a member." },
	ALREADY_INVITED: { status: 409, message: "That address already has a pending invite." },
	ALREADY_REQUESTED: { status: 409, message: "You have already asked to join this workspace." },
	DOMAIN_TAKEN: { status: 409, message: "Another workspace has shown that this domain is its own." },
	DOMAIN_NOT_VERIFIED: { status: 409, message: "DNS does not have the record of this domain, or did not answer." },
	PERSON_OWNS_WORKSPACES: { status: 409, message: "This person owns workspaces, which need another owner first." },
	WORKSPACE_SLUG_TAKEN: { status: 409, message: "Another workspace has this slug, or it is reserved." },
	INVITE_EXPIRED: { status: 410, message: "This invite has expired." },
	INVITE_REVOKED: { status: 410, message: "This invite was revoked." },
	INVITE_DECLINED: { status: 410, message: "This invite was declined." },
	INVITE_SUSPENDED: {
		status: 410,
		message: "This invite is suspended: whoever sent it may not give its role any more.",
	},
	INVITE_REPLACED: { status: 410, message: "This invite was sent again; use the link in the newer mail." },
	INVITE_ACCEPTED: { status: 410, message: "This invite was already accepted." },
	LINK_EXPIRED: { status: 410, message: "This link has expired." },
	LINK_REVOKED: { status: 410, message: "This link was revoked." },
	LINK_EXHAUSTED: { status: 410, message: "This link has been used as often as it allows." },
	LINK_SUSPENDED: { status: 410, message: "This link is suspended: whoever made it may not give its role any more." },
	REQUEST_CLOSED: { status: 410, message: "This request was already decided or withdrawn." },
	HOST_NOT_SERVED: { status: 421, message: "The service does not answer under this host name; use its public URL." },
	PAYLOAD_TOO_LARGE: { status: 413, message: "The request is larger than 256 KiB." },
	UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "Send JSON with the content type application/json." },
	RATE_LIMITED: { status: 429, message: "Too many requests; try again later." },
	INTERNAL: { status: 500, message: "Something went wrong on our side." },
	DATABASE_FULL: { status: 503, message: "The service cannot store anything more; its operator has to make room." },
	UNAVAILABLE: { status: 503, message: "The service is not available right now; try again." },
} as const satisfies Record<string, { status: ContentfulStatusCode; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** The details that some errors carry, for a client to act on. */
export interface ErrorDetails {
	/** Each problem, with the path of the input that it is about. */
	VALIDATION_ERROR: { path: string; message: string }[];
	/** The pending invite, which can be sent again. */
	ALREADY_INVITED: { inviteId: string };
	/** The open request. */
	ALREADY_REQUESTED: { requestId: string };
	/** The reason: there is no record at the name, there are only other ones, or DNS did not answer. */
	DOMAIN_NOT_VERIFIED: { reason: "record-missing" | "record-different" | "dns-unavailable" };
	/** The site key of the Turnstile widget. */
	CHALLENGE_REQUIRED: { siteKey: string };
	/** The workspaces that need another owner, or have to be deleted. */
	PERSON_OWNS_WORKSPACES: { workspaces: { slug: string; name: string }[] };
	/** The URL to use. */
	HOST_NOT_SERVED: { publicUrl: string };
}

export interface ErrorExtras {
	/** For `RATE_LIMITED` and `UNAVAILABLE`: when a retry makes sense (seconds). */
	retryAfterSeconds?: number;
	/** For `METHOD_NOT_ALLOWED`: the methods that the path supports. */
	allow?: readonly string[];
	/** The error behind this one; logged, never sent. */
	cause?: unknown;
}

/** A code, with the details that it carries. */
type Refusal =
	| [code: Exclude<ErrorCode, keyof ErrorDetails>, extras?: ErrorExtras]
	| { [C in keyof ErrorDetails]: [code: C, extras: ErrorExtras & { details: ErrorDetails[C] }] }[keyof ErrorDetails];

/** An expected failure on its way to the one place that turns it into a response. */
export class MusterError extends Error {
	readonly code: ErrorCode;
	readonly details: ErrorDetails[keyof ErrorDetails] | undefined;
	readonly retryAfterSeconds: number | undefined;
	readonly allow: readonly string[] | undefined;

	constructor(...[code, extras = {}]: Refusal) {
		super(ERRORS[code].message, { cause: extras.cause });
		this.name = "MusterError";
		this.code = code;
		this.details = "details" in extras ? extras.details : undefined;
		this.retryAfterSeconds = extras.retryAfterSeconds;
		this.allow = extras.allow;
	}
}

/** True if the refusal has the code, and with it the details of that code. */
export function hasCode<Code extends keyof ErrorDetails>(
	error: MusterError,
	code: Code,
): error is MusterError & { readonly code: Code; readonly details: ErrorDetails[Code] } {
	return error.code === code;
}

/** A situation that the code rules out. The caller gets `INTERNAL`, the log gets the sentence. */
export function bug(sentence: string): MusterError {
	return new MusterError("INTERNAL", { cause: new Error(sentence) });
}

/** The JSON body of an error response. */
export type ErrorBody<Code extends ErrorCode = ErrorCode> = {
	[C in Code]: C extends keyof ErrorDetails
		? { code: C; message: string; details: ErrorDetails[C] }
		: { code: C; message: string };
}[Code];

/** The JSON body of an error; it never has the cause. */
export function errorBody({ code, message, details }: MusterError): ErrorBody {
	return (details === undefined ? { code, message } : { code, message, details }) as ErrorBody;
}

import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The one vocabulary of refusals: code -> status -> what a person reads. */
export const ERRORS = {
	VALIDATION_ERROR: { status: 400, message: "Some of the input is not valid." },
	UNAUTHORIZED: { status: 401, message: "Sign in first, or send a credential that is valid." },
	FORBIDDEN: { status: 403, message: "You are not allowed to do this." },
	EMAIL_MISMATCH: { status: 403, message: "This invite is for another e-mail address." },
	EMAIL_NOT_VERIFIED: { status: 403, message: "Verify your e-mail address first." },
	SEAT_LIMIT_REACHED: { status: 403, message: "All seats of this workspace are taken." },
	ROLE_TOO_HIGH: { status: 403, message: "That role is too high for yours." },
	OWNER_CANNOT_LEAVE: { status: 403, message: "The owner cannot leave; transfer the ownership first." },
	INVALID_ORIGIN: { status: 403, message: "This origin is not trusted." },
	WORKSPACE_NOT_FOUND: { status: 404, message: "There is no such workspace, or you are not in it." },
	MEMBER_NOT_FOUND: { status: 404, message: "There is no such member in this workspace." },
	INVITE_NOT_FOUND: { status: 404, message: "There is no such invite." },
	NOT_FOUND: { status: 404, message: "There is nothing here." },
	METHOD_NOT_ALLOWED: { status: 405, message: "This path does not take that method." },
	ALREADY_MEMBER: { status: 409, message: "That person is a member already." },
	ALREADY_INVITED: { status: 409, message: "That address has a pending invite already." },
	INVITE_EXPIRED: { status: 410, message: "This invite has expired." },
	INVITE_REVOKED: { status: 410, message: "This invite was revoked." },
	INVITE_DECLINED: { status: 410, message: "This invite was declined." },
	INVITE_REPLACED: { status: 410, message: "A newer mail was sent for this invite; use the link in that one." },
	INVITE_ACCEPTED: { status: 410, message: "This invite has been accepted already." },
	PAYLOAD_TOO_LARGE: { status: 413, message: "The request is larger than 256 KiB." },
	UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "Send JSON with the content type application/json." },
	RATE_LIMITED: { status: 429, message: "Too many requests; try again later." },
	INTERNAL: { status: 500, message: "Something went wrong here." },
	UNAVAILABLE: { status: 503, message: "The service is not available right now; try again." },
} as const satisfies Record<string, { status: ContentfulStatusCode; message: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What some of them carry, for a client to go on with. */
export interface ErrorDetails {
	/** What is wrong where. */
	VALIDATION_ERROR: { path: string; message: string }[];
	/** The invite that is pending, to send again. */
	ALREADY_INVITED: { inviteId: string };
}

export interface ErrorExtras {
	/** For `RATE_LIMITED` and `UNAVAILABLE`: when trying again makes sense (seconds). */
	retryAfterSeconds?: number;
	/** For `METHOD_NOT_ALLOWED`: the methods that the path takes. */
	allow?: readonly string[];
	/** What led here; logged, never sent. */
	cause?: unknown;
}

/** A code, and its details where it carries some. */
type Refusal =
	| [code: Exclude<ErrorCode, keyof ErrorDetails>, extras?: ErrorExtras]
	| { [C in keyof ErrorDetails]: [code: C, extras: ErrorExtras & { details: ErrorDetails[C] }] }[keyof ErrorDetails];

/** A refusal on its way to the one place that turns it into a response. */
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

/** What goes over the wire for an error. */
export type ErrorBody<Code extends ErrorCode = ErrorCode> = {
	[C in Code]: C extends keyof ErrorDetails
		? { code: C; message: string; details: ErrorDetails[C] }
		: { code: C; message: string };
}[Code];

/** The wire form of an error; a cause never gets there. */
export function errorBody({ code, message, details }: MusterError): ErrorBody {
	return (details === undefined ? { code, message } : { code, message, details }) as ErrorBody;
}

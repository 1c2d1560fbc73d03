/** What another Worker may ask over a service binding; types only, fit to be shipped to it. */
import type { Permission, PermissionSet, Role } from "../rules/roles";

/**
 * Who asks: the `Cookie` header that a browser sent, whole, or the token behind `Authorization: Bearer`. Null is nobody,
 * so that `request.headers.get("cookie")` can be handed on as it is.
 */
export type AuthorizeCredential = { cookie: string | null } | { bearer: string | null };

export interface AuthorizeQuestion {
	/** The workspace's slug. */
	slug: string;
	/** What they have to be allowed to do; without it, being a member is enough. */
	permission?: Permission | undefined;
}

export interface AuthorizedUser {
	id: string;
	name: string;
	email: string;
	image: string | null;
}

export interface AuthorizedMember {
	userId: string;
	name: string;
	email: string;
	image: string | null;
	role: Role;
	permissions: PermissionSet;
	/** ISO 8601 in UTC. */
	joinedAt: string;
	isOwner: boolean;
}

export interface Authorization {
	user: AuthorizedUser;
	member: AuthorizedMember;
}

export type AuthorizeCode = "UNAUTHORIZED" | "WORKSPACE_NOT_FOUND" | "FORBIDDEN" | "VALIDATION_ERROR" | "UNAVAILABLE";

/** A refusal, fit to be answered as it is. */
export interface AuthorizeRefusal {
	code: AuthorizeCode;
	/** The HTTP status that the code has. */
	status: number;
	message: string;
	/** For `VALIDATION_ERROR`: what is wrong where, as `[{ path, message }]`. */
	details?: unknown;
	/** For `UNAVAILABLE`: when asking again makes sense (seconds). */
	retryAfterSeconds?: number;
}

export interface MusterService {
	/**
	 * Whether somebody is a member of a workspace, and may do what is asked for. One trip to the database; none where
	 * the signature does not verify. What it says holds for now: ask for each request.
	 *
	 * A cookie comes with whatever a browser is asked to send: before a write, check that the request's `Origin` is yours.
	 */
	authorize(credential: AuthorizeCredential, question: AuthorizeQuestion): Promise<Authorization | AuthorizeRefusal>;
}

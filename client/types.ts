/** The public names of the types in the contract. */
import type { contract } from "./contract.js";

type Contract = typeof contract;
type Operations = Contract["operations"];

/** The name of an operation of `/api/team`. The client's method has the same name. */
export type OperationName = keyof Operations;
/** The HTTP method of an operation. */
export type MethodOf<Name extends OperationName> = Operations[Name]["method"];
/** The input that an operation takes. */
export type InputOf<Name extends OperationName> = Operations[Name]["input"];
/** The `data` of an operation's successful result. */
export type OutputOf<Name extends OperationName> = Operations[Name]["output"];
/** Every error code that a call of an operation can return, the client's own codes included. */
export type CodeOf<Name extends OperationName> = Operations[Name]["code"] | ClientCode;

export type Member = OutputOf<"viewer">["viewer"];
/** An invite as members who may manage members see it. */
export type Invite = OutputOf<"invite">["invite"];
/** A pending invite as its invitee sees it when signed in. */
export type MyInvite = OutputOf<"myInvites">["invites"][number];
/** An invite as the holder of its link sees it, signed in or not. */
export type InvitePreview = OutputOf<"inviteByToken">["invite"];
/** A link as members who may manage members see it. */
export type Link = OutputOf<"createLink">["link"];
/** A link as its holder sees it, signed in or not. */
export type LinkPreview = OutputOf<"linkByToken">["link"];
/** The settings by which people find a workspace and join it. */
export type Doors = OutputOf<"doors">["doors"];
/** A workspace as people outside find it. */
export type PublicWorkspace = OutputOf<"publicWorkspaces">["workspaces"][number];
/** A request to join as those who decide about it see it. */
export type JoinRequest = OutputOf<"listRequests">["requests"][number];
/** A request to join as the person who asked sees it. */
export type MyJoinRequest = OutputOf<"myRequests">["requests"][number];
/** A domain as members who may manage the workspace see it. */
export type Domain = OutputOf<"addDomain">["domain"];
/** A workspace that the domain of the user's address suggests. */
export type Suggestion = OutputOf<"suggestions">["suggestions"][number];
/** The number of seats of a workspace that are taken, and its limit. */
export type Seats = OutputOf<"membersByWorkspaceSlug">["seats"];
export type Role = Member["role"];
/** A role that an invite can have: every role except owner. */
export type GrantableRole = InputOf<"invite">["role"];
export type Permission = keyof Member["permissions"];

/** A workspace. Only members who may manage billing receive its plan. Times are ISO 8601 in UTC. */
export type Workspace = Contract["stock"]["workspace"];
export type User = Contract["stock"]["user"];
export type Session = Contract["stock"]["session"];

/** The signed-in user and their session. */
export interface CurrentSession {
	user: User;
	session: Session;
	/** The workspace to show first; null if there is none. It is a hint and grants no permission. */
	activeWorkspaceId: string | null;
}

/** `UNREACHABLE`: no valid response from Muster arrived. `ABORTED`: the call's `signal` ended it. */
export type ClientCode = "UNREACHABLE" | "ABORTED";
/** The error codes of `session()`. */
export type SessionCode = "INTERNAL" | "UNAVAILABLE" | ClientCode;
/** The error codes of `workspaces()`. */
export type WorkspacesCode = SessionCode | "UNAUTHORIZED";
/** The error codes of `setActiveWorkspace()`. */
export type SetActiveWorkspaceCode = WorkspacesCode | "INVALID_ORIGIN" | "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION";

type Details = Contract["details"];

/**
 * The `error` of a result. Comparing `code` narrows the type of `details`.
 *
 * @example
 * if (error.code === "ALREADY_INVITED") error.details.inviteId;
 */
export type Refusal<Code extends string = string> = {
	[C in Code]: {
		code: C;
		/** A sentence in English that can be shown to the user. */
		message: string;
		/** The HTTP status; 0 if no response arrived. */
		status: number;
		/** The time after which a retry makes sense (seconds), if the response names one. */
		retryAfterSeconds?: number;
	} & (C extends keyof Details ? { details: Details[C] } : { details?: unknown });
}[Code];

/** The result of a call. Calls do not reject, with one exception: a `bearer` function that throws. */
export type Result<Data, Code extends string = string> =
	| { data: Data; error: null }
	| { data: null; error: Refusal<Code> };

export interface CallOptions {
	/** Ends the call early, with the error code `ABORTED`. */
	signal?: AbortSignal | undefined;
}

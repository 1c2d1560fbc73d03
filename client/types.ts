/** The contract's parts under the names by which programs speak of them. */
import type { contract } from "./contract.js";

type Contract = typeof contract;
type Operations = Contract["operations"];

/** The name of an operation of `/api/team`, which is the name of the client's method. */
export type OperationName = keyof Operations;
export type MethodOf<Name extends OperationName> = Operations[Name]["method"];
export type InputOf<Name extends OperationName> = Operations[Name]["input"];
export type AnswerOf<Name extends OperationName> = Operations[Name]["answer"];
/** Every code that an operation can be refused with, the client's own among them. */
export type CodeOf<Name extends OperationName> = Operations[Name]["code"] | ClientCode;

export type Member = AnswerOf<"viewer">["viewer"];
export type Invite = AnswerOf<"invite">["invite"];
/** An invite for the person who is signed in. */
export type MyInvite = AnswerOf<"myInvites">["invites"][number];
/** What an invite's link says to whoever holds it. */
export type InvitePreview = AnswerOf<"inviteByToken">["invite"];
export type Seats = AnswerOf<"membersByWorkspaceSlug">["seats"];
export type Role = Member["role"];
export type GrantableRole = InputOf<"invite">["role"];
export type Permission = keyof Member["permissions"];

/** Times are ISO 8601 in UTC. Those who may manage billing see the plan too. */
export type Workspace = Contract["stock"]["workspace"];
export type User = Contract["stock"]["user"];
export type Session = Contract["stock"]["session"];

/** Who is signed in, and which workspace they had open last: a hint, which gives no right. */
export interface CurrentSession {
	user: User;
	session: Session;
	activeWorkspaceId: string | null;
}

/** `UNREACHABLE`: no answer of Muster's came. `ABORTED`: the call's signal ended it. */
export type ClientCode = "UNREACHABLE" | "ABORTED";
export type SessionCode = "INTERNAL" | "UNAVAILABLE" | ClientCode;
export type WorkspacesCode = SessionCode | "UNAUTHORIZED";
export type SetActiveWorkspaceCode = WorkspacesCode | "INVALID_ORIGIN" | "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION";

type Details = Contract["details"];

/** Why a call was refused. Telling `code` apart tells `details` apart too. */
export type Refusal<Code extends string = string> = {
	[C in Code]: {
		code: C;
		/** In English, fit to be shown. */
		message: string;
		/** Of HTTP; 0 where no answer came. */
		status: number;
		/** When trying again makes sense. */
		retryAfterSeconds?: number;
	} & (C extends keyof Details ? { details: Details[C] } : { details?: unknown });
}[Code];

/** What a call comes to. Only a `bearer` function that throws makes one reject. */
export type Result<Answer, Code extends string = string> =
	| { data: Answer; error: null }
	| { data: null; error: Refusal<Code> };

export interface CallOptions {
	/** Ends the call early, with the code `ABORTED`. */
	signal?: AbortSignal | undefined;
}

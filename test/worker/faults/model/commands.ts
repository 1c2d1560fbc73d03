/** The commands of a scenario: plain data, so that a failing scenario shrinks and prints. */
import type { Plan, Role } from "./rules";

/** The people of a scenario; eve has not verified her address. */
export const NAMES = ["ada", "ben", "cyd", "dan", "eve"] as const;
export type Name = (typeof NAMES)[number];

export function addressOf(name: Name): string {
	return `${name}@example.com`;
}

/** The caller; nobody is signed out. */
export type Who = Name | "nobody";

export const SLUGS = ["north", "south", "east"] as const;
export type Slug = (typeof SLUGS)[number];

/** The token of a mailed link. It outlives its invite. */
export interface Token {
	invite: string;
	sending: number;
	until: number;
}

/** The token of a link that lets people in. It outlives the link. */
export interface LinkToken {
	link: string;
	until: number;
}

/** A command; the parameters are the ways to name a row, the token of an invite or of a link, the caller and the target. */
type CommandWith<I, L, K, W, P> =
	| { do: "invite"; by: W; in: Slug; whom: P; as: Role; days: number }
	| { do: "inviteMany"; by: W; in: Slug; rows: readonly { whom: Name | "nowhere"; as: Role }[] }
	| { do: "resendInvite"; by: W; in: Slug; invite: I; as?: Role | undefined }
	| { do: "revokeInvite"; by: W; in: Slug; invite: I }
	| { do: "acceptInvite"; by: W; token: L }
	| { do: "declineInvite"; by: W; token: L }
	| { do: "inviteByToken"; by: W; token: L }
	| { do: "acceptMyInvite"; by: W; invite: I }
	| { do: "declineMyInvite"; by: W; invite: I }
	| { do: "myInvites"; by: W }
	| { do: "updateRole"; by: W; in: Slug; whom: P; as: Role }
	| { do: "removeMember"; by: W; in: Slug; whom: P }
	| { do: "leave"; by: W; in: Slug }
	| { do: "transferOwnership"; by: W; in: Slug; whom: P }
	| { do: "returnOwnership"; by: W; in: Slug }
	| { do: "membersByWorkspaceSlug"; by: W; in: Slug }
	| { do: "listInvites"; by: W; in: Slug; status: InviteStatus | "all" }
	| { do: "viewer"; by: W; in: Slug }
	| { do: "setPlan"; in: Slug; plan: Plan; seatLimit?: number | null | undefined }
	| { do: "createLink"; by: W; in: Slug; as: Role; maxUses?: number | undefined; days: number }
	| { do: "revokeLink"; by: W; in: Slug; link: I }
	| { do: "joinByLink"; by: W; linkToken: K }
	| {
			do: "setDoors";
			by: W;
			in: Slug;
			visibility: "private" | "public";
			joining: "invite" | "request" | "open";
	  }
	| { do: "joinOpen"; by: W; in: Slug }
	| { do: "joinByDomain"; by: W; in: Slug }
	/** Gives the domain of all addresses to a workspace, as DNS would. */
	| { do: "ownDomain"; in: Slug; mode: "off" | "suggest" | "join" }
	| { do: "requestToJoin"; by: W; in: Slug }
	| { do: "approveRequest"; by: W; in: Slug; request: I; as?: Role | undefined }
	| { do: "declineRequest"; by: W; in: Slug; request: I }
	| { do: "withdrawRequest"; by: W; request: I }
	| { do: "archiveWorkspace"; by: W; in: Slug }
	| { do: "restoreWorkspace"; by: W; in: Slug }
	| { do: "createWorkspace"; by: W; in: Slug }
	| { do: "deleteWorkspace"; by: W; in: Slug }
	| { do: "deleteAccount"; by: W }
	/** Makes a new account if there is none. */
	| { do: "signIn"; by: Name }
	/** Makes a member without an invite, as a support script does. */
	| { do: "addMember"; whom: P; in: Slug; as: Exclude<Role, "owner"> }
	| { do: "wait"; ms: number }
	| { do: "everybodySignsIn" }
	| { do: "runJobs" }
	| { do: "deliverMail"; messages: number; provider: ProviderMood }
	| { do: "loseMessages" }
	| { do: "repeatMessages" }
	| { do: "buryMail"; messages: number };

/**
 * A command before its names are known: an invite or token is the n-th newest, modulo their number; the caller may be
 * the workspace's owner, the invitee or the person who asks to join, and the target a person outside or the newest member at that time.
 */
export type Intent = CommandWith<
	number,
	{ nth: number } | "forged",
	{ nth: number } | "forged",
	Who | "owner" | "invitee" | "asker",
	Name | "outsider" | "newest member"
>;

export type Command = CommandWith<string, Token | "forged", LinkToken | "forged", Who, Name>;

export type CommandOf<D extends Command["do"]> = Extract<Command, { do: D }>;

export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;
/** A suspended invite is listed with the pending ones. */
export type ShownStatus = (typeof INVITE_STATUSES)[number] | "suspended";
export type InviteStatus = (typeof INVITE_STATUSES)[number];

/** The answers of the mail provider: at `taken` it has the mail but its answer is lost, at `silent` it may have it. */
export const PROVIDER_MOODS = ["well", "refuses", "busy", "taken", "silent"] as const;
export type ProviderMood = (typeof PROVIDER_MOODS)[number];

/** A fault in the delivery of mail, and no request. */
export function isFault(command: Command): boolean {
	switch (command.do) {
		case "deliverMail":
			return command.provider !== "well";
		case "loseMessages":
		case "repeatMessages":
		case "buryMail":
			return true;
		default:
			return false;
	}
}

/** One line of a scenario. */
export function describe({ do: name, ...details }: Command): string {
	return `${name} ${JSON.stringify(details)}`;
}

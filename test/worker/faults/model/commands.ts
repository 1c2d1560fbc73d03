/** What can happen in a story: plain data, so that a failing story shrinks and prints. */
import type { Plan, Role } from "./rules";

/** Everybody in a story; eve has not shown that her address is hers. */
export const NAMES = ["ada", "ben", "cyd", "dan", "eve"] as const;
export type Name = (typeof NAMES)[number];

export function addressOf(name: Name): string {
	return `${name}@example.com`;
}

/** Who asks; nobody is signed out. */
export type Who = Name | "nobody";

export const SLUGS = ["north", "south", "east"] as const;
export type Slug = (typeof SLUGS)[number];

/** A link that was mailed, or will be. It outlives its invite. */
export interface Token {
	invite: string;
	sending: number;
	until: number;
}

/** Something happens; the parameters say how an invite, its link, who asks and whom it is about are named. */
type Happening<I, L, W, P> =
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
	| { do: "membersByWorkspaceSlug"; by: W; in: Slug }
	| { do: "listInvites"; by: W; in: Slug; status: InviteStatus | "all" }
	| { do: "viewer"; by: W; in: Slug }
	| { do: "setPlan"; in: Slug; plan: Plan; seatLimit?: number | null | undefined }
	| { do: "createWorkspace"; by: W; in: Slug }
	| { do: "deleteWorkspace"; by: W; in: Slug }
	| { do: "deleteAccount"; by: W }
	/** With a new account where they have none any more. */
	| { do: "signIn"; by: Name }
	/** In by a door that is not ours, such as a support script's. */
	| { do: "putIn"; whom: P; in: Slug; as: Exclude<Role, "owner"> }
	| { do: "wait"; ms: number }
	| { do: "everybodySignsIn" }
	| { do: "runJobs" }
	| { do: "deliverMail"; messages: number; provider: ProviderMood }
	| { do: "loseMessages" }
	| { do: "repeatMessages" }
	| { do: "buryMail"; messages: number };

/**
 * What may happen, said before it is known who and which: an invite or link is the how-manieth newest, counted round
 * and round; who asks may be the workspace's owner or that invite's invitee, and whom it is about somebody outside or
 * the newest member, whoever that is by then.
 */
export type Intent = Happening<
	number,
	{ nth: number } | "forged",
	Who | "owner" | "invitee",
	Name | "outsider" | "newest member"
>;

/** What happens. */
export type Command = Happening<string, Token | "forged", Who, Name>;

export type Deed<D extends Command["do"]> = Extract<Command, { do: D }>;

export const INVITE_STATUSES = ["pending", "accepted", "declined", "revoked", "expired"] as const;
export type InviteStatus = (typeof INVITE_STATUSES)[number];

/** How the mail provider answers: `taken` has the mail but its answer gets lost, `silent` may or may not have it. */
export const PROVIDER_MOODS = ["well", "refuses", "busy", "taken", "silent"] as const;
export type ProviderMood = (typeof PROVIDER_MOODS)[number];

/** Something that goes wrong with mail, rather than somebody doing something. */
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

/** One line of a story. */
export function tell({ do: deed, ...details }: Command): string {
	return `${deed} ${JSON.stringify(details)}`;
}

// Generated from the declarations in src/team/ by `npm run generate -- client-methods`; change the source instead.
import type { MethodOf, OperationName } from "./types.js";

/** All that a client has to know of the operations when it runs. The compiler checks it against their declarations. */
export const METHODS = {
	/**
	 * Who is in, and who is invited. A page of members in the order in which they joined, the newest 50 pending
	 * invites for those who may manage members (else none), and the seats.
	 */
	membersByWorkspaceSlug: "GET",
	/** Who I am in a workspace. The caller's own member, with their permissions. */
	viewer: "GET",
	/**
	 * Invite somebody. Takes a seat and owes the mail, in one commit. The mail holds the only copy of the link's
	 * token; it is never in an answer.
	 */
	invite: "POST",
	/**
	 * Invite up to a thousand people. One result a row, in the order given; seats go in that order too. A row that
	 * cannot be invited says why and does not hold up the others.
	 */
	inviteMany: "POST",
	/** List invites. Invites of one state or of all, newest first. */
	listInvites: "GET",
	/**
	 * Send an invite again. For a pending or expired invite: a new mail, a new link, a new end; the link before it
	 * dies. An expired one takes a seat again. At most once a minute, the first sending counts.
	 */
	resendInvite: "POST",
	/**
	 * Take an invite back. Its link ends, its seat is free, and its mail stays unsent if it has not gone out. A closed
	 * invite says how it ended.
	 */
	revokeInvite: "POST",
	/**
	 * Give a member another role. Nobody grants a role above their own, and nobody changes a member whose role is
	 * equal to or above their own.
	 */
	updateRole: "POST",
	/**
	 * Remove a member. Also revokes that address's pending invites to the workspace and clears it from the person's
	 * sessions. Nobody removes a member whose role is equal to or above their own.
	 */
	removeMember: "POST",
	/**
	 * Leave a workspace. Everyone may, except the owner, who transfers the ownership first. Cleans up as removeMember
	 * does.
	 */
	leave: "POST",
	/**
	 * Make another member the owner. The old owner becomes an admin. Refused where the member owns 20 workspaces
	 * already.
	 */
	transferOwnership: "POST",
	/**
	 * What a link invites to. Whoever holds the token, signed in or not. Never writes, so that a mail scanner that
	 * opens the link changes nothing. `replaced`: a newer mail was sent.
	 */
	inviteByToken: "GET",
	/**
	 * Accept an invite by its link's token. Signed in as the invited address. Makes the workspace the active one.
	 * Answers the same again for as long as that membership lasts.
	 */
	acceptInvite: "POST",
	/**
	 * Decline an invite by its link's token. Whoever holds the token, signed in or not. A second time answers the
	 * same.
	 */
	declineInvite: "POST",
	/** Invites for me. The pending invites for my own address, which has to be verified; newest first, at most 100. */
	myInvites: "GET",
	/** Accept an invite of mine. As with a token, for an invite of myInvites. My address has to be verified. */
	acceptMyInvite: "POST",
	/** Decline an invite of mine. As with a token, for an invite of myInvites. My address has to be verified. */
	declineMyInvite: "POST",
} as const satisfies { [Name in OperationName]: MethodOf<Name> };

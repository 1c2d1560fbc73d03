// Generated from the declarations in src/team/ by `npm run generate -- client-methods`; change the source instead.
import type { MethodOf, OperationName } from "./types.js";

/** All that a client has to know of the operations when it runs. The compiler checks it against their declarations. */
export const METHODS = {
	/**
	 * List members, with pending invites and seats. A page of members in the order in which they joined, and the
	 * seats. Callers who may manage members also get the 50 newest pending invites; for all others `invites` is empty.
	 */
	membersByWorkspaceSlug: "GET",
	/** Get my own membership. The caller as a member of the workspace, with their role and permissions. */
	viewer: "GET",
	/**
	 * Change a member's role. The new role must not be above the caller's own, and the member's current role must be
	 * below it.
	 */
	updateRole: "POST",
	/**
	 * Remove a member. Also revokes the pending invites of that address to the workspace, and clears the workspace
	 * from the person's sessions. The member's role must be below the caller's.
	 */
	removeMember: "POST",
	/**
	 * Leave a workspace. Any member may leave, except the owner, who has to transfer the ownership first. Has the same
	 * effects as removeMember.
	 */
	leave: "POST",
	/**
	 * Transfer the ownership. Makes another member the owner; the old owner becomes an admin. For 7 days, the new
	 * owner can give the ownership back with returnOwnership. Refused with FORBIDDEN if the member already owns 20
	 * workspaces.
	 */
	transferOwnership: "POST",
	/**
	 * Give the ownership back. Makes the member who transferred the ownership to the caller the owner again; the
	 * caller gets back the role that they had before. Refused with FORBIDDEN if nobody transferred it to the caller in
	 * the last 7 days, and with MEMBER_NOT_FOUND if that member has left.
	 */
	returnOwnership: "POST",
	/**
	 * Invite a person. Reserves a seat and queues the mail in one transaction. Only the mail contains its link. With
	 * `send: none` nothing is mailed, and the response has a link to hand over; whoever follows that one has to verify
	 * the address.
	 */
	invite: "POST",
	/**
	 * Invite up to 1,000 people. One result for each row, in the order of the list; seats are given in that order too.
	 * A row that cannot be invited gets an error code and does not stop the others.
	 */
	inviteMany: "POST",
	/** List invites. Invites with one status, or all of them, newest first. */
	listInvites: "GET",
	/**
	 * Send an invite again. Sends a pending or expired invite again, with a new link and a new expiry. Earlier links
	 * stop working. An expired invite takes a seat again. Neither the role that the invite gave nor the new one may be
	 * above the caller's own. At most one mail a minute, the first one included.
	 */
	resendInvite: "POST",
	/**
	 * Revoke an invite. Ends the link, frees the seat, and cancels the mail if it has not been sent. An invite that
	 * its token can still accept after a decline can be revoked too. For any other invite that is closed, the error
	 * code says how it was closed. The invite's role must not be above the caller's own.
	 */
	revokeInvite: "POST",
	/**
	 * Get an invite by its token. For the holder of the token, signed in or not. Never writes, so a mail scanner that
	 * opens the link changes nothing. The status `replaced` means that the invite was sent again with a newer link.
	 */
	inviteByToken: "GET",
	/**
	 * Accept an invite by its token. The caller must be signed in with the invited address. Makes the workspace the
	 * active one. It also accepts an invite that was declined by its token by nobody who was signed in as the invitee,
	 * if there is a free seat. While that membership lasts, a repeated call gets the same response.
	 */
	acceptInvite: "POST",
	/**
	 * Decline an invite by its token. For the holder of the token, signed in or not. A repeated call gets the same
	 * response. Unless the caller is signed in as the invitee, the token can still accept the invite until it expires.
	 */
	declineInvite: "POST",
	/**
	 * List the invites to my address. The pending invites to the caller's own address, which must be verified; newest
	 * first, at most 100.
	 */
	myInvites: "GET",
	/**
	 * Accept an invite to my address. Like acceptInvite, for an invite of myInvites. The caller's address must be
	 * verified.
	 */
	acceptMyInvite: "POST",
	/**
	 * Decline an invite to my address. Like declineInvite, for an invite of myInvites. The caller's address must be
	 * verified.
	 */
	declineMyInvite: "POST",
	/**
	 * Get the link of an invite. The link of a pending invite, to hand over; also of one that was mailed. It proves
	 * nothing about an address: whoever follows it needs an account with the invited address, verified by a code. The
	 * invite's role must not be above the caller's own.
	 */
	inviteUrl: "GET",
	/**
	 * Create a link. A link lets in whoever follows it and has a verified address, within its terms and the free
	 * seats. It holds no seat. It works while its maker may give its role. A workspace has at most 50 active links,
	 * and 1,000 with those that have ended and are not deleted yet.
	 */
	createLink: "POST",
	/** List links. Newest first: `active` has those that have not ended, suspended ones included. */
	listLinks: "GET",
	/**
	 * Revoke a link. Nobody comes in by it any more. A repeated call gets the same response. The link's role must not
	 * be above the caller's own.
	 */
	revokeLink: "POST",
	/**
	 * Get a link by its token. For whoever holds the token, signed in or not. Never writes. `emailDomains` are those
	 * of the link and of its workspace.
	 */
	linkByToken: "GET",
	/**
	 * Join by a link. The caller's address must be verified. Makes the workspace the active one. A member stays what
	 * they are and uses nothing up, so a repeated call succeeds, also after the link was revoked or used up.
	 */
	joinByLink: "POST",
	/** Get the ways into a workspace. For any member: who finds the workspace, and who comes in how. */
	doors: "GET",
	/**
	 * Set the ways into a workspace. Fields that are left out stay as they are. `public`: everybody who is signed in
	 * finds the workspace; `joining` then says if they may ask, or come in as `member`. Nobody at another domain than
	 * `inviteDomains` is invited, comes in or is heard.
	 */
	setDoors: "POST",
	/**
	 * Find public workspaces. The public workspaces, or those with `query` in name or slug, in the order in which they
	 * were made. A call reads at most 2,000 of them, so a page of a search can have few or none while `nextCursor` is
	 * not null.
	 */
	publicWorkspaces: "GET",
	/**
	 * Join an open workspace. A public workspace whose `joining` is `open`, as `member`. Makes it the active one. Any
	 * other workspace answers like one that does not exist.
	 */
	joinOpen: "POST",
	/**
	 * Ask to join a workspace. A public workspace whose `joining` is `request` or `open`, or one that suggests itself
	 * to the domain of the caller's address. Any other workspace answers like one that does not exist. Owner and
	 * admins get a mail, at most one an hour. A person has at most 10 open requests, and cannot ask the same workspace
	 * again for seven days after a refusal.
	 */
	requestToJoin: "POST",
	/** List requests to join. The requests with one status, newest first. */
	listRequests: "GET",
	/**
	 * Approve a request to join. Takes a seat and makes the person a member, also if they were removed before. They
	 * get a mail. The role must not be above the caller's own.
	 */
	approveRequest: "POST",
	/** Decline a request to join. The person gets a mail, and cannot ask again for seven days. */
	declineRequest: "POST",
	/** List my requests to join. The caller's requests, open and closed, newest first. */
	myRequests: "GET",
	/** Withdraw my request to join. A pending request of the caller's own. */
	withdrawRequest: "POST",
	/**
	 * Archive a workspace. Puts a workspace to rest. Its members can still read it, but every change is refused with
	 * WORKSPACE_ARCHIVED, and nobody comes in. Invites that were not answered rest too: their mails wait, and they
	 * work again after restoreWorkspace, if they have not expired by then. For the owner. The second time, nothing
	 * changes.
	 */
	archiveWorkspace: "POST",
	/**
	 * Restore an archived workspace. Takes an archived workspace into use again. Invites that have not expired work
	 * again, and their mails go out. A deletion that was announced for the archived workspace does not come. For the
	 * owner. The second time, nothing changes.
	 */
	restoreWorkspace: "POST",
	/**
	 * Add a domain. Claims a domain; publish its `record`, then call verifyDomain. A domain that consumers or
	 * disposable addresses share cannot be claimed. A claim ends after 14 days and keeps no other workspace from the
	 * domain. A domain that the workspace has already is returned unchanged. At most 20 a workspace.
	 */
	addDomain: "POST",
	/** List domains. All domains of the workspace, oldest first. */
	listDomains: "GET",
	/**
	 * Verify a domain. Asks DNS for the domain's `record`. A domain belongs to the first workspace that verifies it.
	 * Later the cron asks once a week; a domain whose record is gone twice in a row is `lost`: it lets nobody in until
	 * it is verified again. `details.reason` of DOMAIN_NOT_VERIFIED is `record-missing`, `record-different` (there are
	 * only other records at that name) or `dns-unavailable`.
	 */
	verifyDomain: "POST",
	/** Set the mode of a domain. The mode counts while the domain is verified. */
	setDomainMode: "POST",
	/**
	 * Remove a domain. Returns the domain as it was. Members who came in by it stay. Another workspace can verify it
	 * now.
	 */
	removeDomain: "POST",
	/**
	 * Join by the domain of your address. A workspace with a verified domain whose mode is `join`, if the caller's
	 * verified address is there. They become `member`, and it becomes their active workspace. Any other workspace
	 * answers like one that does not exist.
	 */
	joinByDomain: "POST",
	/**
	 * List the workspaces that my address suggests. Workspaces with a verified domain at which the caller's verified
	 * address is, if they are not in it yet. With the mode `join` they may call joinByDomain, with `suggest` they may
	 * ask to join.
	 */
	suggestions: "GET",
} as const satisfies { [Name in OperationName]: MethodOf<Name> };

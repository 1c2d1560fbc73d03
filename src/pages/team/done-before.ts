/** Forms that were sent twice, by a second click or after a lost response. */
import { type ErrorCode, MusterError } from "../../errors";
import { REPEATED_FORM_MS, RESEND_COOLDOWN_MS } from "../../rules/limits";
import type { Scope } from "../../scope";
import { referenceValues } from "../../team/actor/reference-values";
import { getMember } from "../../team/members/operations/get-member";
import { readTeamPage } from "../../team/views/team-page";
import { requireFreeSlug } from "../../team/workspaces/operations/require-free-slug";
import type { Notice } from "../notice";
import type { Action } from "./action-form";
import type { ListedInvite } from "./props";

/**
 * The notice of an action that was refused because it has been done already, by the first sending of the same form. The
 * state of the workspace says so.
 *
 * @returns null if the refusal stands
 */
export async function noticeIfDone(
	scope: Scope,
	slug: string,
	action: Action,
	code: ErrorCode,
): Promise<Notice | null> {
	return (await isDone(scope, slug, action, code)) ? NOTICES_OF_ACTIONS[action.action] : null;
}

/** The notice that confirms each action. */
export const NOTICES_OF_ACTIONS = {
	invite: "invited",
	resend: "resent",
	revoke: "revoked",
	"change-role": "role-changed",
	remove: "removed",
	transfer: "transferred",
	"give-back": "given-back",
	leave: "left",
	delete: "deleted",
	archive: "archived",
	restore: "restored",
} as const satisfies Record<Action["action"], Notice>;

async function isDone(scope: Scope, slug: string, action: Action, code: ErrorCode): Promise<boolean> {
	switch (action.action) {
		case "invite":
			return code === "ALREADY_INVITED" && wasJustInvited(scope, slug, action);
		case "resend":
			return code === "RATE_LIMITED" && wasJustResent(scope, slug, action);
		case "revoke":
			return code === "INVITE_REVOKED";
		case "change-role":
			// If the first sending gave the target the caller's own role, the caller can no longer change it.
			return code === "ROLE_TOO_HIGH" && (await roleOf(scope, slug, action.userId)) === action.role;
		case "remove":
			return code === "MEMBER_NOT_FOUND";
		case "transfer":
		case "give-back":
			return code === "FORBIDDEN" && (await roleOf(scope, slug, action.userId)) === "owner";
		case "leave":
			return code === "WORKSPACE_NOT_FOUND";
		case "delete":
			return code === "WORKSPACE_NOT_FOUND" && isGone(scope, slug);
		// The second time is no refusal.
		case "archive":
		case "restore":
			return false;
	}
}

/** True if the caller has invited that address with that role a moment ago. */
async function wasJustInvited(
	scope: Scope,
	slug: string,
	{ email, role }: Extract<Action, { action: "invite" }>,
): Promise<boolean> {
	const { invites, viewer } = await readTeamPage(scope, { slug, status: "pending" });
	const isIt = (invite: ListedInvite) =>
		invite.email === email &&
		invite.role === role &&
		invite.invitedBy?.id === viewer.userId &&
		Date.parse(invite.createdAt) > scope.now - REPEATED_FORM_MS;
	return invites?.rows.some(isIt) ?? false;
}

/** True if the invite was sent again a moment ago, with the wanted role. */
async function wasJustResent(
	scope: Scope,
	slug: string,
	{ inviteId, role }: Extract<Action, { action: "resend" }>,
): Promise<boolean> {
	// The page of the list that begins with this invite: ids before the cursor, which is just behind it.
	const { invites } = await readTeamPage(scope, { slug, status: "pending", inviteCursor: `${inviteId}0` });
	const invite = invites?.rows.find(({ id }) => id === inviteId);
	if (invite === undefined || invite.sendCount === 1 || (role ?? invite.role) !== invite.role) return false;
	return Date.parse(invite.lastSentAt) > scope.now - RESEND_COOLDOWN_MS;
}

/** The role of a member; null for a person who is none. */
export async function roleOf(scope: Scope, slug: string, userId: string): Promise<string | null> {
	try {
		return (await getMember(scope, referenceValues({ workspaceSlug: slug }), userId)).member.role;
	} catch (error) {
		if (error instanceof MusterError && error.code === "MEMBER_NOT_FOUND") return null;
		throw error;
	}
}

/** True if no workspace has the slug any more. */
async function isGone(scope: Scope, slug: string): Promise<boolean> {
	try {
		await requireFreeSlug(scope, slug);
		return true;
	} catch (error) {
		if (error instanceof MusterError && error.code === "WORKSPACE_SLUG_TAKEN") return false;
		throw error;
	}
}

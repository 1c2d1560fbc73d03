import { z } from "zod";
import type { Role } from "../../rules/roles";
import { acceptReferenced } from "../../team/invites/accept";
import { declineReferenced } from "../../team/invites/decline";
import type { Translation } from "../auth-error";
import { organizationEndpoint } from "./endpoint";
import { toInvitation } from "./invitation";
import { toMembership } from "./member";
import { id } from "./shapes";

export const body = z.object({ invitationId: id });

/**
 * An invitation is answered by the verified holder of its address; for everybody else there is no such invite. To the plugin
 * an invitation that is not pending is not found.
 */
const TRANSLATION = {
	EMAIL_NOT_VERIFIED: "EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION",
	INVITE_NOT_FOUND: "INVITATION_NOT_FOUND",
	INVITE_ACCEPTED: "INVITATION_NOT_FOUND",
	INVITE_DECLINED: "INVITATION_NOT_FOUND",
	INVITE_REVOKED: "INVITATION_NOT_FOUND",
	INVITE_EXPIRED: "INVITATION_NOT_FOUND",
	INVITE_SUSPENDED: "INVITATION_NOT_FOUND",
	SEAT_LIMIT_REACHED: "ORGANIZATION_MEMBERSHIP_LIMIT_REACHED",
} as const satisfies Translation;

/** `POST /organization/accept-invitation`. A repeat by the same member has the same answer; the plugin refuses it. */
export const acceptInvitation = organizationEndpoint("POST", body, TRANSLATION, async (scope, { invitationId }) => {
	const { invitee } = await acceptReferenced(scope, { inviteId: invitationId, sending: null, isMailed: 0 });
	const invitation = answered(invitationId, invitee, "accepted");
	const { memberId = null, memberRole = null, memberSince = null } = invitee ?? {};
	if (invitee === undefined || memberId === null || memberRole === null || memberSince === null) {
		return { invitation, member: null };
	}
	const membership = { id: memberId, userId: invitee.userId, role: memberRole, joinedAt: memberSince };
	return { invitation, member: toMembership(invitee.workspaceId, membership) };
});

/** `POST /organization/reject-invitation`. A repeat has the same answer; the plugin refuses it. */
export const rejectInvitation = organizationEndpoint("POST", body, TRANSLATION, async (scope, { invitationId }) => ({
	invitation: answered(invitationId, await declineReferenced(scope, invitationId), "declined"),
	member: null,
}));

interface AnsweredInvite {
	workspaceId: string | null;
	inviteEmail: string | null;
	inviteRole: Role | null;
	inviterId: string | null;
	createdAt: number | null;
	expiresAt: number | null;
}

/** An invitation that was answered just now; only its id if an earlier attempt has answered it and it is not read any more. */
function answered(invitationId: string, found: AnsweredInvite | undefined, status: "accepted" | "declined") {
	const { workspaceId, inviteEmail, inviteRole, inviterId, createdAt, expiresAt } = found ?? {};
	if (!workspaceId || !inviteEmail || !inviteRole || !createdAt || !expiresAt) return { id: invitationId };
	const invite = { id: invitationId, email: inviteEmail, role: inviteRole, status, createdAt, expiresAt };
	return toInvitation(workspaceId, { ...invite, inviterId: inviterId ?? null });
}

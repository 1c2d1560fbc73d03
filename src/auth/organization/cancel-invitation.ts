import { z } from "zod";
import { revokeReferencedInvite } from "../../team/invites/operations/revoke-invite";
import { organizationEndpoint } from "./endpoint";
import { toInvitation } from "./invitation";
import { id } from "./shapes";

export const body = z.object({ invitationId: id });

/**
 * `POST /organization/cancel-invitation`. An invitation of somebody else's workspace is not found. Unlike the plugin's, one
 * that is closed or has expired stays as it is.
 */
export const cancelInvitation = organizationEndpoint(
	"POST",
	body,
	{
		WORKSPACE_NOT_FOUND: "INVITATION_NOT_FOUND",
		INVITE_NOT_FOUND: "INVITATION_NOT_FOUND",
		INVITE_ACCEPTED: "INVITATION_NOT_FOUND",
		INVITE_DECLINED: "INVITATION_NOT_FOUND",
		INVITE_REVOKED: "INVITATION_NOT_FOUND",
		INVITE_EXPIRED: "INVITATION_NOT_FOUND",
		FORBIDDEN: "YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION",
		ROLE_TOO_HIGH: "YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION",
	},
	async (scope, { invitationId }) => {
		const revoked = await revokeReferencedInvite(scope, { slug: null, inviteId: invitationId });
		if (revoked === null) return { id: invitationId };
		return toInvitation(revoked.workspaceId, { ...revoked, status: "revoked" });
	},
);

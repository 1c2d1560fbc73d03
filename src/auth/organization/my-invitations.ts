import { z } from "zod";
import type { MyInviteRow } from "../../team/invites/my-invite";
import { getMyInvite } from "../../team/invites/operations/get-my-invite";
import { readMyInvites } from "../../team/invites/operations/my-invites";
import { organizationEndpoint } from "./endpoint";
import { toInvitation } from "./invitation";
import { id } from "./shapes";

const TRANSLATION = {
	EMAIL_NOT_VERIFIED: "EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION",
	INVITE_NOT_FOUND: "INVITATION_NOT_FOUND",
} as const;

const invitationTo = (invite: MyInviteRow) => ({
	...toInvitation(invite.workspaceId, { ...invite, status: "pending" }),
	organizationName: invite.workspaceName,
});

/** As in the plugin, only its own server may ask for another address. */
export const userQuery = z.object({
	email: z.undefined({ error: "cannot be given: the address is that of the session" }).optional(),
});

/** `GET /organization/list-user-invitations`: the pending ones. The plugin also lists those that have expired. */
export const listUserInvitations = organizationEndpoint("GET", userQuery, TRANSLATION, async (scope) =>
	(await readMyInvites(scope)).map(invitationTo),
);

export const idQuery = z.object({ id });

/**
 * `GET /organization/get-invitation`, for the verified holder of the address; for everybody else there is no such invite.
 * The inviter's address stays with them: invitees see a name.
 */
export const getInvitation = organizationEndpoint("GET", idQuery, TRANSLATION, async (scope, query) => {
	const invite = await getMyInvite(scope, query.id);
	return {
		...invitationTo(invite),
		organizationSlug: invite.workspaceSlug,
		inviterEmail: "",
		inviterName: invite.invitedByName,
	};
});

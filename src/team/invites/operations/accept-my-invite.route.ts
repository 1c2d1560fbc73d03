import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { joinedWorkspace } from "../../schemas";
import { acceptMyInviteInput } from "./accept-my-invite";

export const acceptMyInviteRoute = operation({
	method: "post",
	name: "acceptMyInvite",
	group: "team",
	summary: "Accept an invite to my address",
	description: "Like acceptInvite, for an invite of myInvites. The caller's address must be verified.",
	input: acceptMyInviteInput,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	response: joinedWorkspace,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: [
		"EMAIL_NOT_VERIFIED",
		...INVITEE_ERRORS,
		"INVITE_SUSPENDED",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"BARRED",
		"SEAT_LIMIT_REACHED",
	],
});

import { operation } from "../../../http/operation";
import { TOKEN_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { joinedWorkspace } from "../../schemas";
import { acceptInviteInput } from "./accept-invite";

export const acceptInviteRoute = operation({
	method: "post",
	name: "acceptInvite",
	group: "team",
	summary: "Accept an invite by its token",
	description:
		"The caller must be signed in with the invited address. Makes the workspace the active one. It also accepts an invite that was declined by its token by nobody who was signed in as the invitee, if there is a free seat. While that membership lasts, a repeated call gets the same response.",
	input: acceptInviteInput,
	inputExample: { token: TOKEN_EXAMPLE },
	response: joinedWorkspace,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: [
		...INVITEE_ERRORS,
		"INVITE_SUSPENDED",
		"INVITE_REPLACED",
		"EMAIL_MISMATCH",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"EMAIL_NOT_VERIFIED",
		"BARRED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

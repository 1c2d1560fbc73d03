import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { declineMyInviteInput } from "./decline-my-invite";

export const declineMyInviteRoute = operation({
	method: "post",
	name: "declineMyInvite",
	group: "team",
	summary: "Decline an invite to my address",
	description: "Like declineInvite, for an invite of myInvites. The caller's address must be verified.",
	input: declineMyInviteInput,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: ["EMAIL_NOT_VERIFIED", ...INVITEE_ERRORS],
});

import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { revokeInviteInput } from "./revoke-invite";

export const revokeInviteRoute = operation({
	method: "post",
	name: "revokeInvite",
	group: "team",
	summary: "Revoke an invite",
	description:
		"Ends the link, frees the seat, and cancels the mail if it has not been sent. An invite that its token can still accept after a decline can be revoked too. For any other invite that is closed, the error code says how it was closed. The invite's role must not be above the caller's own.",
	input: revokeInviteInput,
	inputExample: { slug: "acme", inviteId: INVITE_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: [
		...WRITER_ERRORS,
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"INVITE_EXPIRED",
		"ROLE_TOO_HIGH",
	],
});

import { operation } from "../../../http/operation";
import { TOKEN_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { ok } from "../../schemas";
import { declineInviteInput } from "./decline-invite";

export const declineInviteRoute = operation({
	method: "post",
	name: "declineInvite",
	group: "team",
	summary: "Decline an invite by its token",
	description:
		"For the holder of the token, signed in or not. A repeated call gets the same response. Unless the caller is signed in as the invitee, the token can still accept the invite until it expires.",
	input: declineInviteInput,
	inputExample: { token: TOKEN_EXAMPLE },
	response: ok,
	responseExample: { ok: true },
	access: "open",
	errors: [...INVITEE_ERRORS, "INVITE_REPLACED", "RATE_LIMITED"],
});

import { z } from "@hono/zod-openapi";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { inviteId, ok } from "../../schemas";
import { declineMyInvite as decline } from "../answer-invite";
import { INVITEE_ERRORS } from "./accept-invite";

const input = z.object({ inviteId });

export const declineMyInviteRoute = postOperation({
	name: "declineMyInvite",
	summary: "Decline an invite of mine",
	description: "As with a token, for an invite of myInvites. My address has to be verified.",
	input,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	answer: ok,
	answerExample: { ok: true },
	errors: ["EMAIL_NOT_VERIFIED", ...INVITEE_ERRORS],
});

export function declineMyInvite(scope: Scope, { inviteId }: z.output<typeof input>) {
	return decline(scope, inviteId);
}

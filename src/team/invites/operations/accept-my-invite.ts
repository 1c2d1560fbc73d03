import { z } from "@hono/zod-openapi";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { inviteId } from "../../schemas";
import { acceptInvite } from "../answer-invite";
import { accepted, INVITEE_ERRORS } from "./accept-invite";

const input = z.object({ inviteId });

export const acceptMyInviteRoute = postOperation({
	name: "acceptMyInvite",
	summary: "Accept an invite of mine",
	description: "As with a token, for an invite of myInvites. My address has to be verified.",
	input,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	answer: accepted,
	answerExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: ["EMAIL_NOT_VERIFIED", ...INVITEE_ERRORS, "SEAT_LIMIT_REACHED"],
});

export function acceptMyInvite(scope: Scope, { inviteId }: z.output<typeof input>) {
	return acceptInvite(scope, { inviteId, sending: null });
}

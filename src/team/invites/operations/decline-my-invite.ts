import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { inviteId, ok } from "../../schemas";
import { declineById } from "../decline";

const input = z.object({ inviteId });

export const declineMyInviteRoute = operation({
	method: "post",
	name: "declineMyInvite",
	group: "team",
	summary: "Decline an invite to my address",
	description: "Like declineInvite, for an invite of myInvites. The caller's address must be verified.",
	input,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	response: ok,
	responseExample: { ok: true },
	errors: ["EMAIL_NOT_VERIFIED", ...INVITEE_ERRORS],
});

export function declineMyInvite(scope: Scope, { inviteId }: z.output<typeof input>) {
	return declineById(scope, inviteId);
}

import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { acceptedInvite, inviteId } from "../../schemas";
import { acceptByReference } from "../accept";

const input = z.object({ inviteId });

export const acceptMyInviteRoute = operation({
	method: "post",
	name: "acceptMyInvite",
	group: "team",
	summary: "Accept an invite to my address",
	description: "Like acceptInvite, for an invite of myInvites. The caller's address must be verified.",
	input,
	inputExample: { inviteId: INVITE_EXAMPLE.id },
	response: acceptedInvite,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: ["EMAIL_NOT_VERIFIED", ...INVITEE_ERRORS, "SEAT_LIMIT_REACHED"],
});

export function acceptMyInvite(scope: Scope, { inviteId }: z.output<typeof input>) {
	return acceptByReference(scope, { inviteId, sending: null });
}

import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { TOKEN_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { acceptedInvite, token } from "../../schemas";
import { acceptByReference } from "../accept";
import { requireInviteToken } from "../require-token";

const input = z.object({ token });

export const acceptInviteRoute = operation({
	method: "post",
	name: "acceptInvite",
	group: "team",
	summary: "Accept an invite by its token",
	description:
		"The caller must be signed in with the invited address. Makes the workspace the active one. While that membership lasts, a repeated call gets the same response.",
	input,
	inputExample: { token: TOKEN_EXAMPLE },
	response: acceptedInvite,
	responseExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: [...INVITEE_ERRORS, "INVITE_REPLACED", "EMAIL_MISMATCH", "SEAT_LIMIT_REACHED", "RATE_LIMITED"],
});

export async function acceptInvite(scope: Scope, { token }: z.output<typeof input>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	return acceptByReference(scope, { inviteId, sending });
}

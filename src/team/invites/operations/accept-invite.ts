import { z } from "@hono/zod-openapi";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { TOKEN_EXAMPLE } from "../../examples";
import { slug, token } from "../../schemas";
import { acceptInvite as accept } from "../answer-invite";
import { requireInviteToken } from "../require-token";

const input = z.object({ token });

export const accepted = z.object({
	ok: z.literal(true),
	workspaceSlug: slug,
	alreadyMember: z.boolean().openapi({ description: "They were in before; their role is as it was." }),
});

/** What an invite can refuse its invitee with, however it is named. */
export const INVITEE_ERRORS = [
	"INVITE_NOT_FOUND",
	"INVITE_ACCEPTED",
	"INVITE_DECLINED",
	"INVITE_REVOKED",
	"INVITE_EXPIRED",
] as const;

export const acceptInviteRoute = postOperation({
	name: "acceptInvite",
	summary: "Accept an invite by its link's token",
	description:
		"Signed in as the invited address. Makes the workspace the active one. Answers the same again for as long as that membership lasts.",
	input,
	inputExample: { token: TOKEN_EXAMPLE },
	answer: accepted,
	answerExample: { ok: true, workspaceSlug: "acme", alreadyMember: false },
	errors: [...INVITEE_ERRORS, "INVITE_REPLACED", "EMAIL_MISMATCH", "SEAT_LIMIT_REACHED", "RATE_LIMITED"],
});

export async function acceptInvite(scope: Scope, { token }: z.output<typeof input>) {
	const { inviteId, sending } = await requireInviteToken(scope, token);
	return accept(scope, { inviteId, sending });
}

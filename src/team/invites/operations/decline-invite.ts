import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { TOKEN_EXAMPLE } from "../../examples";
import { INVITEE_ERRORS } from "../../refusals";
import { ok, token } from "../../schemas";
import { declineByLink } from "../decline";
import { requireInviteToken } from "../require-token";

const input = z.object({ token });

export const declineInviteRoute = operation({
	method: "post",
	name: "declineInvite",
	group: "team",
	summary: "Decline an invite by its token",
	description: "For the holder of the token, signed in or not. A repeated call gets the same response.",
	input,
	inputExample: { token: TOKEN_EXAMPLE },
	response: ok,
	responseExample: { ok: true },
	access: "open",
	errors: [...INVITEE_ERRORS, "INVITE_REPLACED", "RATE_LIMITED"],
});

export async function declineInvite(scope: Scope, { token }: z.output<typeof input>) {
	return declineByLink(scope, await requireInviteToken(scope, token));
}

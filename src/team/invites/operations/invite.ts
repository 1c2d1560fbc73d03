import { z } from "@hono/zod-openapi";
import { MusterError } from "../../../errors";
import { postOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { email, expiresInDays, grantableRole, invite as inviteSchema, locale, message, slug } from "../../schemas";
import { secondsLeftToday } from "../mail-caps";
import { makeInvites } from "../make-invites";

const input = z.object({
	slug,
	email,
	role: grantableRole,
	expiresInDays,
	message: message.optional(),
	locale: locale.optional(),
});

export const inviteRoute = postOperation({
	name: "invite",
	summary: "Invite somebody",
	description:
		"Takes a seat and owes the mail, in one commit. The mail holds the only copy of the link's token; it is never in an answer.",
	input,
	inputExample: { slug: "acme", email: "ada@example.com", role: "member", message: "See you on Monday!" },
	answer: z.object({ invite: inviteSchema }),
	answerExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
	status: 201,
	errors: [
		"WORKSPACE_NOT_FOUND",
		"FORBIDDEN",
		"ROLE_TOO_HIGH",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

export async function invite(scope: Scope, { slug, email, role, ...terms }: z.output<typeof input>) {
	const [outcome] = await makeInvites(scope, slug, [{ email, role }], terms);
	if (outcome === undefined) throw new MusterError("INTERNAL", { cause: new Error("an invite without an outcome") });
	if ("invite" in outcome) return { invite: outcome.invite };
	switch (outcome.code) {
		case "ALREADY_INVITED":
			throw new MusterError(outcome.code, { details: { inviteId: outcome.liveInviteId } });
		case "RATE_LIMITED":
			throw new MusterError(outcome.code, { retryAfterSeconds: secondsLeftToday(scope.now) });
		case "ROLE_TOO_HIGH":
		case "ALREADY_MEMBER":
		case "SEAT_LIMIT_REACHED":
			throw new MusterError(outcome.code);
	}
}

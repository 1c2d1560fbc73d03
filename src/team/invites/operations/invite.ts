import { z } from "@hono/zod-openapi";
import { bug, MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { email, expiresInDays, grantableRole, inviteSchema, locale, message, slug } from "../../schemas";
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

export const inviteRoute = operation({
	method: "post",
	name: "invite",
	group: "team",
	summary: "Invite a person",
	description:
		"Reserves a seat and queues the mail in one transaction. Only the mail contains the link's token; no response does.",
	input,
	inputExample: { slug: "acme", email: "ada@example.com", role: "member", message: "See you on Monday!" },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
	status: 201,
	errors: [
		...PERMISSION_ERRORS,
		"ROLE_TOO_HIGH",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

export async function invite(scope: Scope, { slug, email, role, ...terms }: z.output<typeof input>) {
	const [outcome] = await makeInvites(scope, slug, [{ email, role }], terms);
	if (outcome === undefined) throw bug("An invite has no outcome.");
	if ("invite" in outcome) return { invite: outcome.invite };
	switch (outcome.code) {
		case "ALREADY_INVITED":
			throw new MusterError(outcome.code, { details: { inviteId: outcome.liveInviteId } });
		case "RATE_LIMITED":
			throw new MusterError(outcome.code, { retryAfterSeconds: secondsLeftToday(scope.now) });
		case "FORBIDDEN":
		case "ROLE_TOO_HIGH":
		case "ALREADY_MEMBER":
		case "SEAT_LIMIT_REACHED":
			throw new MusterError(outcome.code);
	}
}

import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { secondsLeftToday } from "../../../rules/day";
import type { Scope } from "../../../scope";
import { email, expiresInDays, grantableRole, locale, message, slug } from "../../inputs";
import { makeInvites } from "../make-invites";

export const inviteInput = z.object({
	slug,
	email,
	role: grantableRole,
	expiresInDays,
	message: z.optional(message),
	locale: z.optional(locale),
});

export async function invite(scope: Scope, { slug, email, role, ...terms }: z.output<typeof inviteInput>) {
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

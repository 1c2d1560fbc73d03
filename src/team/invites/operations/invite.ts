import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { secondsLeftToday } from "../../../rules/day";
import type { Scope } from "../../../scope";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { email, expiresInDays, grantableRole, locale, message, send, slug } from "../../inputs";
import { type InviteOutcome, type InviteTerms, makeInvites } from "../make-invites";
import type { Wanted } from "../requested-invites";

export const inviteInput = z.object({
	slug,
	email,
	role: grantableRole,
	expiresInDays,
	message: z.optional(message),
	locale: z.optional(locale),
	send,
});

export async function invite(scope: Scope, { slug, email, role, ...terms }: z.output<typeof inviteInput>) {
	const { invite } = await inviteReferenced(scope, referenceValues({ workspaceSlug: slug }), { email, role }, terms);
	return { invite };
}

/**
 * Invites a person to the workspace that a reference means.
 *
 * @returns the invite, and the workspace's id if the inviter is still a member
 * @throws MusterError as `requireVerifiedCaller`, and the refusals of `whyNotInvited`
 */
export async function inviteReferenced(scope: Scope, reference: ByReference, wanted: Wanted, terms: InviteTerms) {
	const [outcome] = await makeInvites(scope, reference, [wanted], terms);
	return requireMade(scope, outcome);
}

/** @throws MusterError the refusal, if the invite was not made */
export function requireMade(scope: Scope, outcome: InviteOutcome | undefined) {
	if (outcome === undefined) throw bug("An invite has no outcome.");
	if ("invite" in outcome) return outcome;
	switch (outcome.code) {
		case "ALREADY_INVITED":
			throw new MusterError(outcome.code, { details: { inviteId: outcome.liveInviteId } });
		case "RATE_LIMITED":
			throw new MusterError(outcome.code, { retryAfterSeconds: secondsLeftToday(scope.now) });
		case "FORBIDDEN":
		case "ROLE_TOO_HIGH":
		case "EMAIL_DOMAIN_NOT_ALLOWED":
		case "ALREADY_MEMBER":
		case "SEAT_LIMIT_REACHED":
			throw new MusterError(outcome.code);
	}
}

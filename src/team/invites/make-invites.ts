/** Making invites, one address or a thousand: the same rules, the same statements, one round trip. */
import { bug } from "../../errors";
import { chooseLocale } from "../../languages/choose-locale";
import { inviteMailId } from "../../mail/mail-id";
import { DAY_MS } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireVerifiedCaller } from "../actor/caller";
import { capValues } from "./mail-caps";
import { makeInvitesBatch } from "./make-invites.batch";
import { requestInvites, type Wanted } from "./requested-invites";
import { type InviteRefusal, placed, whyNotInvited } from "./verdict";
import { toInvite } from "./view";

export interface InviteTerms {
	expiresInDays: number;
	message?: string | undefined;
	/** A language tag. Without a supported one, `Accept-Language` decides, else the mail is in English. */
	locale?: string | undefined;
}

/** `FORBIDDEN`: an earlier attempt did not make this invite, and the inviter has lost the permission since. */
export type InviteOutcome = { email: string } & (
	| { invite: ReturnType<typeof toInvite> }
	| InviteRefusal
	| { code: "FORBIDDEN" }
);

/**
 * Invites each address, or reports why not. The outcomes are in the order of the addresses, which differ from each other.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN`, `EMAIL_NOT_VERIFIED`
 */
export async function makeInvites(
	scope: Scope,
	slug: string,
	wanted: readonly Wanted[],
	terms: InviteTerms,
): Promise<InviteOutcome[]> {
	const { now } = scope;
	const caller = callerValues(scope, slug);
	const requested = await requestInvites(scope, wanted);
	const expiresAt = now + terms.expiresInDays * DAY_MS;
	const result = await runSignedIn(scope, makeInvitesBatch, {
		...caller,
		...capValues(scope),
		requested: JSON.stringify(requested),
		expiresInDays: terms.expiresInDays,
		expiresAt,
		message: terms.message || null,
		locale: chooseLocale([terms.locale, scope.acceptLanguage]),
	});
	const made = new Set(result.allowed.map(({ id }) => id));
	const makes = ({ decisionId }: { decisionId: string }) => made.has(decisionId);
	scope.announceMail(requested.filter(makes).map(({ inviteId }) => inviteMailId(inviteId, 1)));
	if (made.size === 0) requireVerifiedCaller(result.caller, "canManageMembers");

	const inviter = result.caller[0];
	const verdicts = new Map(placed(result.verdicts).map((verdict) => [verdict.decisionId, verdict]));
	return requested.map(({ decisionId, inviteId, email, role }) => {
		if (!made.has(decisionId)) {
			const verdict = verdicts.get(decisionId);
			if (verdict === undefined) return { email, code: "FORBIDDEN" };
			const refusal = whyNotInvited(verdict);
			if (refusal === null) throw bug("An invite was neither made nor refused.");
			return { email, ...refusal };
		}
		const invite = toInvite({
			id: inviteId,
			email,
			role,
			status: "pending",
			canUndoDecline: 0,
			delivery: "queued",
			failure: null,
			holdCode: null,
			heldUntil: null,
			inviterId: inviter?.userId ?? null,
			inviterName: inviter?.name ?? null,
			createdAt: now,
			expiresAt,
			lastSentAt: now,
			sendCount: 1,
		});
		return { email, invite };
	});
}

/** Making invites, one address or a thousand: the same rules, the same statements, one round trip. */
import { bug } from "../../errors";
import { chooseLocale } from "../../languages/choose-locale";
import { inviteMailId } from "../../mail/mail-id";
import { DAY_MS } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { type CallerRow, referencedValues, requireVerifiedCaller } from "../actor/caller";
import type { ByReference } from "../actor/workspace-reference";
import { handedUrl, type Send } from "./handing";
import { capValues } from "./mail-caps";
import { makeInvitesBatch } from "./make-invites.batch";
import { type RequestedInvite, requestInvites, type Wanted } from "./requested-invites";
import { type InviteRefusal, placed, type Verdict, whyNotInvited } from "./verdict";
import { toInvite } from "./view";

export interface InviteTerms {
	expiresInDays: number;
	message?: string | undefined;
	/** Left out: as the workspace has it. */
	send?: Send | undefined;
	/** A language tag. Without a supported one, `Accept-Language` decides, else the mail is in English. */
	locale?: string | undefined;
}

/**
 * `workspaceId` is null if the inviter has left since an earlier attempt. `FORBIDDEN`: an earlier attempt did not make this
 * invite, and the inviter has lost the permission since.
 */
export type InviteOutcome = { email: string } & (
	| { invite: ReturnType<typeof toInvite>; workspaceId: string | null }
	| InviteRefusal
	| { code: "FORBIDDEN" }
);

/**
 * Invites each address, or reports why not. The outcomes are in the order of the addresses, which differ from each other.
 *
 * @throws MusterError as `requireVerifiedCaller`
 */
export async function makeInvites(
	scope: Scope,
	reference: ByReference,
	wanted: readonly Wanted[],
	terms: InviteTerms,
): Promise<InviteOutcome[]> {
	const caller = referencedValues(scope, reference);
	const requested = await requestInvites(scope, wanted);
	const values = makingValues(scope, requested, terms);
	const result = await runSignedIn(scope, makeInvitesBatch, { ...caller, ...values });
	if (result.allowed.length === 0) requireVerifiedCaller(result.caller, reference, "canManageMembers");
	return outcomesOf(scope, requested, values, result);
}

/** The parameters of the statements `making`, beside those of the caller. */
export function makingValues(scope: Scope, requested: readonly RequestedInvite[], terms: InviteTerms) {
	return {
		...capValues(scope),
		requested: JSON.stringify(requested),
		expiresInDays: terms.expiresInDays,
		expiresAt: scope.now + terms.expiresInDays * DAY_MS,
		message: terms.message || null,
		send: terms.send ?? null,
		locale: chooseLocale([terms.locale, scope.acceptLanguage]),
	};
}

/** The rows of the statements `making`, and that of the caller. */
interface Made {
	caller: readonly CallerRow[];
	verdicts: readonly Omit<Verdict, "place">[];
	allowed: readonly { id: string }[];
}

/** The outcome of each requested invite. Announces the mails of those that were made. */
export async function outcomesOf(
	scope: Scope,
	requested: readonly RequestedInvite[],
	{ expiresAt }: { expiresAt: number },
	{ caller, verdicts, allowed }: Made,
): Promise<InviteOutcome[]> {
	const { now } = scope;
	const made = new Set(allowed.map(({ id }) => id));
	const makes = ({ decisionId }: { decisionId: string }) => made.has(decisionId);
	const verdictById = new Map(placed(verdicts).map((verdict) => [verdict.decisionId, verdict]));
	const isHanded = verdicts[0]?.isHanded === 1;
	if (!isHanded) scope.announceMail(requested.filter(makes).map(({ inviteId }) => inviteMailId(inviteId, 1)));

	const inviter = caller[0];
	const outcomes = requested.map(async ({ decisionId, inviteId, email, role }): Promise<InviteOutcome> => {
		if (!made.has(decisionId)) {
			const verdict = verdictById.get(decisionId);
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
			delivery: isHanded ? "handed" : "queued",
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
		if (isHanded) invite.url = await handedUrl(scope, { id: inviteId, sendCount: 1, expiresAt });
		return { email, invite, workspaceId: inviter?.workspaceId ?? null };
	});
	return Promise.all(outcomes);
}

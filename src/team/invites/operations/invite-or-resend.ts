import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { referencedValues, requireVerifiedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { type InviteTerms, makingValues, outcomesOf } from "../make-invites";
import { requestInvites, type Wanted } from "../requested-invites";
import { requireMade } from "./invite";
import { inviteOrResendBatch } from "./invite-or-resend.batch";
import { resendingValues, resentInvite, whyNotResent } from "./resend-invite";

/**
 * Sends the pending invite of an address again, with the role that it has. If there is none, invites the person.
 *
 * @returns as `inviteReferenced`
 * @throws MusterError as `requireVerifiedCaller`, and the refusals of `whyNotResent` or `whyNotInvited`
 */
export async function inviteOrResend(scope: Scope, reference: ByReference, wanted: Wanted, terms: InviteTerms) {
	const caller = referencedValues(scope, reference);
	const requested = await requestInvites(scope, [wanted]);
	const values = {
		...caller,
		...resendingValues(scope),
		...makingValues(scope, requested, terms),
		email: wanted.email,
	};
	const result = await runSignedIn(scope, inviteOrResendBatch, values);
	const [resent] = result.resent;
	if (result.resendAllowed.length > 0 && resent !== undefined) {
		return { invite: await resentInvite(scope, resent), workspaceId: result.caller[0]?.workspaceId ?? null };
	}
	if (result.allowed.length === 0) {
		const inviter = requireVerifiedCaller(result.caller, reference, "canManageMembers");
		const [pending] = result.target;
		if (pending !== undefined) throw whyNotResent(inviter, pending, scope.now);
	}
	return requireMade(scope, (await outcomesOf(scope, requested, values, result))[0]);
}

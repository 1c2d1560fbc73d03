/** Accepting an invite, named by its link or by its id. */
import { bug, MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { type AdmissionFacts, whyNotAdmitted } from "../doors/why-not-admitted";
import { acceptBatch } from "./accept.batch";
import { type InviteeRow, type InviteReference, whyNotReferred } from "./invitee";
import { closedInviteError } from "./state";

/**
 * Turns an invite into a membership: the invite's own seat becomes the member's. If the same person repeats it while
 * they are a member, it returns the same result. By its link, an invite can also be accepted after it was declined by
 * that link.
 *
 * @throws MusterError the first refusal that applies
 */
export async function acceptByReference(scope: Scope, reference: InviteReference) {
	const { invitee, ...answer } = await acceptReferenced(scope, reference);
	return answer;
}

/**
 * Accepts an invite as `acceptByReference`.
 *
 * @returns its answer, and the invite with its invitee; undefined if their session has ended since an earlier attempt
 */
export async function acceptReferenced(scope: Scope, reference: InviteReference) {
	const values = {
		...sessionValues(scope),
		...reference,
		decisionId: scope.newId(),
		memberId: scope.newId(),
	};
	const { membership, invitee } = await runSignedIn(scope, acceptBatch, values);
	const joined = membership[0] ?? membershipOf(invitee[0], reference);
	if (joined === null) throw whyNotAccepted(invitee[0], reference);
	const { workspaceSlug, memberSince, acceptedAt } = joined;
	return { ok: true as const, workspaceSlug, alreadyMember: memberSince < acceptedAt, invitee: invitee[0] };
}

/** The invite and its invitee after the batch; times in ms since 1970. */
interface Answered extends InviteeRow {
	/** They have accepted it, just now or before. */
	hasAccepted: 0 | 1 | null;
	acceptedAt: number | null;
	/** Null: they are not a member. */
	memberSince: number | null;
	workspaceSlug: string | null;
}

/** The membership that the invitee has by this invite, accepted just now or before; null if they have none. */
function membershipOf(found: Answered | undefined, { sending }: InviteReference) {
	if (!found?.hasAccepted || whyNotReferred(found, sending) !== undefined) return null;
	const { workspaceSlug, memberSince, acceptedAt } = found;
	if (workspaceSlug === null || memberSince === null || acceptedAt === null) return null;
	return { workspaceSlug, memberSince, acceptedAt };
}

/** The first refusal that applies, in the order of the API. */
export function whyNotAccepted(
	found: (InviteeRow & AdmissionFacts & { takesAddress: 0 | 1 }) | undefined,
	reference: InviteReference,
): MusterError {
	const refusal = whyNotReferred(found, reference.sending);
	if (refusal !== undefined || found === undefined) return refusal ?? new MusterError("UNAUTHORIZED");
	if (found.status !== "pending" && !found.canUndoDecline) return closedInviteError(found.status);
	if (found.isSuspended) return new MusterError("INVITE_SUSPENDED");
	if (found.email !== found.inviteEmail) return new MusterError("EMAIL_MISMATCH");
	if (!found.takesAddress) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	return whyNotAdmitted(found) ?? bug("An invite could not be accepted.");
}

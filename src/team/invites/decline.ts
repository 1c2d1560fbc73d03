/** Declining an invite: by its link, signed in or not, or signed in by its id. */
import { bug, MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { declineByIdBatch, declineByLinkBatch } from "./decline.batch";
import { whyNotLinked, whyNotReferred } from "./invitee";
import { closedInviteError, type InviteStatus } from "./state";

/**
 * Declines an invite by its link. Declining it again returns the same result.
 *
 * @throws MusterError the first refusal that applies
 */
export async function declineByLink(scope: Scope, { inviteId, sending }: { inviteId: string; sending: number }) {
	const { allowed, invite } = await scope.database.run(declineByLinkBatch, {
		now: scope.now,
		sessionToken: scope.credential?.token ?? null,
		inviteId,
		sending,
		isMailed: 1,
		decisionId: scope.newId(),
	});
	if (allowed.length > 0) return { ok: true as const };
	const [found] = invite;
	const refusal = whyNotLinked(found?.sendCount ?? null, sending) ?? whyNotDeclined(found);
	if (refusal !== undefined) throw refusal;
	return { ok: true as const };
}

/**
 * Declines an invite addressed to the caller by its id. Declining it again returns the same result.
 *
 * @throws MusterError the first refusal that applies
 */
export async function declineById(scope: Scope, inviteId: string) {
	await declineReferenced(scope, inviteId);
	return { ok: true as const };
}

/**
 * Declines an invite as `declineById`.
 *
 * @returns the invite with its invitee; undefined if their session has ended since an earlier attempt
 */
export async function declineReferenced(scope: Scope, inviteId: string) {
	const values = { ...sessionValues(scope), inviteId, sending: null, isMailed: 0 as const, decisionId: scope.newId() };
	const { allowed, invitee } = await runSignedIn(scope, declineByIdBatch, values);
	const [found] = invitee;
	if (allowed.length > 0) return found;
	const refusal = whyNotReferred(found, null) ?? whyNotDeclined(found);
	if (refusal !== undefined) throw refusal;
	return found;
}

/** The reason why an invite was not declined; undefined if it is declined already. */
export function whyNotDeclined(
	found: { status: InviteStatus; isArchived: 0 | 1 | null } | undefined,
): MusterError | undefined {
	if (found?.status === "declined") return undefined;
	if (found === undefined) return new MusterError("INVITE_NOT_FOUND");
	if (found.status !== "pending") return closedInviteError(found.status);
	return found.isArchived ? new MusterError("WORKSPACE_ARCHIVED") : bug("An invite could not be declined.");
}

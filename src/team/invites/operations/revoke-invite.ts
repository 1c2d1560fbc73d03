import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { type Caller, requireWriter } from "../../actor/caller";
import type { BySlugOrInvite } from "../../actor/workspace-reference";
import { inviteId, slug } from "../../inputs";
import { closedInviteError, holdsSeat, type InviteStatus } from "../state";
import { revokeInviteBatch } from "./revoke-invite.batch";

export const revokeInviteInput = z.object({ slug, inviteId });

export async function revokeInvite(scope: Scope, named: z.output<typeof revokeInviteInput>) {
	await revokeReferencedInvite(scope, named);
	return { ok: true as const };
}

/**
 * Revokes an invite of the workspace with that slug; without a slug, of the invite's own workspace.
 *
 * @returns the invite; null if it has been deleted since an earlier attempt
 * @throws MusterError as `requireWriter`, and the refusals of `whyNotRevoked`
 */
export async function revokeReferencedInvite(scope: Scope, named: BySlugOrInvite) {
	const values = { ...sessionValues(scope), ...named, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeInviteBatch, values);
	if (allowed.length > 0) return target[0] ?? null;
	throw whyNotRevoked(requireWriter(caller, "canManageMembers"), target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotRevoked(
	caller: Pick<Caller, "role">,
	target: { status: InviteStatus; role: Role; canUndoDecline: 0 | 1 } | undefined,
): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	if (!holdsSeat(target.status) && !target.canUndoDecline) return closedInviteError(target.status);
	return outranks(target.role, caller.role) ? new MusterError("ROLE_TOO_HIGH") : bug("An invite could not be revoked.");
}

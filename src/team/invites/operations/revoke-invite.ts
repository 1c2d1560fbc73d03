import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireWriter } from "../../actor/caller";
import { inviteId, slug } from "../../inputs";
import { closedInviteError, holdsSeat, type InviteStatus } from "../state";
import { revokeInviteBatch } from "./revoke-invite.batch";

export const revokeInviteInput = z.object({ slug, inviteId });

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof revokeInviteInput>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeInviteBatch, values);
	if (allowed.length > 0) return { ok: true as const };
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

import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { inviteId, slug } from "../../inputs";
import { closedInviteError, type InviteStatus } from "../state";
import { revokeInviteBatch } from "./revoke-invite.batch";

export const revokeInviteInput = z.object({ slug, inviteId });

export async function revokeInvite(scope: Scope, { slug, inviteId }: z.output<typeof revokeInviteInput>) {
	const values = { ...callerValues(scope, slug), inviteId, decisionId: scope.newId() };
	const { caller, target, allowed } = await runSignedIn(scope, revokeInviteBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	requireCaller(caller, "canManageMembers");
	throw whyNotRevoked(target[0]);
}

/** The first refusal that applies, in the order of the API. */
export function whyNotRevoked(target: { status: InviteStatus } | undefined): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	return target.status === "pending" ? bug("An invite could not be revoked.") : closedInviteError(target.status);
}

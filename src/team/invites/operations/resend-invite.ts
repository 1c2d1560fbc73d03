import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import { inviteMailId } from "../../../mail/mail-id";
import { secondsLeftToday } from "../../../rules/day";
import { RESEND_COOLDOWN_MS, SECOND_MS } from "../../../rules/limits";
import { type GrantableRole, outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, referencedValues, requireVerifiedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import { grantableRole, inviteId, slug } from "../../inputs";
import { capValues } from "../mail-caps";
import { closedInviteError, holdsSeat, type InviteStatus } from "../state";
import { toInvite } from "../view";
import { resendInviteBatch } from "./resend-invite.batch";

export const resendInviteInput = z.object({ slug, inviteId, role: z.optional(grantableRole) });

export async function resendInvite(scope: Scope, { slug, inviteId, role }: z.output<typeof resendInviteInput>) {
	const reference = referenceValues({ workspaceSlug: slug });
	const values = { ...referencedValues(scope, reference), ...resendingValues(scope, role), inviteId };
	const { caller, target, invite, allowed } = await runSignedIn(scope, resendInviteBatch, values);
	const sent = invite[0];
	if (allowed.length > 0 && sent !== undefined) {
		scope.announceMail([inviteMailId(inviteId, sent.sendCount)]);
		return { invite: toInvite(sent) };
	}
	throw whyNotResent(requireVerifiedCaller(caller, reference, "canManageMembers"), target[0], scope.now);
}

/** @param role the role that the new sending gives; left out: the one that the invite gives already */
export function resendingValues(scope: Scope, role?: GrantableRole) {
	return {
		...capValues(scope),
		role: role ?? null,
		decisionId: scope.newId(),
		cooledSince: scope.now - RESEND_COOLDOWN_MS,
	};
}

/** The invite to send again, as it was before the batch wrote; times in ms since 1970. */
interface ResendTarget {
	status: InviteStatus;
	/** The role that the new sending would give. */
	role: Role;
	/** The role that the invite gives until then. */
	roleBefore: Role;
	lastSentAt: number;
	isMember: 0 | 1;
	otherLiveInviteId: string | null;
	hasFreeSeat: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotResent(caller: Pick<Caller, "role">, target: ResendTarget | undefined, now: number): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	const { status, otherLiveInviteId } = target;
	if (!holdsSeat(status) && status !== "expired") return closedInviteError(status);
	if (outranks(target.roleBefore, caller.role) || outranks(target.role, caller.role))
		return new MusterError("ROLE_TOO_HIGH");
	if (target.isMember) return new MusterError("ALREADY_MEMBER");
	if (otherLiveInviteId !== null)
		return new MusterError("ALREADY_INVITED", { details: { inviteId: otherLiveInviteId } });
	if (status === "expired" && !target.hasFreeSeat) return new MusterError("SEAT_LIMIT_REACHED");
	const cooledInSeconds = Math.ceil((target.lastSentAt + RESEND_COOLDOWN_MS - now) / SECOND_MS);
	const retryAfterSeconds = cooledInSeconds > 0 ? cooledInSeconds : secondsLeftToday(now);
	return new MusterError("RATE_LIMITED", { retryAfterSeconds });
}

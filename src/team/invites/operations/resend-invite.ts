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
import { grantableRole, inviteId, send, slug } from "../../inputs";
import { handedUrl, type Send } from "../handing";
import { capValues } from "../mail-caps";
import { closedInviteError, holdsSeat, type InviteStatus } from "../state";
import { type InviteRow, toInvite } from "../view";
import { resendInviteBatch } from "./resend-invite.batch";

export const resendInviteInput = z.object({ slug, inviteId, role: z.optional(grantableRole), send });

export async function resendInvite(scope: Scope, { slug, inviteId, role, send }: z.output<typeof resendInviteInput>) {
	const reference = referenceValues({ workspaceSlug: slug });
	const values = { ...referencedValues(scope, reference), ...resendingValues(scope, role, send), inviteId };
	const { caller, target, invite, allowed } = await runSignedIn(scope, resendInviteBatch, values);
	const sent = invite[0];
	if (allowed.length > 0 && sent !== undefined) return { invite: await resentInvite(scope, sent) };
	throw whyNotResent(requireVerifiedCaller(caller, reference, "canManageMembers"), target[0], scope.now);
}

/** The invite after it was sent again: its mail is announced, or its link is there to hand over. */
export async function resentInvite(scope: Scope, sent: InviteRow) {
	const invite = toInvite(sent);
	if (sent.delivery === "handed") return { ...invite, url: await handedUrl(scope, sent) };
	scope.announceMail([inviteMailId(sent.id, sent.sendCount)]);
	return invite;
}

/** @param role the role that the new sending gives; left out: the one that the invite gives already */
export function resendingValues(scope: Scope, role?: GrantableRole, send?: Send) {
	return {
		...capValues(scope),
		role: role ?? null,
		send: send ?? null,
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
	/** The workspace's invites are confined to other domains. */
	isElsewhere: 0 | 1;
	isMember: 0 | 1;
	otherLiveInviteId: string | null;
	hasFreeSeat: 0 | 1;
	/** The time since the last sending counts: it was a mail, and so is the next one. */
	isCooling: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotResent(caller: Pick<Caller, "role">, target: ResendTarget | undefined, now: number): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	const { status, otherLiveInviteId } = target;
	if (!holdsSeat(status) && status !== "expired") return closedInviteError(status);
	if (outranks(target.roleBefore, caller.role) || outranks(target.role, caller.role))
		return new MusterError("ROLE_TOO_HIGH");
	if (target.isElsewhere) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	if (target.isMember) return new MusterError("ALREADY_MEMBER");
	if (otherLiveInviteId !== null)
		return new MusterError("ALREADY_INVITED", { details: { inviteId: otherLiveInviteId } });
	if (status === "expired" && !target.hasFreeSeat) return new MusterError("SEAT_LIMIT_REACHED");
	const cooledInSeconds = Math.ceil((target.lastSentAt + RESEND_COOLDOWN_MS - now) / SECOND_MS);
	const retryAfterSeconds = target.isCooling && cooledInSeconds > 0 ? cooledInSeconds : secondsLeftToday(now);
	return new MusterError("RATE_LIMITED", { retryAfterSeconds });
}

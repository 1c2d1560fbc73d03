import { z } from "@hono/zod-openapi";
import { MusterError } from "../../../errors";
import { operation } from "../../../http/operation";
import { inviteMailId } from "../../../mail/mail-id";
import { RESEND_COOLDOWN_MS, SECOND_MS } from "../../../rules/limits";
import { outranks, type Role } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { type Caller, callerValues, requireCaller } from "../../actor/caller";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { grantableRole, inviteId, inviteSchema, slug } from "../../schemas";
import { capValues, secondsLeftToday } from "../mail-caps";
import { closedInviteError, type InviteStatus } from "../state";
import { toInvite } from "../view";
import { resendInviteBatch } from "./resend-invite.batch";

const input = z.object({ slug, inviteId, role: grantableRole.optional() });

export const resendInviteRoute = operation({
	method: "post",
	name: "resendInvite",
	group: "team",
	summary: "Send an invite again",
	description:
		"Sends a pending or expired invite again, with a new link and a new expiry. Earlier links stop working. An expired invite takes a seat again. At most one sending a minute, the first one included.",
	input,
	inputExample: { slug: "acme", inviteId: INVITE_EXAMPLE.id },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued", sendCount: 2 } },
	errors: [
		...PERMISSION_ERRORS,
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"ROLE_TOO_HIGH",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

export async function resendInvite(scope: Scope, { slug, inviteId, role }: z.output<typeof input>) {
	const { caller, target, invite, allowed } = await runSignedIn(scope, resendInviteBatch, {
		...callerValues(scope, slug),
		...capValues(scope),
		inviteId,
		role: role ?? null,
		decisionId: scope.newId(),
		cooledSince: scope.now - RESEND_COOLDOWN_MS,
	});
	const sent = invite[0];
	if (allowed.length > 0 && sent !== undefined) {
		scope.announceMail([inviteMailId(inviteId, sent.sendCount)]);
		return { invite: toInvite(sent) };
	}
	throw whyNotResent(requireCaller(caller, "canManageMembers"), target[0], scope.now);
}

/** The invite to send again, as it was before the batch wrote; times in ms since 1970. */
interface ResendTarget {
	status: InviteStatus;
	/** The role that the new sending would give. */
	role: Role;
	lastSentAt: number;
	isMember: 0 | 1;
	otherLiveInviteId: string | null;
	hasFreeSeat: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotResent(caller: Pick<Caller, "role">, target: ResendTarget | undefined, now: number): MusterError {
	if (target === undefined) return new MusterError("INVITE_NOT_FOUND");
	const { status, otherLiveInviteId } = target;
	if (status !== "pending" && status !== "expired") return closedInviteError(status);
	if (outranks(target.role, caller.role)) return new MusterError("ROLE_TOO_HIGH");
	if (target.isMember) return new MusterError("ALREADY_MEMBER");
	if (otherLiveInviteId !== null)
		return new MusterError("ALREADY_INVITED", { details: { inviteId: otherLiveInviteId } });
	if (status === "expired" && !target.hasFreeSeat) return new MusterError("SEAT_LIMIT_REACHED");
	const cooledInSeconds = Math.ceil((target.lastSentAt + RESEND_COOLDOWN_MS - now) / SECOND_MS);
	const retryAfterSeconds = cooledInSeconds > 0 ? cooledInSeconds : secondsLeftToday(now);
	return new MusterError("RATE_LIMITED", { retryAfterSeconds });
}

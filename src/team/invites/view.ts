import { type HoldCode, MAIL_FAILURES, MAIL_HOLDS, type MailFailure } from "../../rules/mail-failures";
import type { MailState } from "../../rules/mail-states";
import type { Role } from "../../rules/roles";
import type { InviteStatus } from "./state";

export interface InviteRow {
	id: string;
	email: string;
	role: Role;
	status: InviteStatus;
	/** The invite was declined, and its link still accepts it. */
	canUndoDecline: 0 | 1;
	delivery: MailState;
	failure: MailFailure | null;
	/** The reason why the mail waits; null if it does not. */
	holdCode: HoldCode | null;
	/** The time of the next try, if that is known. */
	heldUntil: number | null;
	inviterId: string | null;
	inviterName: string | null;
	/** This and the other times: milliseconds since 1970 in UTC. */
	createdAt: number;
	expiresAt: number;
	lastSentAt: number;
	sendCount: number;
}

/** The reason why the mail did not arrive. A failed try does not count while more tries will follow. */
function deliveryFailure({ delivery, failure }: InviteRow) {
	if (failure === null || (delivery !== "failed" && delivery !== "bounced")) return null;
	return { code: failure, message: MAIL_FAILURES[failure].message };
}

function deliveryHold({ holdCode, heldUntil }: InviteRow) {
	if (holdCode === null) return null;
	return {
		code: holdCode,
		message: MAIL_HOLDS[holdCode],
		until: heldUntil === null ? null : new Date(heldUntil).toISOString(),
	};
}

/** An invite as the API shows it. */
export function toInvite(from: InviteRow) {
	return {
		id: from.id,
		email: from.email,
		role: from.role,
		status: from.status,
		canUndoDecline: from.canUndoDecline === 1,
		delivery: from.delivery,
		deliveryFailure: deliveryFailure(from),
		deliveryHold: deliveryHold(from),
		invitedBy: from.inviterId === null ? null : { id: from.inviterId, name: from.inviterName ?? "" },
		createdAt: new Date(from.createdAt).toISOString(),
		expiresAt: new Date(from.expiresAt).toISOString(),
		lastSentAt: new Date(from.lastSentAt).toISOString(),
		sendCount: from.sendCount,
		/** The link to hand over, for the caller who made it. */
		url: null as string | null,
	};
}

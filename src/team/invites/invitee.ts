/** The invitee: how they refer to an invite, and why they may not answer it. */
import type { DecisionValues } from "../../audit/decision";
import { MusterError } from "../../errors";
import type { InviteStatus } from "./state";

/** The invite that an invitee answers. */
export interface InviteReference {
	inviteId: string;
	/** The sending that the token came with. Null: named by id, which only the verified holder of the address may do. */
	sending: number | null;
	/** 1 if the token was mailed to the address: so its holder has shown that the address is theirs. */
	isMailed: 0 | 1;
}

export type InviteeValues = DecisionValues & {
	now: number;
	sessionToken: string | null;
	inviteId: string;
	/** As in `InviteReference`. */
	sending: number | null;
	isMailed: 0 | 1;
};

/** An invite and its invitee, as a batch found them. The fields of the invite are null if there is no such invite. */
export interface InviteeRow {
	email: string;
	emailVerified: 0 | 1;
	inviteEmail: string | null;
	status: InviteStatus;
	sendCount: number | null;
	/** The invite was declined, and its link still accepts it. Null if there is no such invite. */
	canUndoDecline: 0 | 1 | null;
	/** Its inviter may not give its role any more. */
	isSuspended: 0 | 1 | null;
	isArchived: 0 | 1 | null;
}

/** The reason why a signed-in person may not refer to an invite as they did; undefined if they may. */
export function whyNotReferred(found: InviteeRow | undefined, sending: number | null): MusterError | undefined {
	if (found === undefined) return new MusterError("UNAUTHORIZED");
	if (sending === null) {
		if (!found.emailVerified) return new MusterError("EMAIL_NOT_VERIFIED");
		return found.inviteEmail === found.email ? undefined : new MusterError("INVITE_NOT_FOUND");
	}
	return whyNotLinked(found.sendCount, sending);
}

/** The reason why a link does not lead to its invite any more; undefined if it does. */
export function whyNotLinked(sendCount: number | null, sending: number): MusterError | undefined {
	if (sendCount === null) return new MusterError("INVITE_EXPIRED");
	return sendCount === sending ? undefined : new MusterError("INVITE_REPLACED");
}

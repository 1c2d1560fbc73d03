/**
 * The id of an owed mail, in queue messages, in logs and at the provider, where it is the idempotency key. A mail with a
 * code has the id of its row; the mail of an invite has the id of the invite and the number of the sending. The id of a
 * notice begins with a word. Resend's tags allow letters, digits, `_` and `-` only.
 */
import type { MailLane } from "../db/schema";

/** The character between the id of an invite and the number of the sending. No id contains it. */
export const SENDING_SEPARATOR = "_";

export function inviteMailId(inviteId: string, sending: number): string {
	return `${inviteId}${SENDING_SEPARATOR}${sending}`;
}

/** The beginning of the id of a notice. No other id begins so. */
export const NOTICE_PREFIX = "notice-";

function isNotice(mailId: string): boolean {
	return mailId.startsWith(NOTICE_PREFIX);
}

/** @returns the queue that a mail is announced in */
export function laneOf(mailId: string): MailLane {
	return isNotice(mailId) || readInviteMailId(mailId) !== null ? "invites" : "codes";
}

/** @returns the sending that a mail belongs to; null for a mail with a code and for a notice */
export function readInviteMailId(mailId: string): { inviteId: string; sending: number } | null {
	const at = mailId.lastIndexOf(SENDING_SEPARATOR);
	return at === -1 ? null : { inviteId: mailId.slice(0, at), sending: Number(mailId.slice(at + 1)) };
}

/** The parameters that name mails, by the table that owes them. */
export type MailIdValues = {
	/** JSON: the ids of mails with codes. */
	codeMails: string;
	/** JSON: `[inviteId, sending]` of each mail of an invite. */
	inviteMails: string;
	/** JSON: the ids of notices. */
	noticeMails: string;
};

export function mailIdValues(mailIds: readonly string[]): MailIdValues {
	const inviteMails = mailIds.flatMap((mailId) => {
		const sending = readInviteMailId(mailId);
		return sending === null ? [] : [[sending.inviteId, sending.sending]];
	});
	const codeMails = mailIds.filter((mailId) => laneOf(mailId) === "codes");
	return {
		codeMails: JSON.stringify(codeMails),
		inviteMails: JSON.stringify(inviteMails),
		noticeMails: JSON.stringify(mailIds.filter(isNotice)),
	};
}

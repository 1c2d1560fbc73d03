/**
 * The id of an owed mail, in queue messages, in logs and at the provider, where it is the idempotency key. A mail with a
 * code has the id of its row; the mail of an invite has the id of the invite and the number of the sending.
 */

const SEPARATOR = "_";

export function inviteMailId(inviteId: string, sending: number): string {
	return `${inviteId}${SEPARATOR}${sending}`;
}

/** @returns the sending that a mail belongs to; null for a mail with a code */
export function readInviteMailId(mailId: string): { inviteId: string; sending: number } | null {
	const at = mailId.lastIndexOf(SEPARATOR);
	return at === -1 ? null : { inviteId: mailId.slice(0, at), sending: Number(mailId.slice(at + 1)) };
}

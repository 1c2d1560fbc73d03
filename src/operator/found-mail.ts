import type { MailKind } from "../db/schema/mail";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { MailState } from "../rules/mail-states";
import type { InviteStatus } from "../team/invites/state";

/** A mail as the batch returns it. Times are ms since 1970. */
export interface CodeRow {
	id: string;
	kind: MailKind;
	state: MailState;
	failure: MailFailure | null;
	attempts: number;
	owedAt: number;
	queuedAt: number;
	finishedAt: number | null;
	expiresAt: number;
	providerId: string | null;
}

export interface InviteRow extends CodeRow {
	inviteId: string;
	inviteStatus: InviteStatus;
	workspaceSlug: string;
	sendingPaused: 0 | 1;
}

const time = (ms: number) => new Date(ms).toISOString();

/** A mail that was owed to an address, and what became of it. It never has a secret. */
export function foundMail(mail: CodeRow) {
	const { id, kind, state, failure, attempts, owedAt, queuedAt, finishedAt, expiresAt, providerId } = mail;
	return {
		id,
		kind,
		state,
		reason: failure === null ? null : { code: failure, message: MAIL_FAILURES[failure].message },
		attempts,
		owedAt: time(owedAt),
		announcedAt: state === "queued" ? time(queuedAt) : null,
		finishedAt: state === "queued" || finishedAt === null ? null : time(finishedAt),
		expiresAt: time(expiresAt),
		providerId,
		invite: isOfInvite(mail)
			? {
					id: mail.inviteId,
					status: mail.inviteStatus,
					workspaceSlug: mail.workspaceSlug,
					sendingPaused: mail.sendingPaused === 1,
				}
			: null,
	};
}

function isOfInvite(mail: CodeRow): mail is InviteRow {
	return "inviteId" in mail;
}

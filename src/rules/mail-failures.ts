/**
 * The reasons for which a mail was not sent or was returned. The message is for an admin of the workspace. The kind says
 * whether a retry can help:
 *
 * - `permanent`: no retry of the same mail can succeed.
 * - `passing`: the mail was not accepted; a retry may succeed.
 * - `unknown`: the mail may or may not have been accepted.
 * - `quota`: the provider accepts no more mails until its quota begins anew. It says nothing about the mail.
 * - `operator`: the provider accepts no mails until the operator has mended something. It says nothing about the mail.
 *
 * A failure of the last two kinds holds all invite mails (`mail/holds-sql.ts`) and counts as no attempt.
 */
export const MAIL_FAILURES = {
	ADDRESS_REFUSED: { kind: "permanent", message: "The address was refused. The mailbox may not exist." },
	ADDRESS_SUPPRESSED: {
		kind: "permanent",
		message:
			"The mail service does not send to this address, because earlier mails bounced or were reported as unwanted.",
	},
	MAIL_REFUSED: { kind: "permanent", message: "The mail service refused the mail." },
	KEY_GONE: { kind: "permanent", message: "The mail could not be written, because the key for its secret is gone." },
	GIVEN_UP: { kind: "permanent", message: "The mail could not be sent after many attempts." },
	BOUNCED: { kind: "permanent", message: "The mail could not be delivered and was returned." },
	COMPLAINED: { kind: "permanent", message: "The recipient reported the mail as unwanted." },
	SERVICE_BUSY: { kind: "passing", message: "The mail service was too busy to accept the mail." },
	SERVICE_UNREACHABLE: { kind: "passing", message: "The mail service could not be reached." },
	DELIVERY_FAILED: { kind: "passing", message: "The recipient's mail server did not accept the mail." },
	SERVICE_SILENT: { kind: "unknown", message: "The mail service did not confirm that it accepted the mail." },
	QUOTA_REACHED: { kind: "quota", message: "The mail service accepts no more mails for now." },
	SENDER_NOT_SET_UP: { kind: "operator", message: "The sender address is not set up at the mail service." },
	SERVICE_LOCKED: { kind: "operator", message: "The mail service did not accept Muster's credentials." },
} as const satisfies Record<
	string,
	{ kind: "permanent" | "passing" | "unknown" | "quota" | "operator"; message: string }
>;

export type MailFailure = keyof typeof MAIL_FAILURES;

/** The failures that hold all invite mails. */
export type HoldReason = {
	[Failure in MailFailure]: (typeof MAIL_FAILURES)[Failure]["kind"] extends "quota" | "operator" ? Failure : never;
}[MailFailure];

/** The reasons for which an owed mail of an invite waits, as an admin of the workspace reads them. */
export const MAIL_HOLDS = {
	QUOTA_REACHED: "The mail service accepts no more mails for now. The mail is sent when it does again.",
	SENDER_NOT_SET_UP: "The sender address is not set up at the mail service. The mail is sent when it is.",
	SERVICE_LOCKED: "The mail service does not accept Muster's credentials. The mail is sent when it does.",
	SENDING_PAUSED: "The operator has paused the mails of this workspace. The mail is sent when they go on.",
} as const satisfies Record<HoldReason | "SENDING_PAUSED", string>;

export type HoldCode = keyof typeof MAIL_HOLDS;

/** True for a failure that holds all invite mails. */
export function isHoldReason(failure: MailFailure): failure is HoldReason {
	const { kind } = MAIL_FAILURES[failure];
	return kind === "quota" || kind === "operator";
}

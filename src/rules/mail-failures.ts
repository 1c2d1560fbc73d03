/**
 * The reasons for which a mail was not sent or was returned. The message is for an admin of the workspace. The kind says
 * whether a retry can help:
 *
 * - `permanent`: no retry of the same mail can succeed.
 * - `passing`: the mail was not accepted; a retry may succeed.
 * - `unknown`: the mail may or may not have been accepted.
 */
export const MAIL_FAILURES = {
	ADDRESS_REFUSED: { kind: "permanent", message: "The address was refused. The mailbox may not exist." },
	ADDRESS_SUPPRESSED: {
		kind: "permanent",
		message:
			"The mail service does not send to this address, because earlier mails bounced or were reported as unwanted.",
	},
	SENDER_NOT_SET_UP: { kind: "permanent", message: "The sender address is not set up at the mail service." },
	MAIL_REFUSED: { kind: "permanent", message: "The mail service refused the mail." },
	KEY_GONE: { kind: "permanent", message: "The mail could not be written, because the key for its secret is gone." },
	GIVEN_UP: { kind: "permanent", message: "The mail could not be sent after many attempts." },
	BOUNCED: { kind: "permanent", message: "The mail could not be delivered and was returned." },
	COMPLAINED: { kind: "permanent", message: "The recipient reported the mail as unwanted." },
	SERVICE_BUSY: { kind: "passing", message: "The mail service was too busy to accept the mail." },
	SERVICE_LOCKED: { kind: "passing", message: "The mail service did not accept Muster's credentials." },
	SERVICE_UNREACHABLE: { kind: "passing", message: "The mail service could not be reached." },
	SERVICE_SILENT: { kind: "unknown", message: "The mail service did not confirm that it accepted the mail." },
} as const satisfies Record<string, { kind: "permanent" | "passing" | "unknown"; message: string }>;

export type MailFailure = keyof typeof MAIL_FAILURES;

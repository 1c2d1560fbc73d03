/**
 * Why a mail did not go out, or came back: code -> whether a later try can help -> what an admin reads.
 *
 * - `permanent`: no later try of the same mail can succeed.
 * - `passing`: the mail was not taken; a later try may succeed.
 * - `unknown`: nobody can say whether the mail was taken.
 */
export const MAIL_FAILURES = {
	ADDRESS_REFUSED: { kind: "permanent", message: "The address was refused: there may be no such mailbox." },
	ADDRESS_SUPPRESSED: {
		kind: "permanent",
		message: "This address has bounced or complained before and is suppressed.",
	},
	SENDER_NOT_SET_UP: { kind: "permanent", message: "The sender's address is not set up with the mail service." },
	MAIL_REFUSED: { kind: "permanent", message: "The mail service refused the mail." },
	KEY_GONE: { kind: "permanent", message: "The mail could not be composed any more: its key is gone." },
	GIVEN_UP: { kind: "permanent", message: "The mail could not be sent after many tries." },
	BOUNCED: { kind: "permanent", message: "The mail came back: it could not be delivered." },
	COMPLAINED: { kind: "permanent", message: "The recipient reported the mail as unwanted." },
	SERVICE_BUSY: { kind: "passing", message: "The mail service had no time for the mail." },
	SERVICE_LOCKED: { kind: "passing", message: "The mail service did not accept Muster's credentials." },
	SERVICE_UNREACHABLE: { kind: "passing", message: "The mail service could not be reached." },
	SERVICE_SILENT: { kind: "unknown", message: "The mail service did not say whether it took the mail." },
} as const satisfies Record<string, { kind: "permanent" | "passing" | "unknown"; message: string }>;

export type MailFailure = keyof typeof MAIL_FAILURES;

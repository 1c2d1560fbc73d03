import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { RenderedMail } from "./render";

/** A composed mail with its sender and recipient. */
export interface OutgoingMail extends RenderedMail {
	to: string;
	from: { name: string; email: string };
	/** The id of the owed mail. */
	mailId: string;
	/** The same for every attempt to send one owed mail, while an earlier one may have sent it. */
	idempotencyKey: string;
}

/** A way to send mail: Cloudflare's binding, Resend or SMTP. */
export interface Transport {
	/** True if the provider sends at most one mail for each idempotency key. */
	readonly honoursIdempotencyKey: boolean;
	/** The most mails that are sent at the same time. */
	readonly atOnce: number;
	/**
	 * @returns the provider's own id of the mail, or null if it gives none
	 * @throws MailError if the provider did not accept the mail, or its response is unknown
	 */
	send(mail: OutgoingMail): Promise<{ providerId: string | null }>;
}

/** A provider did not accept a mail, or did not confirm that it did. */
export class MailError extends Error {
	readonly failure: MailFailure;
	/** The delay that the provider asked for (seconds), if it did. */
	readonly retryAfterSeconds: number | undefined;

	constructor(failure: MailFailure, options: { retryAfterSeconds?: number | undefined; cause?: unknown } = {}) {
		super(MAIL_FAILURES[failure].message, { cause: options.cause });
		this.name = "MailError";
		this.failure = failure;
		this.retryAfterSeconds = options.retryAfterSeconds;
	}
}

import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { RenderedMail } from "./render";

/** A mail on its way to a provider. */
export interface OutgoingMail extends RenderedMail {
	to: string;
	from: { name: string; email: string };
	/** The same for every try of one owed mail. */
	idempotencyKey: string;
}

/** What carries mail to its recipient. */
export interface Transport {
	/** Whether the provider takes one mail only under one idempotency key, however often it is handed over. */
	readonly honoursIdempotencyKey: boolean;
	/** How many mails may be under way at once. */
	readonly atOnce: number;
	/**
	 * @returns the provider's own id of the mail, where it gives one
	 * @throws MailError
	 */
	send(mail: OutgoingMail): Promise<{ providerId: string | null }>;
}

/** A provider did not take a mail, or did not say so. */
export class MailError extends Error {
	readonly failure: MailFailure;
	/** When the provider wants to be asked again (seconds), where it said so. */
	readonly retryAfterSeconds: number | undefined;

	constructor(failure: MailFailure, options: { retryAfterSeconds?: number | undefined; cause?: unknown } = {}) {
		super(MAIL_FAILURES[failure].message, { cause: options.cause });
		this.name = "MailError";
		this.failure = failure;
		this.retryAfterSeconds = options.retryAfterSeconds;
	}
}

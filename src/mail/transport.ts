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
	/**
	 * @returns the provider's own id of the mail, where it gives one
	 * @throws MailError
	 */
	send(mail: OutgoingMail): Promise<{ providerId: string | null }>;
}

/** A provider did not take a mail. */
export class MailError extends Error {
	/** True: no later try of the same mail can succeed. */
	readonly permanent: boolean;
	/** What happened, for the admin who looks at the invite. */
	readonly reason: string;

	/** True: the provider did not answer, and may have taken the mail all the same. */
	readonly timedOut: boolean;

	constructor(reason: string, options: { permanent: boolean; timedOut?: boolean; cause?: unknown }) {
		super(reason, { cause: options.cause });
		this.name = "MailError";
		this.permanent = options.permanent;
		this.timedOut = options.timedOut ?? false;
		this.reason = reason;
	}
}

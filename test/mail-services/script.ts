/**
 * The behaviour of a mail service of the tests towards one recipient, which is written in the address. The steps are between
 * `script.` and the next dot, one for each attempt; after the last step the mail is taken:
 * `script.busy-drop.x17@example.com` is busy, then hangs up, then takes the mail.
 */
const SCRIPT = /^script\.([a-z0-9-]+)\./i;

export function scriptedAddress(steps: readonly string[], unique: string): string {
	return `script.${steps.join("-")}.${unique}@example.com`;
}

/** The next step of an address; each call counts as one attempt. */
export class Scripts {
	readonly #tries = new Map<string, number>();

	next(address: string): string {
		const steps = SCRIPT.exec(address)?.[1]?.split("-") ?? [];
		const tried = this.#tries.get(address) ?? 0;
		this.#tries.set(address, tried + 1);
		return steps[tried] ?? "ok";
	}
}

/** The login of the SMTP server. */
export const SMTP_LOGIN = { user: "muster@example.com", password: "pass:word/with signs" };

/** A mail that a service has taken. */
export interface TakenMail {
	to: string;
	from: string;
	subject: string;
	html: string;
	text: string;
	/** The same for each sending of one mail: the `Message-ID`, or the idempotency key. */
	key: string;
	headers: Record<string, string>;
	/** The time at which it came (ms since 1970). */
	at: number;
}

/**
 * How a mail service of the tests behaves towards one recipient: the address says so itself. The steps stand between
 * `script.` and the next dot, one for each try, and after the last one all is well:
 * `script.busy-drop.x17@example.com` is busy, then hangs up, then takes the mail.
 */
const SCRIPT = /^script\.([a-z0-9-]+)\./i;

export function scriptedAddress(steps: readonly string[], unique: string): string {
	return `script.${steps.join("-")}.${unique}@example.com`;
}

/** What comes next for an address; each asking counts as one try. */
export class Scripts {
	readonly #tries = new Map<string, number>();

	next(address: string): string {
		const steps = SCRIPT.exec(address)?.[1]?.split("-") ?? [];
		const tried = this.#tries.get(address) ?? 0;
		this.#tries.set(address, tried + 1);
		return steps[tried] ?? "ok";
	}
}

/** Who may log in to the SMTP server. */
export const SMTP_LOGIN = { user: "muster@example.com", password: "pass:word/with signs" };

/** A mail that a service has taken. */
export interface TakenMail {
	to: string;
	from: string;
	subject: string;
	html: string;
	text: string;
	/** What tells two sendings of one mail apart from two mails: the `Message-ID`, or the idempotency key. */
	key: string;
	headers: Record<string, string>;
}

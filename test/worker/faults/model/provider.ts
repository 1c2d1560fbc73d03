/** A mail provider that drops a second copy under the same key, and answers as the scenario says. */
import type { Keys } from "../../../../src/crypto/derived-keys";
import { readInviteToken } from "../../../../src/crypto/invite-token";
import { MailError, type OutgoingMail, type Transport } from "../../../../src/mail/transport";
import type { ProviderMood } from "./commands";

interface TakenMail {
	mail: string;
	to: string;
	/** The invite and the sending of the mail's link; null if the link is not genuine. */
	link: { inviteId: string; sending: number } | null;
}

export class Provider implements Transport {
	/** As with most providers: then few attempts without an answer are made. */
	readonly honoursIdempotencyKey = false;
	readonly atOnce = 50;
	mood: ProviderMood = "well";
	/** Everything that a provider must never get. */
	readonly complaints: string[] = [];
	readonly #taken = new Map<string, TakenMail>();

	constructor(readonly keys: Keys) {}

	async send(mail: OutgoingMail): Promise<{ providerId: string }> {
		switch (this.mood) {
			case "well":
				await this.#take(mail);
				return { providerId: mail.idempotencyKey };
			case "refuses":
				throw new MailError("ADDRESS_REFUSED");
			case "busy":
				throw new MailError("SERVICE_BUSY");
			case "taken":
				await this.#take(mail);
				throw new Error("The connection was lost.");
			case "silent":
				throw new MailError("SERVICE_SILENT");
		}
	}

	taken(key: string): TakenMail | undefined {
		return this.#taken.get(key);
	}

	async #take(mail: OutgoingMail): Promise<void> {
		const token = /^http:\/\/localhost:8787\/invite\?t=(\S+)$/m.exec(mail.text)?.[1] ?? "";
		const link = await readInviteToken(this.keys, token);
		const content = JSON.stringify(mail);
		const earlier = this.#taken.get(mail.mailId);
		if (earlier !== undefined && earlier.mail !== content) this.complaints.push("a second mail that is not the same");
		this.#taken.set(mail.mailId, { mail: content, to: mail.to, link });
	}
}

/** The mail services of the tests, which run in Node (`test/mail-services/`). */
import { inject } from "vitest";
import type { TransportSettings } from "../../src/config/mail-transport";
import type { OutgoingMail } from "../../src/mail/transport";
import type { TakenMail } from "../mail-services/script";

const services = inject("mailServices");

export const RESEND: TransportSettings = { kind: "resend", url: services.resendUrl, apiKey: "re_test_key" };
export const SMTP: TransportSettings = {
	kind: "smtp",
	host: "127.0.0.1",
	port: services.smtpPort,
	security: "optional",
	login: null,
};

/** The mails that a service has taken for an address, in order. */
export async function takenFor(service: "resend" | "smtp", address: string): Promise<TakenMail[]> {
	const response = await fetch(`${services.takenUrl}/${service}?${new URLSearchParams({ to: address })}`);
	return response.json();
}

/** A mail as the consumer hands it over. */
export function outgoing(to: string, changes: Partial<OutgoingMail> = {}): OutgoingMail {
	const key = crypto.randomUUID();
	return {
		to,
		from: { name: 'Muster "am See" Ünïcode', email: "muster@example.com" },
		subject: "Grüße: 招待 und mehr, was in eine lange Betreffzeile passt, die gefaltet werden muss",
		html: "<p>Hallo <b>Welt</b> é</p>",
		text: "Hallo Welt é\n.\n..Punkt am Anfang\nhttps://example.com/invite?t=abc\n",
		mailId: key,
		idempotencyKey: key,
		...changes,
	};
}

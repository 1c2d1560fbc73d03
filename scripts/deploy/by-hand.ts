import type { Answers } from "./answers";
import { type Target, wranglerCommandFor } from "./options";

/** Everything that Cloudflare's Email Service can report about a mail. */
const MAIL_EVENTS = ["delivered", "deferred", "bounced", "failed", "rejected", "complained"];

/** The part of an address behind the `@`. */
export const mailDomainOf = (mailFrom: string) => /@([^\s>]+)>?\s*$/.exec(mailFrom)?.[1] ?? "";

/**
 * The steps that the operator does once for an environment, a line each: Cloudflare lets nobody else decide that a domain may send.
 *
 * @param eventsQueue the queue that takes events of the Email Service; null if the configuration has none
 */
export function linesByHand(
	target: Target,
	{ mailTransport, mailFrom, publicUrl }: Answers,
	eventsQueue: string | null,
): string[] {
	const domain = mailDomainOf(mailFrom);
	if (mailTransport === "resend") {
		return [
			`In Resend, verify the domain ${domain} and add a webhook to ${publicUrl}/api/webhooks/resend.`,
			`Give its signing secret to the Worker: ${wranglerCommandFor(target, "secret", "put", "RESEND_WEBHOOK_SECRET")}`,
		];
	}
	if (mailTransport === "smtp") return [`Let ${domain} send from your mail server: SPF, DKIM and DMARC records.`];
	const events = MAIL_EVENTS.map((event) => `message.${event}`).join(",");
	return [
		`Let ${domain} send: npx wrangler email sending enable ${domain}`,
		`See its DNS records, which a zone at Cloudflare gets by itself: npx wrangler email sending dns get ${domain}`,
		...(eventsQueue === null
			? []
			: [
					`Learn of bounces: npx wrangler queues subscription create ${eventsQueue} --source email.sending --events ${events} --domain ${domain} --zone-id <the zone id of ${domain}, on its overview in the dashboard>`,
				]),
	];
}

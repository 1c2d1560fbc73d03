/**
 * Events of Cloudflare's Email Service, which an event subscription puts into a queue (Cloudflare docs, "Email Service:
 * Event subscriptions").
 */
import * as z from "zod/mini";
import type { Database } from "../db/database";
import { describeError, type LogLine } from "../log";
import { type Report, recordReportsBatch } from "./cloudflare.batch";
import type { StateAfterEvent } from "./resend.batch";

/**
 * An event may come before the provider's id is recorded: the consumer of a slow batch does that two minutes after the
 * mail was sent. So the event of an unknown mail is delivered so many times, with this delay in between (seconds).
 */
const UNKNOWN_DELIVERIES = 4;
const UNKNOWN_DELAY_SECONDS = 60;
/** The delay before the same events are delivered again, if D1 fails (seconds). */
const RETRY_DELAY_SECONDS = 60;

const text = z.string().check(z.minLength(1), z.maxLength(1_000));
const eventShape = z.object({
	type: text,
	payload: z.object({
		messageId: text,
		recipient: text,
		rejection: z.optional(z.object({ reason: z.optional(z.string()) })),
	}),
});

type Event = z.infer<typeof eventShape>;

/** @returns the state that an event puts its mail into; null if it changes none, as `delivered` and `deferred` */
function stateAfter({ type, payload }: Event): StateAfterEvent | null {
	switch (type) {
		case "cf.email.sending.message.bounced":
			return { state: "bounced", failure: "BOUNCED" };
		case "cf.email.sending.message.complained":
			return { state: "bounced", failure: "COMPLAINED" };
		case "cf.email.sending.message.rejected":
			return payload.rejection?.reason === "suppressed"
				? { state: "bounced", failure: "ADDRESS_SUPPRESSED" }
				: { state: "failed", failure: "MAIL_REFUSED" };
		case "cf.email.sending.message.failed":
			return { state: "failed", failure: "MAIL_REFUSED" };
		default:
			return null;
	}
}

/**
 * Records what a batch of events says, in one round trip. Idempotent. It never throws. Events of mails that are not
 * Muster's are ignored: a subscription brings the events of everything that is sent from its domain.
 */
export async function recordCloudflareEvents(
	batch: MessageBatch,
	{ database, now, log }: { database: Database; now: () => number; log: (line: LogLine) => void },
): Promise<void> {
	const reports = new Map<string, Report>();
	const reporting: { message: Message; providerId: string }[] = [];
	for (const message of batch.messages) {
		const event = eventShape.safeParse(message.body);
		if (!event.success) log({ event: "mail.event_malformed", messageId: message.id });
		const change = event.success ? stateAfter(event.data) : null;
		if (!event.success || change === null) {
			message.ack();
			continue;
		}
		const { messageId: providerId, recipient } = event.data.payload;
		reporting.push({ message, providerId });
		// Of several events of one mail in a batch, a bounce is the one that counts.
		if (reports.get(providerId)?.state === "bounced") continue;
		reports.set(providerId, { ...change, providerId, recipient: recipient.toLowerCase() });
	}
	if (reporting.length === 0) return;
	try {
		const { inviteMails, codeMails, noticeMails } = await database.run(recordReportsBatch, {
			reports: JSON.stringify([...reports.values()]),
			now: now(),
		});
		const recorded = [...inviteMails, ...codeMails, ...noticeMails];
		for (const { id, state, failure } of recorded) log({ event: "mail", mailId: id, outcome: state, reason: failure });
		const known = new Set(recorded.map(({ providerId }) => providerId));
		for (const { message, providerId } of reporting) {
			if (known.has(providerId) || message.attempts >= UNKNOWN_DELIVERIES) message.ack();
			else message.retry({ delaySeconds: UNKNOWN_DELAY_SECONDS });
		}
	} catch (error) {
		log({ event: "mail.batch_failed", messages: batch.messages.length, error: describeError(error) });
		for (const { message } of reporting) message.retry({ delaySeconds: RETRY_DELAY_SECONDS });
	}
}

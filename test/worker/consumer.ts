/** The consumer of owed mail, called by tests with a provider of their own. */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { openDatabase } from "../../src/db/database";
import type { LogLine } from "../../src/log";
import { consumeMails } from "../../src/mail/consumer";
import type { MailMessage } from "../../src/mail/message";
import type { MailError, OutgoingMail, Transport } from "../../src/mail/transport";
import { config } from "./bindings";

/** A provider that follows a script: an error for each of the first calls, then success. */
export function scripted(...script: (MailError | Error)[]) {
	const sent: OutgoingMail[] = [];
	const transport: Transport = {
		honoursIdempotencyKey: false,
		atOnce: 50,
		async send(mail) {
			sent.push(mail);
			const trouble = script.shift();
			if (trouble) throw trouble;
			return { providerId: `provider-${sent.length}` };
		},
	};
	return { sent, transport };
}

/** Gives messages for these mails to the consumer, as the queue does. */
export async function deliver(
	transport: Transport,
	mailIds: string[],
	options: {
		now?: number;
		/** A clock that moves, instead of `now`. */
		clock?: () => number;
		mailsPerSecond?: number;
		mailsPerDay?: number;
		d1?: D1Database;
		handler?: typeof consumeMails;
		log?: (line: LogLine) => void;
	} = {},
) {
	const batch = createMessageBatch<MailMessage>(
		"muster-mail",
		mailIds.map((mailId, n) => ({ id: `${mailId}-${n}`, timestamp: new Date(), attempts: 1, body: { mailId } })),
	);
	await (options.handler ?? consumeMails)(batch, {
		config: { ...config, mailsPerSecond: options.mailsPerSecond ?? null, mailsPerDay: options.mailsPerDay ?? null },
		database: openDatabase(options.d1 ?? env.DB, { now: Date.now, random: Math.random }),
		transport,
		now: options.clock ?? (() => options.now ?? Date.now()),
		newId: () => crypto.randomUUID(),
		log: options.log ?? (() => {}),
	});
	return getQueueResult(batch, createExecutionContext());
}

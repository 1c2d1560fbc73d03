import { describeError } from "../log";
import { dayOf } from "../rules/day";
import { giveUpBatch } from "./claims.batch";
import type { ConsumerDependencies } from "./consumer";
import { mailIdValues } from "./mail-id";
import { type MailMessage, mailMessage } from "./message";

/** The delay before the same messages are delivered again, if D1 fails (seconds). */
const RETRY_DELAY_SECONDS = 10;

/**
 * Handles one batch of the dead letter queue, which gets a message after its last retry: a mail that was tried is
 * recorded as failed, so that its invite shows it. One that nobody has tried stays owed, and the sweep announces it again.
 * It never throws.
 */
export async function giveUpDeadLetters(
	batch: MessageBatch<MailMessage>,
	{ database, now, log }: Pick<ConsumerDependencies, "database" | "now" | "log">,
): Promise<void> {
	try {
		const ids = batch.messages.map(({ body }) => mailMessage.safeParse(body).data?.mailId ?? "");
		const time = now();
		const { inviteMails, codeMails, noticeMails } = await database.run(giveUpBatch, {
			...mailIdValues(ids),
			now: time,
			day: dayOf(time),
		});
		log({ event: "mail.dead_letters", messages: batch.messages.length });
		for (const { id, failure } of [...codeMails, ...inviteMails, ...noticeMails]) {
			log({ event: "mail.dead_letter", mailId: id, reason: failure });
		}
		batch.ackAll();
	} catch (error) {
		log({ event: "mail.batch_failed", messages: batch.messages.length, error: describeError(error) });
		batch.retryAll({ delaySeconds: RETRY_DELAY_SECONDS });
	}
}

import { describeError, type LogLine } from "../log";
import type { MailMessage } from "./message";

/** The most messages in one `sendBatch` (Cloudflare's limit). */
const MAX_MESSAGES = 100;

/**
 * Puts a message for each owed mail into the queue. It never throws: a mail without a message is still owed by its row,
 * and the sweep announces it again.
 */
export async function announceMails(
	queue: Queue<MailMessage>,
	mailIds: readonly string[],
	log: (line: LogLine) => void,
): Promise<void> {
	for (let from = 0; from < mailIds.length; from += MAX_MESSAGES) {
		const messages = mailIds.slice(from, from + MAX_MESSAGES).map((mailId) => ({ body: { mailId } }));
		try {
			const [first, ...others] = messages;
			if (first !== undefined && others.length === 0) await queue.send(first.body);
			else await queue.sendBatch(messages);
		} catch (error) {
			log({ event: "mail.not_announced", mails: messages.length, error: describeError(error) });
		}
	}
}

import type { Bindings } from "../config/bindings";
import type { MailLane } from "../db/schema";
import { describeError, type LogLine } from "../log";
import { laneOf } from "./mail-id";
import type { MailMessage } from "./message";

/** The most messages in one `sendBatch` (Cloudflare's limit). */
const MAX_MESSAGES = 100;

/** The queues of owed mail. Mails with codes have their own, so that they never wait behind invites. */
export type MailQueues = Pick<Bindings, "CODE_QUEUE" | "MAIL_QUEUE">;

/**
 * Puts a message for each owed mail into its queue. It never throws: a mail without a message is still owed by its row,
 * and the sweep announces it again.
 */
export async function announceMails(
	queues: MailQueues,
	mailIds: readonly string[],
	log: (line: LogLine) => void,
): Promise<void> {
	const inLane = (lane: MailLane) => mailIds.filter((mailId) => laneOf(mailId) === lane);
	await announceIn(queues.CODE_QUEUE, inLane("codes"), log);
	await announceIn(queues.MAIL_QUEUE, inLane("invites"), log);
}

async function announceIn(
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

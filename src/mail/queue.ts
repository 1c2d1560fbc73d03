import { type Bindings, readConfig } from "../config/config";
import { type DatabaseOptions, openDatabase } from "../db/database";
import { log } from "../log";
import { consumeMails } from "./consumer";
import { giveUpDeadLetters } from "./dead-letters";
import { withMailbox } from "./mailbox";
import type { MailMessage } from "./message";
import { chooseTransport } from "./transports/choose";

/** Handles a batch of messages of the mail queue, or of its dead letter queue. */
export async function handleMessages(
	batch: MessageBatch<MailMessage>,
	env: Bindings,
	{ now, random, newId }: DatabaseOptions & { newId: () => string },
): Promise<void> {
	const config = readConfig(env);
	const database = openDatabase(env.DB, { now, random });
	if (batch.queue.endsWith("-dlq")) return giveUpDeadLetters(batch, { database, now, log });
	const chosen = await chooseTransport(config.mailTransport);
	const transport = config.devMailbox ? withMailbox(chosen, database, now) : chosen;
	await consumeMails(batch, { config, database, transport, now, newId, log });
}

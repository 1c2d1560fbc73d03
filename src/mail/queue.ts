import { type Bindings, type Config, readConfig } from "../config/config";
import { ConfigError } from "../config/config-error";
import { type DatabaseOptions, openDatabase } from "../db/database";
import { databaseOf } from "../db/database-of";
import { describeError, log } from "../log";
import { consumeMails } from "./consumer";
import { giveUpDeadLetters } from "./dead-letters";
import { withMailbox } from "./mailbox";
import type { MailMessage } from "./message";
import { queueKind } from "./queue-kind";
import { chooseTransport } from "./transports/choose";

/** Handles a batch of messages of a queue of owed mail, or of its dead letter queue. */
export async function handleMessages(
	batch: MessageBatch<MailMessage>,
	env: Bindings,
	{ now, random, newId }: DatabaseOptions & { newId: () => string },
): Promise<void> {
	const database = openDatabase(databaseOf(env), { now, random });
	if (queueKind(batch.queue) === "dead letters") return giveUpDeadLetters(batch, { database, now, log });
	let config: Config;
	try {
		config = readConfig(env);
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		// The rows still owe the mails: the sweep announces them when the configuration is right again.
		log({ event: "mail.not_configured", messages: batch.messages.length, error: describeError(error) });
		return batch.ackAll();
	}
	const chosen = await chooseTransport(config.mailTransport);
	const transport = config.devMailbox ? withMailbox(chosen, database, now) : chosen;
	await consumeMails(batch, { config, database, transport, now, newId, log });
}

/** Sends owed mail. Each message names a row; the row decides. */
import PQueue from "p-queue";
import type { Config } from "../config/config";
import type { Database } from "../db/database";
import { describeError, type LogLine } from "../log";
import { HOUR_MS, MINUTE_MS, SECOND_MS } from "../rules/limits";
import { MAIL_FAILURES } from "../rules/mail-failures";
import { buryBatch, claimBatch, type Outcome, recordBatch } from "./claims";
import { composeMail, type OwedMail } from "./compose";
import { type MailMessage, mailMessage } from "./message";
import { createPace } from "./pace";
import { MailError, type Transport } from "./transport";

export interface ConsumerDependencies {
	config: Config;
	database: Database;
	transport: Transport;
	now: () => number;
	newId: () => string;
	log: (line: LogLine) => void;
}

/** How long one consumer keeps a mail in hand (ms). */
const LEASE_MS = 2 * MINUTE_MS;
/** How long a provider may take for one mail (ms). */
const SEND_TIMEOUT_MS = 30 * SECOND_MS;
/** How often, and after how long, the record of what was sent is tried again (ms). */
const RECORD_RETRIES_MS = [500, 2_000, 5_000, 10_000];
/** What is not begun by then is put back: sending and recording have to fit into the lease (ms). */
const BEGIN_WITHIN_MS = LEASE_MS - SEND_TIMEOUT_MS - 20 * SECOND_MS;
/** Retrying ends before providers forget an idempotency key (Resend: 24 hours), so that no late try doubles a mail. */
const GIVE_UP_AFTER_MS = 23 * HOUR_MS;
const MAX_ATTEMPTS = 10;
/** Where nobody can say whether a try has sent the mail, and the provider would take it twice: fewer of those. */
const MAX_UNKNOWN_ATTEMPTS = 3;
const RETRY_BASE_SECONDS = 10;
const MAX_RETRY_SECONDS = 3_600;

/**
 * Handles one batch of messages: two round trips, however many mails. It never throws: a batch that fails as a whole
 * would bring back the mails that were sent (and locally even those that were acknowledged).
 *
 * The one window in which a mail can go out twice: the provider has taken it, and the consumer does not learn of it,
 * or does not live to record it. Under an idempotency key the provider drops the second; SMTP and the `send_email`
 * binding have none.
 */
export async function consumeMails(
	batch: MessageBatch<MailMessage>,
	dependencies: ConsumerDependencies,
): Promise<void> {
	const { database, now, newId, log } = dependencies;
	const messages = new Map<string, Message<MailMessage>[]>();
	for (const message of batch.messages) {
		const body = mailMessage.safeParse(message.body);
		if (!body.success) {
			log({ event: "mail.message_unreadable", messageId: message.id });
			message.ack();
			continue;
		}
		messages.set(body.data.mailId, [...(messages.get(body.data.mailId) ?? []), message]);
	}

	try {
		const time = now();
		const claim = newId();
		const { claimed, cancelled } = await database.run(claimBatch, {
			ids: JSON.stringify([...messages.keys()]),
			now: time,
			leaseUntil: time + LEASE_MS,
			claim,
		});
		const outcomes = await deliverAll(claimed, time + BEGIN_WITHIN_MS, dependencies);
		if (outcomes.length > 0) await record(outcomes, claim, dependencies);
		for (const outcome of outcomes) log({ event: "mail", ...logged(outcome, claimed) });
		for (const { id } of cancelled) log({ event: "mail", mailId: id, outcome: "cancelled" });
		const handled = new Set([...outcomes, ...cancelled].map(({ id }) => id));
		for (const mailId of messages.keys()) {
			// It is out already, in another consumer's hands, or gone with its invite.
			if (!handled.has(mailId)) log({ event: "mail", mailId, outcome: "left alone" });
		}

		const delays = new Map(
			outcomes.map((outcome) => [outcome.id, outcome.state === "queued" ? outcome.delaySeconds : 0]),
		);
		for (const [mailId, copies] of messages) {
			const delaySeconds = delays.get(mailId) ?? 0;
			// The first copy carries on; a duplicate has nothing left to do.
			for (const [copy, message] of copies.entries()) {
				if (delaySeconds > 0 && copy === 0) message.retry({ delaySeconds });
				else message.ack();
			}
		}
	} catch (error) {
		log({ event: "mail.batch_failed", messages: batch.messages.length, error: describeError(error) });
		for (const copies of messages.values()) {
			for (const message of copies) message.retry({ delaySeconds: retryDelay(message.attempts) });
		}
	}
	log({
		event: "mail.batch",
		messages: batch.messages.length,
		trips: database.cost.trips,
		read: database.cost.rowsRead,
		written: database.cost.rowsWritten,
	});
}

/** A mail that was sent but not recorded would be sent again, so this does not give up at the first trouble. */
async function record(
	outcomes: readonly Outcome[],
	claim: string,
	{ database, now }: ConsumerDependencies,
): Promise<void> {
	const values = { outcomes: JSON.stringify(outcomes), now: now(), claim };
	for (const wait of RECORD_RETRIES_MS) {
		try {
			await database.run(recordBatch, values);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
	await database.run(recordBatch, values);
}

/** The provider's answer, or its silence where it takes too long. */
async function withinTime<T>(answer: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new MailError("SERVICE_SILENT")), SEND_TIMEOUT_MS);
	});
	return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** One for the isolate, which takes one batch after another. */
const pace = createPace(() => Date.now());

type ClaimedMail = OwedMail & { attempts: number };

/** Hands over as many at once, and as many a second, as the provider takes. */
async function deliverAll(
	mails: readonly ClaimedMail[],
	beginBefore: number,
	dependencies: ConsumerDependencies,
): Promise<Outcome[]> {
	const { config, transport, now } = dependencies;
	const lanes = new PQueue({ concurrency: transport.atOnce });
	return lanes.addAll(
		mails.map((mail) => async (): Promise<Outcome> => {
			await pace(config.mailsPerSecond);
			if (now() < beginBefore) return deliver(mail, dependencies);
			return { id: mail.id, state: "queued", tried: 0, delaySeconds: RETRY_BASE_SECONDS, failure: "SERVICE_BUSY" };
		}),
	);
}

async function deliver(mail: ClaimedMail, { config, transport, now, log }: ConsumerDependencies): Promise<Outcome> {
	const { id } = mail;
	try {
		const composed = await composeMail(mail, config);
		if (composed === null) return { id, state: "failed", failure: "KEY_GONE" };
		const { providerId } = await withinTime(
			transport.send({
				...composed,
				to: mail.recipient,
				from: config.mailFrom,
				idempotencyKey: id,
			}),
		);
		return { id, state: "sent", providerId };
	} catch (error) {
		log({ event: "mail.trouble", mailId: id, error: describeError(error) });
		const { failure, retryAfterSeconds } =
			error instanceof MailError ? error : new MailError("SERVICE_UNREACHABLE", { cause: error });
		const { kind } = MAIL_FAILURES[failure];
		const delaySeconds = Math.min(MAX_RETRY_SECONDS, Math.max(retryDelay(mail.attempts), retryAfterSeconds ?? 0));
		const late = now() + delaySeconds * SECOND_MS >= mail.createdAt + GIVE_UP_AFTER_MS;
		const maySendTwice = kind === "unknown" && !transport.honoursIdempotencyKey;
		const enough = mail.attempts >= (maySendTwice ? MAX_UNKNOWN_ATTEMPTS : MAX_ATTEMPTS);
		if (kind === "permanent" || late || enough) return { id, state: "failed", failure };
		return { id, state: "queued", tried: 1, delaySeconds, failure };
	}
}

/** Twice as long after each attempt: 10 s, 20 s, … up to an hour. */
function retryDelay(attempts: number): number {
	return Math.min(MAX_RETRY_SECONDS, RETRY_BASE_SECONDS * 2 ** Math.max(0, attempts - 1));
}

function logged(outcome: Outcome, claimed: readonly ClaimedMail[]) {
	const mail = claimed.find(({ id }) => id === outcome.id);
	return {
		mailId: outcome.id,
		kind: mail?.kind,
		attempt: mail?.attempts,
		outcome: outcome.state === "queued" ? "retry" : outcome.state,
		reason: outcome.state === "sent" ? undefined : outcome.failure,
	};
}

/** What ends in the dead letter queue shows as failed on its invite. */
export async function buryMails(
	batch: MessageBatch<MailMessage>,
	{ database, now, log }: ConsumerDependencies,
): Promise<void> {
	try {
		const ids = batch.messages.map(({ body }) => mailMessage.safeParse(body).data?.mailId ?? "");
		const { failed } = await database.run(buryBatch, { ids: JSON.stringify(ids), now: now() });
		for (const { id } of failed) log({ event: "mail", mailId: id, outcome: "failed", reason: "dead letter" });
		batch.ackAll();
	} catch (error) {
		log({ event: "mail.batch_failed", messages: batch.messages.length, error: describeError(error) });
		batch.retryAll({ delaySeconds: RETRY_BASE_SECONDS });
	}
}

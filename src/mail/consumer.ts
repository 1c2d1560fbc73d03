/** Sends owed mail. Each message names a row of the outbox; the row decides whether there is anything to send. */
import type { Database } from "../db/database";
import { describeError } from "../log";
import { MINUTE_MS, SECOND_MS } from "../rules/limits";
import { claimBatch, type Outcome, recordBatch } from "./claims.batch";
import { type ClaimedMail, type DeliveryDependencies, deliverMail, SEND_TIMEOUT_MS } from "./deliver-mail";
import { inLanes } from "./lanes";
import { mailIdValues, readInviteMailId } from "./mail-id";
import { type MailMessage, mailMessage } from "./message";
import { createPace } from "./pace";
import { backoffDelay } from "./retry-policy";

export interface ConsumerDependencies extends DeliveryDependencies {
	database: Database;
	newId: () => string;
}

/** The time for which one consumer leases a mail (ms). */
const LEASE_MS = 2 * MINUTE_MS;
/** The part of the lease that is reserved for recording the outcomes (ms). */
const RECORD_RESERVE_MS = 20 * SECOND_MS;
/** The part of the lease within which sending must begin (ms). A mail whose turn comes later is released. */
const BEGIN_WITHIN_MS = LEASE_MS - SEND_TIMEOUT_MS - RECORD_RESERVE_MS;
/** The pauses between attempts to record the outcomes (ms). */
const RECORD_RETRIES_MS = [500, 2_000, 5_000, 10_000];
/** The delay for a mail that was released before its first attempt (seconds). */
const RELEASED_DELAY_SECONDS = 10;

/**
 * Handles one batch of messages in two round trips, however many mails there are. It never throws: if a batch fails as a
 * whole, the queue delivers all of its messages again, also those of mails that were sent (and locally even those that
 * were acknowledged).
 *
 * A mail can be sent twice in one case: the provider has accepted it, but the consumer did not get the response or was
 * stopped before it recorded the outcome. A provider that honours the idempotency key drops the second mail; SMTP and
 * the `send_email` binding have no such key.
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
			log({ event: "mail.message_malformed", messageId: message.id });
			message.ack();
			continue;
		}
		messages.set(body.data.mailId, [...(messages.get(body.data.mailId) ?? []), message]);
	}

	try {
		const time = now();
		const claim = newId();
		const { inviteMails, codeMails, cancelledInviteMails, cancelledCodeMails } = await database.run(claimBatch, {
			...mailIdValues([...messages.keys()]),
			now: time,
			leaseUntil: time + LEASE_MS,
			claim,
		});
		const claimed = [...codeMails, ...inviteMails];
		const cancelled = [...cancelledCodeMails, ...cancelledInviteMails];
		const outcomes = await deliverMails(claimed, time + BEGIN_WITHIN_MS, dependencies);
		if (outcomes.length > 0) await recordOutcomes(outcomes, claim, dependencies);
		for (const outcome of outcomes) log({ event: "mail", ...describeOutcome(outcome, claimed) });
		for (const { id } of cancelled) log({ event: "mail", mailId: id, outcome: "cancelled" });
		const handled = new Set([...outcomes, ...cancelled].map(({ id }) => id));
		for (const mailId of messages.keys()) {
			// It was sent before, is leased to another consumer, or was deleted with its invite.
			if (!handled.has(mailId)) log({ event: "mail", mailId, outcome: "skipped" });
		}

		const delays = new Map(
			outcomes.map((outcome) => [outcome.id, outcome.state === "queued" ? outcome.delaySeconds : 0]),
		);
		for (const [mailId, copies] of messages) {
			const delaySeconds = delays.get(mailId) ?? 0;
			// One message for each mail is enough: of several copies only the first is retried.
			for (const [copy, message] of copies.entries()) {
				if (delaySeconds > 0 && copy === 0) message.retry({ delaySeconds });
				else message.ack();
			}
		}
	} catch (error) {
		log({ event: "mail.batch_failed", messages: batch.messages.length, error: describeError(error) });
		for (const copies of messages.values()) {
			for (const message of copies) message.retry({ delaySeconds: backoffDelay(message.attempts) });
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

/** Records the outcomes. It tries several times, because a mail that was sent but not recorded is sent again. */
async function recordOutcomes(
	outcomes: readonly Outcome[],
	claim: string,
	{ database, now }: ConsumerDependencies,
): Promise<void> {
	const ofSendings = outcomes.map((outcome) => ({ ...outcome, ...readInviteMailId(outcome.id) }));
	const values = { outcomes: JSON.stringify(ofSendings), now: now(), claim };
	for (const pause of RECORD_RETRIES_MS) {
		try {
			await database.run(recordBatch, values);
			return;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
	await database.run(recordBatch, values);
}

/** One rate limit for the whole isolate, because the provider counts mails across batches. */
const pace = createPace(() => Date.now());

/** Sends as many mails at once as the transport allows, and as many per second as the provider allows. */
async function deliverMails(
	mails: readonly ClaimedMail[],
	beginBefore: number,
	dependencies: ConsumerDependencies,
): Promise<Outcome[]> {
	const { config, transport, now } = dependencies;
	return inLanes(mails, transport.atOnce, async (mail): Promise<Outcome> => {
		await pace(config.mailsPerSecond);
		if (now() < beginBefore) return deliverMail(mail, dependencies);
		const delaySeconds = RELEASED_DELAY_SECONDS;
		return { id: mail.id, state: "queued", tried: 0, delaySeconds, failure: "SERVICE_BUSY" };
	});
}

function describeOutcome(outcome: Outcome, claimed: readonly ClaimedMail[]) {
	const mail = claimed.find(({ id }) => id === outcome.id);
	return {
		mailId: outcome.id,
		kind: mail?.kind,
		attempt: mail?.attempts,
		outcome: outcome.state === "queued" ? "retry" : outcome.state,
		reason: outcome.state === "sent" ? undefined : outcome.failure,
	};
}

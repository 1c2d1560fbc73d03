/** Sends owed mail. Each message names a row of the outbox; the row decides whether there is anything to send. */
import type { Database } from "../db/database";
import { describeError } from "../log";
import { dayOf, endOfDay } from "../rules/day";
import { MINUTE_MS, SECOND_MS } from "../rules/limits";
import { claimBatch, type Outcome, recordBatch } from "./claims.batch";
import { type ClaimedMail, type DeliveryDependencies, deliverMail, SEND_TIMEOUT_MS } from "./deliver-mail";
import { inLanes } from "./lanes";
import { laneOf, mailIdValues, readInviteMailId } from "./mail-id";
import { type MailMessage, mailMessage } from "./message";
import { createPace, noPace } from "./pace";
import { backoffDelay, PROBE_AFTER_MS } from "./retry-policy";

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
/** The number of messages from which on a batch means that more may wait in its queue. */
const BACKLOG_MESSAGES = 5;
/** The part of the provider's daily quota that invites may use; the rest is for codes. */
const SHARE_OF_INVITES = 0.9;

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
		const claim = { claim: newId(), claimedAt: time, probeUntil: time + PROBE_AFTER_MS };
		const taken = await database.run(claimBatch, {
			...mailIdValues([...messages.keys()]),
			...claim,
			now: time,
			leaseUntil: time + LEASE_MS,
			isBacklog: messages.size >= BACKLOG_MESSAGES ? 1 : 0,
		});
		const claimed = [...taken.codeMails, ...taken.inviteMails, ...taken.noticeMails];
		const cancelled = [...taken.cancelledCodeMails, ...taken.cancelledInviteMails, ...taken.cancelledNoticeMails];
		const outcomes = await deliverMails(claimed, time + BEGIN_WITHIN_MS, dependencies);
		if (outcomes.length > 0) await recordOutcomes(outcomes, claim, dependencies);
		for (const outcome of outcomes) log({ event: "mail", ...describeOutcome(outcome, claimed) });
		for (const { id } of cancelled) log({ event: "mail", mailId: id, outcome: "cancelled" });
		const handled = new Set([...outcomes, ...cancelled].map(({ id }) => id));
		for (const mailId of messages.keys()) {
			if (handled.has(mailId)) continue;
			// It was sent before, is leased to another consumer, was deleted with its invite, or its workspace is paused.
			const isHeld = taken.holds.length > 0 && laneOf(mailId) === "invites";
			log({ event: "mail", mailId, outcome: isHeld ? "held" : "skipped" });
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
	claim: { claim: string; claimedAt: number; probeUntil: number },
	{ config, database, now, log }: ConsumerDependencies,
): Promise<void> {
	const ofSendings = outcomes.map((outcome) => ({ ...outcome, ...readInviteMailId(outcome.id) }));
	const time = now();
	const values = {
		outcomes: JSON.stringify(ofSendings),
		now: time,
		...claim,
		accepted: outcomes.filter(showsThatMailsAreTaken).length,
		sentInvites: outcomes.filter(({ state, id }) => state === "sent" && laneOf(id) === "invites").length,
		holds: JSON.stringify(outcomes.flatMap((outcome) => (outcome.state === "queued" && outcome.hold) || [])),
		day: dayOf(time),
		dayEnd: endOfDay(time),
		invitesStopAt: config.mailsPerDay === null ? 0 : Math.ceil(config.mailsPerDay * SHARE_OF_INVITES),
	};
	const { ended, refused, usedUp } = await withRetries(() => database.run(recordBatch, values));
	for (const { reason } of ended) log({ event: "mail.resumed", reason });
	for (const { reason, since, until } of [...refused, ...usedUp]) {
		if (since === time) log({ event: "mail.held", reason, until: new Date(until).toISOString() });
	}
}

/** A provider that refuses an address accepts the sender and the credentials. */
function showsThatMailsAreTaken(outcome: Outcome): boolean {
	return outcome.state === "sent" || (outcome.state === "failed" && outcome.failure === "ADDRESS_REFUSED");
}

async function withRetries<T>(run: () => Promise<T>): Promise<T> {
	for (const pause of RECORD_RETRIES_MS) {
		try {
			return await run();
		} catch {
			await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}
	return run();
}

/** Sends as many mails at once as the transport allows, and as many per second as the provider allows. */
async function deliverMails(
	mails: readonly ClaimedMail[],
	beginBefore: number,
	dependencies: ConsumerDependencies,
): Promise<Outcome[]> {
	const { config, transport, database, now, log } = dependencies;
	const perSecond = config.mailsPerSecond;
	// The provider counts in real time.
	const pace =
		perSecond === null
			? noPace
			: createPace({
					perSecond,
					mails: mails.length,
					tripMs: database.cost.durationMs / Math.max(1, database.cost.trips),
					database,
					now: () => Date.now(),
				});
	return inLanes(mails, transport.atOnce, (mail) => {
		const turn = async () => {
			const left = beginBefore - now();
			if (left <= 0) return false;
			try {
				return await pace(laneOf(mail.id), Date.now() + left);
			} catch (error) {
				log({ event: "mail.no_slot", mailId: mail.id, error: describeError(error) });
				return false;
			}
		};
		return deliverMail(mail, turn, dependencies);
	});
}

function describeOutcome(outcome: Outcome, claimed: readonly ClaimedMail[]) {
	const mail = claimed.find(({ id }) => id === outcome.id);
	return {
		mailId: outcome.id,
		kind: mail?.kind,
		attempt: mail?.attempts,
		outcome: outcome.state === "queued" ? (outcome.hold ? "held" : "retry") : outcome.state,
		reason: outcome.state === "sent" ? undefined : outcome.failure,
	};
}

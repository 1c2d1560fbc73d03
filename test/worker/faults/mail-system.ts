/**
 * The way of a mail from the commit that owes it to the provider's answer, with a fault at any step: a queue that the
 * test moves, a D1 and a transport that fail or die when told, and a clock.
 */
import { env } from "cloudflare:workers";
import type { TransportSettings } from "../../../src/config/mail-transport";
import { openDatabase } from "../../../src/db/database";
import { sweepOwedMails } from "../../../src/jobs/sweep";
import { announceMails } from "../../../src/mail/announce";
import { consumeMails } from "../../../src/mail/consumer";
import { giveUpDeadLetters } from "../../../src/mail/dead-letters";
import type { MailMessage } from "../../../src/mail/message";
import type { Transport } from "../../../src/mail/transport";
import { chooseTransport } from "../../../src/mail/transports/choose";
import { MINUTE_MS, SECOND_MS } from "../../../src/rules/limits";
import { config } from "../bindings";
import { faultyD1 } from "../faulty-d1";

/** The fault of a call: it is not made, its answer is lost, or the isolate dies before or after it. */
export type CallFault = "lost before" | "lost after" | "broken before" | "broken after" | "dies before" | "dies after";

/** The fault of one run of the consumer: one of its calls fails, or the queue loses its acknowledgement. */
export type RunFault = { at: "claim" | "provider" | "record"; how: CallFault } | { at: "ack"; how: "forgotten" };

export type QueueFault = "refused" | "lost" | "answer lost" | "twice" | "reordered" | "none";

/** `wrangler.toml` */
const MAX_RETRIES = 20;
/** More than any scene needs; a mail that is still owed then counts as lost. */
const MAX_ROUNDS = 40;

interface QueuedMessage {
	id: string;
	mailId: string;
	attempts: number;
	availableAt: number;
}

/** One run of the consumer, with one fault. */
class Run {
	#fault: RunFault | undefined;
	#die: () => void = () => {};
	readonly died = new Promise<"died">((resolve) => {
		this.#die = () => resolve("died");
	});
	#alive = true;

	constructor(fault: RunFault | undefined) {
		this.#fault = fault;
	}

	/** Makes a call, which fails if this is the step of the fault; a dead isolate makes no more calls. */
	async call<T>(step: RunFault["at"], make: () => Promise<T>): Promise<T> {
		if (!this.#alive) return new Promise(() => {});
		if (this.#fault?.at !== step) return make();
		const { how } = this.#fault;
		this.#fault = undefined;
		if (how.endsWith("after")) await make();
		if (how.startsWith("dies")) {
			this.#alive = false;
			this.#die();
			return new Promise(() => {});
		}
		throw new Error(how.startsWith("lost") ? "D1_ERROR: Network connection lost." : "D1_ERROR: something else");
	}
}

export class MailSystem {
	#now = Date.now();
	#queue: QueuedMessage[] = [];
	#serial = 0;

	constructor(readonly chosen: TransportSettings) {}

	/** Announces mails as an operation does, through a queue that may fail. */
	async announce(mailIds: readonly string[], fault: QueueFault): Promise<void> {
		const sendBatch = async (sent: Iterable<MessageSendRequest<MailMessage>>) => {
			if (fault === "refused") throw new Error("Queue is overloaded.");
			if (fault === "lost") return;
			const messages = [...sent].map(({ body }) => body.mailId);
			if (fault === "reordered") messages.reverse();
			for (const mailId of fault === "twice" ? [...messages, ...messages] : messages) this.#enqueue(mailId);
			if (fault === "answer lost") throw new Error("Network connection lost.");
		};
		const send = (body: MailMessage) => sendBatch([{ body }]);
		const queue = { send, sendBatch } as unknown as Queue<MailMessage>;
		await announceMails({ MAIL_QUEUE: queue, CODE_QUEUE: queue }, mailIds, () => {});
	}

	/** Runs consumer and cron until nothing is owed; the n-th run of the consumer meets the n-th fault. */
	async settle(mailIds: readonly string[], faults: readonly RunFault[]): Promise<void> {
		const pending = [...faults];
		for (let round = 0; round < MAX_ROUNDS; round += 1) {
			while (this.#queue.some(({ availableAt }) => availableAt <= this.#now)) await this.#consume(pending.shift());
			if ((await this.#owed(mailIds)) === 0) return;
			this.#now += MINUTE_MS;
			const swept = await sweepOwedMails(this.#database(), this.#now);
			for (const mailId of swept) this.#enqueue(mailId);
		}
	}

	/** Several consumers at the same moment, each with a message for each of these mails. */
	async consumeAtOnce(mailIds: readonly string[], consumers: number): Promise<void> {
		await Promise.all(
			Array.from({ length: consumers }, () => {
				for (const mailId of mailIds) this.#enqueue(mailId);
				return this.#consume(undefined);
			}),
		);
	}

	#enqueue(mailId: string): void {
		this.#serial += 1;
		this.#queue.push({ id: `message-${this.#serial}`, mailId, attempts: 1, availableAt: this.#now });
	}

	#database(run = new Run(undefined)) {
		const d1 = faultyD1(env.DB, (trip) => (send) => run.call(trip === 1 ? "claim" : "record", send));
		return openDatabase(d1, { now: () => this.#now, random: () => 0 });
	}

	async #transport(run: Run): Promise<Transport> {
		const transport = await chooseTransport(this.chosen);
		return { ...transport, send: (mail) => run.call("provider", () => transport.send(mail)) };
	}

	/** Handles one batch, unless the isolate dies. */
	async #consume(fault: RunFault | undefined): Promise<void> {
		const taken = this.#queue.filter(({ availableAt }) => availableAt <= this.#now);
		this.#queue = this.#queue.filter(({ availableAt }) => availableAt > this.#now);
		const again = (message: QueuedMessage, delaySeconds: number) =>
			this.#queue.push({
				...message,
				attempts: message.attempts + 1,
				availableAt: this.#now + delaySeconds * SECOND_MS,
			});
		const verdicts = new Map<QueuedMessage, number | "acknowledged">();
		const batch = {
			messages: taken.map((message) => ({
				id: message.id,
				attempts: message.attempts,
				body: { mailId: message.mailId },
				ack: () => verdicts.set(message, "acknowledged"),
				retry: ({ delaySeconds }: { delaySeconds: number }) => verdicts.set(message, delaySeconds),
			})),
			ackAll: () => {
				for (const message of taken) verdicts.set(message, "acknowledged");
			},
		} as unknown as MessageBatch<MailMessage>;
		const run = new Run(fault);
		const handler = taken.some(({ attempts }) => attempts > MAX_RETRIES) ? giveUpDeadLetters : consumeMails;
		const handled = handler(batch, {
			config: { ...config, mailsPerSecond: null },
			database: this.#database(run),
			transport: await this.#transport(run),
			now: () => this.#now,
			newId: () => crypto.randomUUID(),
			log: () => {},
		});
		const died = (await Promise.race([handled, run.died])) === "died";
		for (const message of taken) {
			const verdict = died ? 0 : (verdicts.get(message) ?? 0);
			// The queue delivers at least once: an acknowledged message may come back.
			if (verdict !== "acknowledged" || fault?.at === "ack") again(message, verdict === "acknowledged" ? 0 : verdict);
		}
	}

	async #owed(mailIds: readonly string[]): Promise<number> {
		const row = await env.DB.prepare(
			"select count(*) as owed from mail_outbox where state = 'queued' and id in (select value from json_each(?))",
		)
			.bind(JSON.stringify(mailIds))
			.first<{ owed: number }>();
		return row?.owed ?? 0;
	}
}

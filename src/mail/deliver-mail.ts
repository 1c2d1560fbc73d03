/** Delivers one mail: composes it, hands it to the provider, and reports the outcome. */
import type { Config } from "../config/config";
import { describeError, type LogLine } from "../log";
import { SECOND_MS } from "../rules/limits";
import type { Outcome } from "./claims.batch";
import { composeMail, type OwedMail } from "./compose";
import { nextAttemptDelay } from "./retry-policy";
import { MailError, type Transport } from "./transport";

/** The longest that a provider may take for one mail (ms). */
export const SEND_TIMEOUT_MS = 30 * SECOND_MS;

/** A mail that this consumer has leased. `attempts` includes the one that the lease is for. */
export type ClaimedMail = OwedMail & { attempts: number };

export interface DeliveryDependencies {
	config: Config;
	transport: Transport;
	now: () => number;
	log: (line: LogLine) => void;
}

/** It never throws: an error is logged and becomes an outcome. */
export async function deliverMail(
	mail: ClaimedMail,
	{ config, transport, now, log }: DeliveryDependencies,
): Promise<Outcome> {
	const { id, attempts } = mail;
	try {
		const composed = await composeMail(mail, config);
		if (composed === null) return { id, state: "failed", failure: "KEY_GONE" };
		const { providerId } = await withTimeout(
			transport.send({
				...composed,
				to: mail.recipient,
				from: config.mailFrom,
				idempotencyKey: id,
			}),
		);
		return { id, state: "sent", providerId };
	} catch (error) {
		log({ event: "mail.attempt_failed", mailId: id, error: describeError(error) });
		const { failure, retryAfterSeconds } =
			error instanceof MailError ? error : new MailError("SERVICE_UNREACHABLE", { cause: error });
		const { honoursIdempotencyKey } = transport;
		const ageMs = now() - mail.createdAt;
		const delaySeconds = nextAttemptDelay({ failure, attempts, ageMs, retryAfterSeconds, honoursIdempotencyKey });
		return delaySeconds === null
			? { id, state: "failed", failure }
			: { id, state: "queued", tried: 1, delaySeconds, failure };
	}
}

/** @throws MailError `SERVICE_SILENT` after `SEND_TIMEOUT_MS` */
async function withTimeout<T>(response: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const timeout = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new MailError("SERVICE_SILENT")), SEND_TIMEOUT_MS);
	});
	return Promise.race([response, timeout]).finally(() => clearTimeout(timer));
}

/** Delivers one mail: composes it, waits for its turn, hands it to the provider, and reports the outcome. */
import type { Config } from "../config/config";
import { describeError, type LogLine } from "../log";
import { SECOND_MS } from "../rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { Outcome } from "./claims.batch";
import { composeMail, type OwedMail } from "./compose";
import { laneOf } from "./mail-id";
import { holdUntil, idempotencyKey, KEY_LIFETIME_MS, nextStep } from "./retry-policy";
import { MailError, type Transport } from "./transport";

/** The longest that a provider may take for one mail (ms). */
export const SEND_TIMEOUT_MS = 30 * SECOND_MS;
/** The delay for a mail that was released before its first attempt (seconds). */
const RELEASED_DELAY_SECONDS = 10;

/**
 * A mail that this consumer has leased. `attempts` includes the one that the lease is for; `lastFailure` is that of an
 * earlier one. `failedAt` is the time at which it failed before the operator sent it again (ms since 1970).
 */
export type ClaimedMail = OwedMail & { attempts: number; lastFailure: MailFailure | null; failedAt: number | null };

export interface DeliveryDependencies {
	config: Config;
	transport: Transport;
	now: () => number;
	log: (line: LogLine) => void;
}

/**
 * It never throws: an error is logged and becomes an outcome.
 *
 * @param turn waits until the mail may be sent; false if that is too late
 */
export async function deliverMail(
	mail: ClaimedMail,
	turn: () => Promise<boolean>,
	{ config, transport, now, log }: DeliveryDependencies,
): Promise<Outcome> {
	const { id, attempts } = mail;
	const ageMs = now() - mail.createdAt;
	const mayHaveBeenSent = mail.lastFailure !== null && MAIL_FAILURES[mail.lastFailure].kind === "unknown";
	if (mayHaveBeenSent && ageMs >= KEY_LIFETIME_MS) return { id, state: "failed", failure: "SERVICE_SILENT" };
	let isHandedOver = false;
	try {
		const composed = await composeMail(mail, config);
		if (composed === null) return { id, state: "failed", failure: "KEY_GONE" };
		if (!(await turn())) {
			return { id, state: "queued", tried: 0, delaySeconds: RELEASED_DELAY_SECONDS, failure: "SERVICE_BUSY" };
		}
		isHandedOver = true;
		const { providerId } = await withTimeout(
			transport.send({
				...composed,
				to: mail.recipient,
				from: config.mailFrom,
				mailId: id,
				idempotencyKey: idempotencyKey(id, ageMs, mail.failedAt),
			}),
		);
		return { id, state: "sent", providerId };
	} catch (error) {
		log({ event: "mail.attempt_failed", mailId: id, error: describeError(error) });
		const { failure, retryAfterSeconds } =
			error instanceof MailError
				? error
				: new MailError(isHandedOver ? "SERVICE_SILENT" : "SERVICE_UNREACHABLE", { cause: error });
		const { honoursIdempotencyKey } = transport;
		const isCode = laneOf(id) === "codes";
		const next = nextStep({
			failure,
			isCode,
			attempts,
			ageMs,
			mayHaveBeenSent,
			retryAfterSeconds,
			honoursIdempotencyKey,
		});
		switch (next.is) {
			case "fail":
				return { id, state: "failed", failure: next.failure };
			case "retry":
				return { id, state: "queued", tried: 1, delaySeconds: next.delaySeconds, failure };
			case "hold": {
				const { reason, delaySeconds } = next;
				const hold = { reason, until: holdUntil(reason, now(), retryAfterSeconds), isCode };
				return { id, state: "queued", tried: 0, delaySeconds, failure, hold };
			}
		}
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

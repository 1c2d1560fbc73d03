/**
 * A form with a secret of one use (a code, the token of a reset link) may be sent twice: by a second click, or because the
 * first response was lost. Better Auth refuses the second sending. So the Worker keeps for a minute what the first one
 * led to, for the browser that sent it and nobody else.
 */
import type { Context } from "hono";
import { macHex } from "../crypto/derived-keys";
import { MusterError } from "../errors";
import { clientNetwork } from "../http/client-network";
import type { Environment } from "../http/environment";
import { REPEATED_FORM_MS } from "../rules/limits";
import { recallSendingBatch, rememberSendingBatch } from "./first-sending.batch";

/** The time after which a second sending looks again: the first may be under way (ms). */
const UNDER_WAY_MS = 500;

export interface FirstSending {
	/** Keeps the outcome of this sending. If D1 is out of reach, a second sending is refused. */
	remember: (outcome: string) => Promise<void>;
	/** The outcome of an earlier sending of the same form by the same browser; undefined if there was none. */
	recall: () => Promise<string | undefined>;
}

/**
 * The first sending of a form.
 *
 * @param secrets the fields that make it the same form, the secret of one use among them. Only a MAC of them is stored
 */
export async function firstSending(
	{ req, var: { scope } }: Context<Environment>,
	secrets: readonly string[],
): Promise<FirstSending> {
	const { config, database, now, newId } = scope;
	const browser = [clientNetwork(req.raw.headers), req.header("user-agent") ?? "", req.header("cookie") ?? ""];
	const form = JSON.stringify([req.path, ...secrets, ...browser]);
	const identifier = `sent:${await macHex(await config.keys.codes, form, 32)}`;
	const look = async () => (await database.run(recallSendingBatch, { identifier, now })).sendings[0]?.value;
	return {
		async remember(outcome) {
			const expiresAt = now + REPEATED_FORM_MS;
			try {
				await database.run(rememberSendingBatch, { id: newId(), identifier, value: outcome, now, expiresAt });
			} catch (error) {
				if (!(error instanceof MusterError && error.code === "UNAVAILABLE")) throw error;
			}
		},
		async recall() {
			const outcome = await look();
			if (outcome !== undefined) return outcome;
			await new Promise((resolve) => setTimeout(resolve, UNDER_WAY_MS));
			return look();
		},
	};
}

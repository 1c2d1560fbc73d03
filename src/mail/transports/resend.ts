import { z } from "zod";
import type { TransportSettings } from "../../config/mail-transport";
import type { MailFailure } from "../../rules/mail-failures";
import { MailError, type Transport } from "../transport";

/** A Worker has six connections open at once; more would wait for one while their time runs. */
const AT_ONCE = 6;

/** The tag that says which owed mail a webhook's event is about. */
export const MAIL_ID_TAG = "mail_id";

type ResendAccount = Omit<Extract<TransportSettings, { kind: "resend" }>, "kind">;

const accepted = z.object({ id: z.string() });
const refused = z.object({ name: z.string() });

/**
 * Resend's HTTP API. It keeps an idempotency key for 24 hours and takes one mail under it (Resend docs, "Idempotency
 * keys").
 */
export function resendTransport({ url, apiKey }: ResendAccount): Transport {
	return {
		honoursIdempotencyKey: true,
		atOnce: AT_ONCE,
		async send({ to, from, subject, html, text, idempotencyKey }) {
			const response = await post(`${url}/emails`, {
				headers: { authorization: `Bearer ${apiKey}`, "idempotency-key": idempotencyKey },
				body: {
					from: `${quoted(from.name)} <${from.email}>`,
					to: [to],
					subject,
					html,
					text,
					tags: [{ name: MAIL_ID_TAG, value: idempotencyKey }],
				},
			});
			const answer: unknown = await response.json().catch(() => null);
			if (response.ok) return { providerId: accepted.safeParse(answer).data?.id ?? null };
			const name = refused.safeParse(answer).data?.name ?? "";
			// The key was used for other bytes, as after a change of the sender or a template: that mail was taken.
			if (name === "invalid_idempotent_request") return { providerId: null };
			throw new MailError(failureOf(response.status, name), {
				retryAfterSeconds: retryAfter(response.headers),
				cause: new Error(`${response.status} ${name}`),
			});
		},
	};
}

async function post(
	url: string,
	{ headers, body }: { headers: Record<string, string>; body: unknown },
): Promise<Response> {
	try {
		return await fetch(url, {
			method: "POST",
			headers: { ...headers, "content-type": "application/json" },
			body: JSON.stringify(body),
			redirect: "manual",
		});
	} catch (error) {
		throw new MailError("SERVICE_SILENT", { cause: error });
	}
}

/** A display name as RFC 5322 quotes it. */
function quoted(name: string): string {
	return `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/** Resend docs, "Errors". */
function failureOf(status: number, name: string): MailFailure {
	if (status === 401 || name === "invalid_api_key" || name === "suspended_api_key") return "SERVICE_LOCKED";
	if (status === 403 || name === "invalid_from_address") return "SENDER_NOT_SET_UP";
	if (status === 400 || status === 422) return "ADDRESS_REFUSED";
	if (status === 408 || status === 409 || status === 429 || status >= 500) return "SERVICE_BUSY";
	return "MAIL_REFUSED";
}

function retryAfter(headers: Headers): number | undefined {
	const seconds = Number(headers.get("retry-after"));
	return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined;
}

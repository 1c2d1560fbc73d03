import * as z from "zod/mini";
import type { TransportSettings } from "../../config/mail-transport";
import type { MailFailure } from "../../rules/mail-failures";
import { MailError, type Transport } from "../transport";

/** A Worker has at most six open connections. A seventh mail would wait for one while its timeout runs. */
const AT_ONCE = 6;

/** The tag that names the owed mail. Resend returns it with each event of that mail. */
export const MAIL_ID_TAG = "mail_id";

type ResendAccount = Omit<Extract<TransportSettings, { kind: "resend" }>, "kind">;

const accepted = z.object({ id: z.string() });
const refused = z.object({ name: z.string() });

/**
 * Resend's HTTP API. It remembers an idempotency key for 24 hours and sends one mail for it (Resend docs, "Idempotency
 * keys").
 */
export function resendTransport({ url, apiKey }: ResendAccount): Transport {
	return {
		honoursIdempotencyKey: true,
		atOnce: AT_ONCE,
		async send({ to, from, subject, html, text, mailId, idempotencyKey }) {
			const response = await post(`${url}/emails`, {
				headers: { authorization: `Bearer ${apiKey}`, "idempotency-key": idempotencyKey },
				body: {
					from: `${quoted(from.name)} <${from.email}>`,
					to: [to],
					subject,
					html,
					text,
					tags: [{ name: MAIL_ID_TAG, value: mailId }],
				},
			});
			const body: unknown = await response.json().catch(() => null);
			if (response.ok) return { providerId: accepted.safeParse(body).data?.id ?? null };
			const name = refused.safeParse(body).data?.name ?? "";
			// The key was used before with another body, for example before a template was changed. That mail was sent.
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

/** Quotes a display name (RFC 5322, section 3.2.4). */
function quoted(name: string): string {
	return `"${name.replace(/["\\]/g, "\\$&")}"`;
}

/** Maps a refusal to a failure (Resend docs, "Errors"). */
function failureOf(status: number, name: string): MailFailure {
	if (name === "daily_quota_exceeded" || name === "monthly_quota_exceeded") return "QUOTA_REACHED";
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

import type { MailFailure } from "../../rules/mail-failures";
import { MailError, type Transport } from "../transport";

/** One whole batch of the queue: calls of a binding do not count towards the six open connections of a Worker. */
const AT_ONCE = 50;

/**
 * Error codes of Cloudflare's Email Service (Cloudflare docs, "Email Service: Workers API"). All others mean that the
 * service is busy.
 */
const FAILURES: Readonly<Record<string, MailFailure>> = {
	E_VALIDATION_ERROR: "ADDRESS_REFUSED",
	E_RECIPIENT_NOT_ALLOWED: "ADDRESS_REFUSED",
	E_RECIPIENT_SUPPRESSED: "ADDRESS_SUPPRESSED",
	E_SENDER_NOT_VERIFIED: "SENDER_NOT_SET_UP",
	E_SENDER_DOMAIN_NOT_AVAILABLE: "SENDER_NOT_SET_UP",
	E_FIELD_MISSING: "MAIL_REFUSED",
	E_CONTENT_TOO_LARGE: "MAIL_REFUSED",
	E_TOO_MANY_RECIPIENTS: "MAIL_REFUSED",
	E_DELIVERY_FAILED: "DELIVERY_FAILED",
	E_DAILY_LIMIT_EXCEEDED: "QUOTA_REACHED",
};
/** The beginning of the codes of everything that can be wrong with a header. */
const HEADER_CODES = "E_HEADER_";

/**
 * The `send_email` binding. It has no idempotency key: if its response is lost after it has accepted a mail, the retry
 * sends that mail a second time.
 */
export function cloudflareTransport(binding: SendEmail): Transport {
	return {
		honoursIdempotencyKey: false,
		atOnce: AT_ONCE,
		async send({ to, from, subject, html, text }) {
			try {
				const { messageId } = await binding.send({ to, from, subject, html, text });
				return { providerId: messageId ?? null };
			} catch (error) {
				throw new MailError(failureOf(errorCode(error)), { cause: error });
			}
		},
	};
}

/** An error with a code means that the service refused the mail. Without a code the response was lost. */
function failureOf(code: string): MailFailure {
	if (code === "") return "SERVICE_SILENT";
	return FAILURES[code] ?? (code.startsWith(HEADER_CODES) ? "MAIL_REFUSED" : "SERVICE_BUSY");
}

function errorCode(error: unknown): string {
	return typeof error === "object" && error !== null && "code" in error ? String(error.code ?? "") : "";
}

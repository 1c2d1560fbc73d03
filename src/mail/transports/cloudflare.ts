import { MailError, type Transport } from "../transport";

/**
 * The errors of Cloudflare's Email Service that no later try can cure, in words for the admin
 * (Cloudflare docs, "Email Service: Workers API"). Everything else is taken for a passing trouble.
 */
const PERMANENT: Readonly<Record<string, string>> = {
	E_VALIDATION_ERROR: "The address was refused as invalid.",
	E_FIELD_MISSING: "The mail service refused the mail as incomplete.",
	E_SENDER_NOT_VERIFIED: "The sender's address is not set up with the mail service.",
	E_SENDER_DOMAIN_NOT_AVAILABLE: "The sender's domain is not set up with the mail service.",
	E_RECIPIENT_NOT_ALLOWED: "The mail service does not deliver to this address.",
	E_RECIPIENT_SUPPRESSED: "This address has bounced or complained before and is suppressed.",
	E_CONTENT_TOO_LARGE: "The mail was too large.",
};

/**
 * The `send_email` binding. It has no idempotency key: where its answer is lost after it has taken a mail, the next
 * try sends that mail a second time.
 */
export function cloudflareTransport(binding: SendEmail): Transport {
	return {
		async send({ to, from, subject, html, text }) {
			try {
				const { messageId } = await binding.send({ to, from, subject, html, text });
				return { providerId: messageId ?? null };
			} catch (error) {
				const code = errorCode(error);
				const reason = PERMANENT[code];
				if (reason !== undefined) throw new MailError(reason, { permanent: true, cause: error });
				throw new MailError("The mail service did not take the mail.", { permanent: false, cause: error });
			}
		},
	};
}

function errorCode(error: unknown): string {
	return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

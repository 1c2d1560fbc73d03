import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { z } from "zod";
import { MusterError } from "../errors";
import { mailIdValues } from "../mail/mail-id";
import { MAIL_ID_TAG } from "../mail/transports/resend";
import { MAX_ID_LENGTH } from "../rules/limits";
import type { Scope } from "../scope";
import { recordEventBatch, type StateAfterEvent } from "./resend.batch";

/** The Resend events that change a mail's state (Resend docs, "Webhooks: event types"). All others are ignored. */
const STATE_AFTER: Readonly<Record<string, StateAfterEvent>> = {
	"email.bounced": { state: "bounced", failure: "BOUNCED" },
	"email.complained": { state: "bounced", failure: "COMPLAINED" },
	"email.suppressed": { state: "bounced", failure: "ADDRESS_SUPPRESSED" },
	"email.failed": { state: "failed", failure: "MAIL_REFUSED" },
};

const eventShape = z.object({
	type: z.string(),
	data: z.object({ tags: z.object({ [MAIL_ID_TAG]: z.string().max(MAX_ID_LENGTH) }) }),
});

/**
 * Records what happened to a mail after Resend accepted it. Idempotent. Events of unknown mails are ignored.
 *
 * @param body the body of the request, unchanged: the signature covers its bytes
 * @returns the mail whose state was recorded; null if the event changes none
 * @throws MusterError `UNAUTHORIZED` if the signature is missing, wrong or too old
 */
export async function recordResendEvent(
	{ database, now }: Pick<Scope, "database" | "now">,
	{ secret, headers, body }: { secret: string; headers: Headers; body: string },
): Promise<({ mailId: string } & StateAfterEvent) | null> {
	const event = eventShape.safeParse(verifiedContent(secret, headers, body));
	if (!event.success) return null;
	const change = STATE_AFTER[event.data.type];
	if (change === undefined) return null;
	const mailId = event.data.data.tags[MAIL_ID_TAG];
	const { inviteMails, codeMails } = await database.run(recordEventBatch, {
		...change,
		...mailIdValues([mailId]),
		now,
	});
	return inviteMails.length + codeMails.length === 0 ? null : { mailId, ...change };
}

/** The signature is that of Svix. Standard Webhooks uses the same algorithm with other header names. */
function verifiedContent(secret: string, headers: Headers, body: string): unknown {
	try {
		return new Webhook(secret).verify(body, {
			"webhook-id": headers.get("svix-id") ?? "",
			"webhook-timestamp": headers.get("svix-timestamp") ?? "",
			"webhook-signature": headers.get("svix-signature") ?? "",
		});
	} catch (error) {
		if (error instanceof WebhookVerificationError) throw new MusterError("UNAUTHORIZED");
		// The signature is valid, but the body is not JSON.
		return null;
	}
}

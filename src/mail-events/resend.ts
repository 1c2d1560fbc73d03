import { and, eq, ne } from "drizzle-orm";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { z } from "zod";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { type MailState, mailOutbox } from "../db/schema";
import { MusterError } from "../errors";
import { MAIL_ID_TAG } from "../mail/transports/resend";
import { MAX_ID_LENGTH } from "../rules/limits";
import type { MailFailure } from "../rules/mail-failures";
import type { Scope } from "../scope";

type Verdict = { state: Extract<MailState, "bounced" | "failed">; failure: MailFailure };

/** What Resend tells of a mail after it has taken it (Resend docs, "Webhooks: event types"); the rest is no news. */
const VERDICTS: Readonly<Record<string, Verdict>> = {
	"email.bounced": { state: "bounced", failure: "BOUNCED" },
	"email.complained": { state: "bounced", failure: "COMPLAINED" },
	"email.suppressed": { state: "bounced", failure: "ADDRESS_SUPPRESSED" },
	"email.failed": { state: "failed", failure: "MAIL_REFUSED" },
};

const event = z.object({
	type: z.string(),
	data: z.object({ tags: z.object({ [MAIL_ID_TAG]: z.string().max(MAX_ID_LENGTH) }) }),
});

/** A mail that came back stays so, whatever is told of it in what order; and a consumer that has it in hand still records nothing. */
const batch = defineBatch((p: Parameters<Verdict & { mailId: string; now: number }>) => ({
	told: build
		.update(mailOutbox)
		.set({ state: p.state, failure: p.failure, finishedAt: p.now, sealedSecret: null, claim: null })
		.where(and(eq(mailOutbox.id, p.mailId), ne(mailOutbox.state, "bounced")))
		.returning(row({ id: mailOutbox.id })),
}));

/**
 * Books what became of a mail. Told twice, it is booked once; a mail that is not ours, or not there any more, is no
 * trouble.
 *
 * @param body as it came, to the byte: that is what is signed
 * @returns the id of the mail whose state has changed, else null
 * @throws MusterError `UNAUTHORIZED` where the signature is missing, wrong or too old
 */
export async function bookResendEvent(
	{ database, now }: Pick<Scope, "database" | "now">,
	{ secret, headers, body }: { secret: string; headers: Headers; body: string },
): Promise<{ mailId: string; failure: MailFailure } | null> {
	const told = event.safeParse(verified(secret, headers, body));
	if (!told.success) return null;
	const verdict = VERDICTS[told.data.type];
	if (verdict === undefined) return null;
	const mailId = told.data.data.tags[MAIL_ID_TAG];
	const { told: booked } = await database.run(batch, { ...verdict, mailId, now });
	return booked.length === 0 ? null : { mailId, failure: verdict.failure };
}

/** The signature is Svix's, which Standard Webhooks has taken over under other header names. */
function verified(secret: string, headers: Headers, body: string): unknown {
	try {
		return new Webhook(secret).verify(body, {
			"webhook-id": headers.get("svix-id") ?? "",
			"webhook-timestamp": headers.get("svix-timestamp") ?? "",
			"webhook-signature": headers.get("svix-signature") ?? "",
		});
	} catch (error) {
		if (error instanceof WebhookVerificationError) throw new MusterError("UNAUTHORIZED");
		// Signed, but no JSON: nothing that we know.
		return null;
	}
}

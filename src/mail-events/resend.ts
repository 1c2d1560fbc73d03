import * as z from "zod/mini";
import { MusterError } from "../errors";
import { mailIdValues } from "../mail/mail-id";
import { MAIL_ID_TAG } from "../mail/transports/resend";
import { MAX_ID_LENGTH } from "../rules/limits";
import type { Scope } from "../scope";
import { recordEventBatch, type StateAfterEvent } from "./resend.batch";
import { isSigned } from "./svix";

/** The Resend events that change a mail's state (Resend docs, "Webhooks: event types"). All others are ignored. */
const STATE_AFTER: Readonly<Record<string, StateAfterEvent>> = {
	"email.bounced": { state: "bounced", failure: "BOUNCED" },
	"email.complained": { state: "bounced", failure: "COMPLAINED" },
	"email.suppressed": { state: "bounced", failure: "ADDRESS_SUPPRESSED" },
	"email.failed": { state: "failed", failure: "MAIL_REFUSED" },
};

const eventShape = z.object({
	type: z.string(),
	data: z.object({ tags: z.object({ [MAIL_ID_TAG]: z.string().check(z.maxLength(MAX_ID_LENGTH)) }) }),
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
	if (!(await isSigned(secret, headers, body, now))) throw new MusterError("UNAUTHORIZED");
	const event = eventShape.safeParse(parsed(body));
	if (!event.success) return null;
	const change = STATE_AFTER[event.data.type];
	if (change === undefined) return null;
	const mailId = event.data.data.tags[MAIL_ID_TAG];
	const { inviteMails, codeMails, noticeMails } = await database.run(recordEventBatch, {
		...change,
		...mailIdValues([mailId]),
		now,
	});
	return inviteMails.length + codeMails.length + noticeMails.length === 0 ? null : { mailId, ...change };
}

function parsed(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}

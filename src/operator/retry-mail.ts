import * as z from "zod/mini";
import { maskAddress } from "../rules/email-address";
import { MAX_ID_LENGTH } from "../rules/limits";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { Scope } from "../scope";
import { email } from "../team/inputs";
import { INVITES_PER_WALK } from "./limits";
import { retryMailBatch, retryMailToBatch } from "./retry-mail.batch";

/** The longest text of a time (characters). */
const MAX_TIME_LENGTH = 40;

export const retryMailInput = z.object({
	state: z._default(z.enum(["failed"]), "failed"),
	reason: z.optional(z.enum(Object.keys(MAIL_FAILURES) as [MailFailure, ...MailFailure[]])),
	since: z.optional(
		z.string().check(
			z.maxLength(MAX_TIME_LENGTH),
			z.refine((text) => !Number.isNaN(Date.parse(text)), { error: "must be a time such as 2026-11-22T09:30:00Z" }),
		),
	),
	email: z.optional(email),
	after: z._default(z.string().check(z.maxLength(MAX_ID_LENGTH)), ""),
});

/**
 * Owes failed invite mails again if their invites are still open, and failed notices that are still of use. One call looks
 * at `INVITES_PER_WALK` invites, the first one also at the notices, and answers with the place from which the next call
 * goes on. Mails that may have been sent are left out, unless `reason` names their
 * failure.
 */
export async function retryMail(
	{ database, newId, now, announceMail }: Scope,
	{ reason, since, email, after }: z.output<typeof retryMailInput>,
) {
	const values = {
		reason: reason ?? null,
		since: since === undefined ? 0 : Date.parse(since),
		maskedEmail: email === undefined ? null : maskAddress(email),
		after,
		decisionId: newId(),
		now,
	};
	const { walk, owed, owedNotices, retried } = await (email === undefined
		? database.run(retryMailBatch, values)
		: database.run(retryMailToBatch, { ...values, email }));
	announceMail([...owed, ...owedNotices].map(({ id }) => id));
	const [{ last, invites } = { last: null, invites: 0 }] = walk;
	return {
		ok: true as const,
		retried: retried[0]?.retried ?? 0,
		nextCursor: invites < INVITES_PER_WALK ? null : last,
	};
}

import * as z from "zod/mini";
import { maskAddress } from "../rules/email-address";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import type { Scope } from "../scope";
import { email } from "../team/inputs";
import { MAX_RETRIED } from "./limits";
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
});

/** Owes failed invite mails again, at most `MAX_RETRIED` in one call, if their invites are still open. */
export async function retryMail(
	{ database, newId, now, announceMail }: Scope,
	{ reason, since, email }: z.output<typeof retryMailInput>,
) {
	const values = {
		reason: reason ?? null,
		since: since === undefined ? 0 : Date.parse(since),
		maskedEmail: email === undefined ? null : maskAddress(email),
		decisionId: newId(),
		now,
	};
	const { retried } = await (email === undefined
		? database.run(retryMailBatch, values)
		: database.run(retryMailToBatch, { ...values, email }));
	announceMail(retried.map(({ id }) => id));
	return { ok: true as const, retried: retried.length, more: retried.length === MAX_RETRIED };
}

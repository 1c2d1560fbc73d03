import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import { MAIL_STATES } from "../rules/mail-states";
import { SHOWN_INVITE_STATUSES } from "../team/invites/state";
import { findMailInput } from "./find-mail";
import { MAX_FOUND_MAILS } from "./limits";

const time = z.iso.datetime();
const failure = z.enum(Object.keys(MAIL_FAILURES) as [MailFailure, ...MailFailure[]]);

const mail = z.object({
	id: z.string().openapi({ description: "The id in the log, with which the idempotency key for the provider begins." }),
	kind: z.enum([
		"invite",
		"verify-email",
		"sign-in",
		"reset-password",
		"reset-password-link",
		"requests-waiting",
		"request-approved",
		"request-declined",
		"archive-ends",
	]),
	state: z.enum(MAIL_STATES),
	reason: z
		.object({ code: failure, message: z.string() })
		.nullable()
		.openapi({ description: "Why the mail failed or bounced, or why its last attempt failed." }),
	attempts: z.int(),
	owedAt: time,
	announcedAt: time
		.nullable()
		.openapi({ description: "When a mail that is owed was last put into the queue, or will be tried again." }),
	finishedAt: time.nullable(),
	expiresAt: time.openapi({ description: "Of the code or the invite." }),
	providerId: z.string().nullable().openapi({ description: "The id that the mail service gave it." }),
	invite: z
		.object({
			id: z.string(),
			status: z.enum(SHOWN_INVITE_STATUSES),
			workspaceSlug: z.string(),
			sendingPaused: z.boolean(),
		})
		.nullable(),
});

export const findMailRoute = operation({
	method: "get",
	name: "findMail",
	group: "operator",
	access: "operator",
	summary: "Find the mails to an address",
	description: `The mails that are or were owed to the address, the newest first, and what became of them: at most ${MAX_FOUND_MAILS} with codes, as many notices and as many of invites. Mails with codes, without their codes, and notices are kept for a day; of an invite there is the mail of its last sending.`,
	input: findMailInput,
	response: z.object({
		account: z.object({ userId: z.string(), emailVerified: z.boolean(), blockedAt: time.nullable() }).nullable(),
		holds: z
			.array(z.object({ reason: failure, until: time }))
			.openapi({ description: "Why no invite mail is sent at present; empty while they flow." }),
		mails: z.array(mail),
		more: z.boolean().openapi({ description: "True if there are older mails, which are left out." }),
	}),
	responseExample: {
		account: null,
		holds: [],
		mails: [
			{
				id: "0193a5c11f2dK8mRw3e_1",
				kind: "invite",
				state: "failed",
				reason: { code: "ADDRESS_REFUSED", message: MAIL_FAILURES.ADDRESS_REFUSED.message },
				attempts: 1,
				owedAt: "2026-11-22T09:30:00.000Z",
				announcedAt: null,
				finishedAt: "2026-11-22T09:30:02.000Z",
				expiresAt: "2026-11-29T09:30:00.000Z",
				providerId: null,
				invite: { id: "0193a5c11f2dK8mRw3e", status: "pending", workspaceSlug: "acme", sendingPaused: false },
			},
		],
		more: false,
	},
	errors: [],
});

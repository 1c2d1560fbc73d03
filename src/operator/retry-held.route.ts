import { z } from "@hono/zod-openapi";
import { operation } from "../http/operation";
import { MAIL_FAILURES, type MailFailure } from "../rules/mail-failures";
import { retryHeldInput } from "./retry-held";

const failure = z.enum(Object.keys(MAIL_FAILURES) as [MailFailure, ...MailFailure[]]);

export const retryHeldRoute = operation({
	method: "post",
	name: "retryHeld",
	group: "operator",
	access: "operator",
	summary: "Try held mail now",
	description:
		"For a quota that is larger now, or a transport that was changed: one held invite mail is tried at once, and not only when its hold says. If it is sent, the hold ends and the cron announces all others within two minutes, 1,000 in each. If not, the hold goes on.",
	input: retryHeldInput,
	inputExample: {},
	response: z.object({
		ok: z.literal(true),
		holds: z.array(failure).openapi({ description: "The reasons for which invite mails are held; empty if none are." }),
		mailId: z.string().nullable().openapi({ description: "The mail that is tried; null if none is held." }),
	}),
	responseExample: { ok: true, holds: ["QUOTA_REACHED"], mailId: "0193a5c11f2dK8mRw3e_1" },
	errors: [],
});

import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../http/field-docs";
import { operation } from "../http/operation";
import { MAX_RETRIED } from "./limits";
import { retryMailInput } from "./retry-mail";

retryMailInput.shape.reason.register(fieldDocs, { description: "Only mails that failed for this reason." });
retryMailInput.shape.since.register(fieldDocs, { description: "Only mails that have failed since this time." });

export const retryMailRoute = operation({
	method: "post",
	name: "retryMail",
	group: "operator",
	access: "operator",
	summary: "Send failed mails again",
	description: `Owes failed invite mails again, of all workspaces or to one address, if the invite is still open; at most ${MAX_RETRIED} in one call. The link in the mail is the one of the same sending. Mails with codes are not sent again: their codes are deleted, and the person asks for another. Repeat the call while \`more\` is true.`,
	input: retryMailInput,
	inputExample: { state: "failed", reason: "GIVEN_UP", since: "2026-11-22T09:30:00.000Z" },
	response: z.object({ ok: z.literal(true), retried: z.int(), more: z.boolean() }),
	responseExample: { ok: true, retried: 12, more: false },
	errors: [],
});

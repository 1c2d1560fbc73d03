import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../http/field-docs";
import { operation } from "../http/operation";
import { nextCursor } from "../team/schemas";
import { INVITES_PER_WALK } from "./limits";
import { retryMailInput } from "./retry-mail";

retryMailInput.shape.reason.register(fieldDocs, {
	description:
		"Only mails that failed for this reason. Without it, mails that may have been sent (`SERVICE_SILENT`) are left out: they could arrive twice.",
});
retryMailInput.shape.since.register(fieldDocs, { description: "Only mails that have failed since this time." });
retryMailInput.shape.after.register(fieldDocs, {
	description: "The `nextCursor` of the call before this one.",
});

export const retryMailRoute = operation({
	method: "post",
	name: "retryMail",
	group: "operator",
	access: "operator",
	summary: "Send failed mails again",
	description: `Owes failed invite mails again, of all workspaces or to one address, if the invite is still open, and failed notices that have not expired. The link in the mail is the one of the same sending. Mails with codes are not sent again: their codes are deleted, and the person asks for another. A mail that may have been sent goes out again only if \`reason\` names its failure. One call looks at ${INVITES_PER_WALK} invites: repeat it with \`after\` until \`nextCursor\` is null.`,
	input: retryMailInput,
	inputExample: { state: "failed", reason: "GIVEN_UP", since: "2026-11-22T09:30:00.000Z" },
	response: z.object({ ok: z.literal(true), retried: z.int(), nextCursor }),
	responseExample: { ok: true, retried: 12, nextCursor: null },
	errors: [],
});

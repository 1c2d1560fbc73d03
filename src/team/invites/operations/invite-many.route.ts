import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../../../http/field-docs";
import { operation } from "../../../http/operation";
import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import { INVITE_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { inviteSchema } from "../../schemas";
import { ROW_CODES } from "../list-rows";
import { inviteManyInput } from "./invite-many";

inviteManyInput.shape.invites.register(fieldDocs, {
	type: "array",
	maxItems: MAX_INVITES_PER_CALL,
	items: {
		type: "object",
		properties: { email: { type: "string" }, role: { type: "string" } },
		required: ["email", "role"],
	},
});

export const inviteManyRoute = operation({
	method: "post",
	name: "inviteMany",
	group: "team",
	summary: `Invite up to ${MAX_INVITES_PER_CALL.toLocaleString("en")} people`,
	description:
		"One result for each row, in the order of the list; seats are given in that order too. A row that cannot be invited gets an error code and does not stop the others.",
	input: inviteManyInput,
	inputExample: {
		slug: "acme",
		invites: [
			{ email: "ada@example.com", role: "member" },
			{ email: "not an address", role: "member" },
		],
	},
	response: z.object({
		results: z.array(
			z.union([
				z.object({ email: z.string(), invite: inviteSchema }),
				z.object({ email: z.string(), code: z.enum(ROW_CODES) }),
			]),
		),
	}),
	responseExample: {
		results: [
			{ email: "ada@example.com", invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
			{ email: "not an address", code: "VALIDATION_ERROR" },
		],
	},
	errors: [...WRITER_ERRORS, "RATE_LIMITED"],
});

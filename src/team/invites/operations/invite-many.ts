import { z } from "@hono/zod-openapi";
import { bug } from "../../../errors";
import { operation } from "../../../http/operation";
import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { expiresInDays, inviteSchema, locale, message, slug } from "../../schemas";
import { type entry, ROW_CODES, readRows, wantedOf } from "../list-rows";
import { makeInvites } from "../make-invites";

const input = z.object({
	slug,
	invites: z
		.array(z.unknown() as z.ZodType<unknown, z.input<typeof entry>>)
		.max(MAX_INVITES_PER_CALL)
		.openapi({
			type: "array",
			maxItems: MAX_INVITES_PER_CALL,
			items: {
				type: "object",
				// A row that is not valid gets a result of its own, and the call succeeds.
				properties: { email: { type: "string" }, role: { type: "string" } },
				required: ["email", "role"],
			},
		}),
	expiresInDays,
	message: message.optional(),
	locale: locale.optional(),
});

export const inviteManyRoute = operation({
	method: "post",
	name: "inviteMany",
	group: "team",
	summary: `Invite up to ${MAX_INVITES_PER_CALL.toLocaleString("en")} people`,
	description:
		"One result for each row, in the order of the list; seats are given in that order too. A row that cannot be invited gets an error code and does not stop the others.",
	input,
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
	errors: [...PERMISSION_ERRORS, "RATE_LIMITED"],
});

type Result = z.output<
	(typeof inviteManyRoute.responses)[200]["content"]["application/json"]["schema"]
>["results"][number];

export async function inviteMany(
	scope: Scope,
	{ slug, invites, ...terms }: z.output<typeof input>,
): Promise<{ results: Result[] }> {
	const rows = readRows(invites);
	const outcomes = await makeInvites(scope, slug, wantedOf(rows), terms);
	const byEmail = new Map(outcomes.map((outcome) => [outcome.email, outcome]));
	const results = rows.map((row): Result => {
		if (row.code !== null) return { email: row.email, code: row.code };
		const outcome = byEmail.get(row.email);
		if (outcome === undefined) throw bug("An invite has no outcome.");
		return "invite" in outcome ? outcome : { email: outcome.email, code: outcome.code };
	});
	return { results };
}

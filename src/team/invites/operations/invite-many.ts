import { z } from "@hono/zod-openapi";
import { postOperation } from "../../../http/operation";
import { MAX_INVITES_PER_CALL } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { INVITE_EXAMPLE } from "../../examples";
import { expiresInDays, invite, locale, message, slug } from "../../schemas";
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
				// What is no address is answered at its row, and refuses nothing.
				properties: { email: { type: "string" }, role: { type: "string" } },
				required: ["email", "role"],
			},
		}),
	expiresInDays,
	message: message.optional(),
	locale: locale.optional(),
});

export const inviteManyRoute = postOperation({
	name: "inviteMany",
	summary: "Invite up to a thousand people",
	description:
		"One result a row, in the order given; seats go in that order too. A row that cannot be invited says why and does not hold up the others.",
	input,
	inputExample: {
		slug: "acme",
		invites: [
			{ email: "ada@example.com", role: "member" },
			{ email: "not an address", role: "member" },
		],
	},
	answer: z.object({
		results: z.array(
			z.union([z.object({ email: z.string(), invite }), z.object({ email: z.string(), code: z.enum(ROW_CODES) })]),
		),
	}),
	answerExample: {
		results: [
			{ email: "ada@example.com", invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
			{ email: "not an address", code: "VALIDATION_ERROR" },
		],
	},
	errors: ["WORKSPACE_NOT_FOUND", "FORBIDDEN", "RATE_LIMITED"],
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
		if (outcome === undefined) throw new Error("an invite without an outcome");
		return "invite" in outcome ? outcome : { email: outcome.email, code: outcome.code };
	});
	return { results };
}

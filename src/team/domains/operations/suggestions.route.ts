import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { suggestionsInput } from "./suggestions";

export const suggestionsRoute = operation({
	method: "get",
	name: "suggestions",
	group: "team",
	summary: "List the workspaces that my address suggests",
	description:
		"Workspaces with a verified domain at which the caller's verified address is, if they are not in it yet. With the mode `join` they may call joinByDomain, with `suggest` they may ask to join.",
	input: suggestionsInput,
	response: z.object({
		suggestions: z.array(
			z.object({
				name: z.string(),
				slug: z.string(),
				logo: z.string().nullable(),
				memberCount: z.int(),
				mode: z.enum(["suggest", "join"]),
			}),
		),
	}),
	responseExample: { suggestions: [{ name: "Acme", slug: "acme", logo: null, memberCount: 12, mode: "join" }] },
	errors: ["EMAIL_NOT_VERIFIED"],
});

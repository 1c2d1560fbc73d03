import { z } from "@hono/zod-openapi";
import { fieldDocs } from "../http/field-docs";
import { operation } from "../http/operation";
import { PLAN_NAMES } from "../rules/plans";
import { seats } from "../team/schemas";
import { setPlanInput } from "./set-plan";

setPlanInput.shape.seatLimit.register(fieldDocs, {
	description: "Seats of this workspace alone; null clears it, absent leaves it as it is.",
});

setPlanInput.shape.inviteMailsPerDay.register(fieldDocs, {
	description:
		"The daily cap on invite mails of this workspace alone, in place of the variables'; null clears it, absent leaves it as it is.",
});

export const setPlanRoute = operation({
	method: "post",
	name: "setPlan",
	group: "operator",
	access: "operator",
	summary: "Set a workspace's plan, seats and cap on mails",
	description:
		"For a billing webhook or a support script. The limit may be lower than the seats in use: nobody is removed, but new invites and accepts wait until seats are free. 404 if no operator key is configured.",
	input: setPlanInput,
	inputExample: { slug: "acme", plan: "professional", seatLimit: null },
	response: z.object({
		ok: z.literal(true),
		plan: z.enum(PLAN_NAMES),
		seatLimit: z.int().nullable(),
		inviteMailsPerDay: z.int().nullable(),
		seats,
	}),
	responseExample: {
		ok: true,
		plan: "professional",
		seatLimit: null,
		inviteMailsPerDay: null,
		seats: { used: 4, limit: 50 },
	},
	errors: ["WORKSPACE_NOT_FOUND"],
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { inviteSchema } from "../../schemas";
import { inviteInput } from "./invite";

export const inviteRoute = operation({
	method: "post",
	name: "invite",
	group: "team",
	summary: "Invite a person",
	description:
		"Reserves a seat and queues the mail in one transaction. Only the mail contains the link's token; no response does.",
	input: inviteInput,
	inputExample: { slug: "acme", email: "ada@example.com", role: "member", message: "See you on Monday!" },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
	status: 201,
	errors: [
		...WRITER_ERRORS,
		"ROLE_TOO_HIGH",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

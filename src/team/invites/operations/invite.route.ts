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
		"Reserves a seat and queues the mail in one transaction. Only the mail contains its link. With `send: none` nothing is mailed, and the response has a link to hand over; whoever follows that one has to verify the address.",
	input: inviteInput,
	inputExample: { slug: "acme", email: "ada@example.com", role: "member", message: "See you on Monday!" },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued" } },
	status: 201,
	errors: [
		...WRITER_ERRORS,
		"ROLE_TOO_HIGH",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

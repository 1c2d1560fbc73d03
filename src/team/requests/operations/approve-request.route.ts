import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { MEMBER_EXAMPLE, REQUEST_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { member } from "../../schemas";
import { approveRequestInput } from "./approve-request";

export const approveRequestRoute = operation({
	method: "post",
	name: "approveRequest",
	group: "team",
	summary: "Approve a request to join",
	description:
		"Takes a seat and makes the person a member, also if they were removed before. They get a mail. The role must not be above the caller's own.",
	input: approveRequestInput,
	inputExample: { slug: "acme", requestId: REQUEST_EXAMPLE.id, role: "member" },
	response: z.object({ member }),
	responseExample: { member: { ...MEMBER_EXAMPLE, role: "member", isOwner: false } },
	errors: [
		...WRITER_ERRORS,
		"REQUEST_NOT_FOUND",
		"REQUEST_CLOSED",
		"MEMBER_NOT_FOUND",
		"ROLE_TOO_HIGH",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"EMAIL_NOT_VERIFIED",
		"BARRED",
		"SEAT_LIMIT_REACHED",
	],
});

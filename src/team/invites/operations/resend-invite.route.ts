import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { WRITER_ERRORS } from "../../refusals";
import { inviteSchema } from "../../schemas";
import { resendInviteInput } from "./resend-invite";

export const resendInviteRoute = operation({
	method: "post",
	name: "resendInvite",
	group: "team",
	summary: "Send an invite again",
	description:
		"Sends a pending or expired invite again, with a new link and a new expiry. Earlier links stop working. An expired invite takes a seat again. Neither the role that the invite gave nor the new one may be above the caller's own. At most one mail a minute, the first one included.",
	input: resendInviteInput,
	inputExample: { slug: "acme", inviteId: INVITE_EXAMPLE.id },
	response: z.object({ invite: inviteSchema }),
	responseExample: { invite: { ...INVITE_EXAMPLE, delivery: "queued", sendCount: 2 } },
	errors: [
		...WRITER_ERRORS,
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"ROLE_TOO_HIGH",
		"EMAIL_DOMAIN_NOT_ALLOWED",
		"ALREADY_MEMBER",
		"ALREADY_INVITED",
		"SEAT_LIMIT_REACHED",
		"RATE_LIMITED",
	],
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { invitePath } from "../../../rules/token-paths";
import { TOKEN_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { inviteUrlInput } from "./invite-url";

export const inviteUrlRoute = operation({
	method: "get",
	name: "inviteUrl",
	group: "team",
	summary: "Get the link of an invite",
	description:
		"The link of a pending invite, to hand over; also of one that was mailed. It proves nothing about an address: whoever follows it needs an account with the invited address, verified by a code. The invite's role must not be above the caller's own.",
	input: inviteUrlInput,
	response: z.object({ url: z.string() }),
	responseExample: { url: `https://muster.example.com${invitePath(TOKEN_EXAMPLE)}` },
	errors: [
		...PERMISSION_ERRORS,
		"INVITE_NOT_FOUND",
		"INVITE_ACCEPTED",
		"INVITE_DECLINED",
		"INVITE_REVOKED",
		"INVITE_EXPIRED",
		"INVITE_SUSPENDED",
		"ROLE_TOO_HIGH",
	],
});

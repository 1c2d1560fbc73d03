import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE } from "../../examples";
import { PERMISSION_ERRORS } from "../../refusals";
import { inviteSchema, nextCursor } from "../../schemas";
import { listInvitesInput } from "./list-invites";

export const listInvitesRoute = operation({
	method: "get",
	name: "listInvites",
	group: "team",
	summary: "List invites",
	description: "Invites with one status, or all of them, newest first.",
	input: listInvitesInput,
	response: z.object({ invites: z.array(inviteSchema), nextCursor }),
	responseExample: { invites: [INVITE_EXAMPLE], nextCursor: null },
	errors: PERMISSION_ERRORS,
});

import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import { INVITE_EXAMPLE, MEMBER_EXAMPLE } from "../../examples";
import { MEMBER_ERRORS } from "../../refusals";
import { inviteSchema, member, nextCursor, seats } from "../../schemas";
import { membersByWorkspaceSlugInput } from "./members-by-workspace-slug";

export const membersByWorkspaceSlugRoute = operation({
	method: "get",
	name: "membersByWorkspaceSlug",
	group: "team",
	summary: "List members, with pending invites and seats",
	description:
		"A page of members in the order in which they joined, and the seats. Callers who may manage members also get the 50 newest pending invites; for all others `invites` is empty.",
	input: membersByWorkspaceSlugInput,
	response: z.object({ members: z.array(member), invites: z.array(inviteSchema), viewer: member, seats, nextCursor }),
	responseExample: {
		members: [MEMBER_EXAMPLE],
		invites: [INVITE_EXAMPLE],
		viewer: MEMBER_EXAMPLE,
		seats: { used: 2, limit: 3 },
		nextCursor: null,
	},
	errors: MEMBER_ERRORS,
});

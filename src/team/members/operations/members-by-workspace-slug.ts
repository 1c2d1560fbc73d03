import { z } from "@hono/zod-openapi";
import { bug } from "../../../errors";
import { operation } from "../../../http/operation";
import { may } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { INVITE_EXAMPLE, MEMBER_EXAMPLE } from "../../examples";
import { toInvite } from "../../invites/view";
import { pageOf } from "../../page";
import { MEMBER_ERRORS } from "../../refusals";
import { cursor, inviteSchema, limit, member, nextCursor, seats, slug } from "../../schemas";
import { toMember } from "../member";
import { membersByWorkspaceSlugBatch } from "./members-by-workspace-slug.batch";

const input = z.object({ slug, limit, cursor });

export const membersByWorkspaceSlugRoute = operation({
	method: "get",
	name: "membersByWorkspaceSlug",
	group: "team",
	summary: "List members, with pending invites and seats",
	description:
		"A page of members in the order in which they joined, and the seats. Callers who may manage members also get the 50 newest pending invites; for all others `invites` is empty.",
	input,
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

export async function membersByWorkspaceSlug(scope: Scope, { slug, limit, cursor }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? "", rows: limit + 1 };
	const result = await runSignedIn(scope, membersByWorkspaceSlugBatch, values);
	const caller = requireCaller(result.caller);
	const [seatsNow] = result.seats;
	if (seatsNow === undefined) throw bug("A member's workspace has no seats.");
	const page = pageOf(result.members, limit);
	return {
		members: page.rows.map(toMember),
		invites: may(caller.role, "canManageMembers") ? result.invites.map(toInvite) : [],
		viewer: toMember(caller),
		seats: seatsNow,
		nextCursor: page.nextCursor,
	};
}

import { z } from "@hono/zod-openapi";
import { and, desc, gt, sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceInvite, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import { getOperation } from "../../../http/operation";
import { DEFAULT_PAGE_SIZE } from "../../../rules/limits";
import { may } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { roleMay } from "../../actor/roles";
import { INVITE_EXAMPLE, MEMBER_EXAMPLE } from "../../examples";
import { isPending, selectInvites, toInvite } from "../../invites/invite";
import { pageOf } from "../../page";
import { cursor, invite, limit, member, nextCursor, seats, slug } from "../../schemas";
import { seatLimit, seatsUsed } from "../../workspaces/seats";
import { selectMembers, toMember } from "../member";

const input = z.object({ slug, limit, cursor });

export const membersByWorkspaceSlugRoute = getOperation({
	name: "membersByWorkspaceSlug",
	summary: "Who is in, and who is invited",
	description:
		"A page of members in the order in which they joined, the newest 50 pending invites for those who may manage members (else none), and the seats.",
	input,
	answer: z.object({ members: z.array(member), invites: z.array(invite), viewer: member, seats, nextCursor }),
	answerExample: {
		members: [MEMBER_EXAMPLE],
		invites: [INVITE_EXAMPLE],
		viewer: MEMBER_EXAMPLE,
		seats: { used: 2, limit: 3 },
		nextCursor: null,
	},
	errors: ["WORKSPACE_NOT_FOUND"],
});

const batch = defineBatch((p: Parameters<CallerValues & { cursor: string; rows: number }>) => {
	const here = () => fromCaller({ id: sql`${workspace.id}`.as("id") }, p);
	return {
		caller: selectCaller(p),
		members: selectMembers()
			.where(and(sql`${workspaceMember.workspaceId} = ${here()}`, gt(workspaceMember.id, p.cursor)))
			.orderBy(workspaceMember.id)
			.limit(sql.placeholder("rows")),
		invites: selectInvites(p)
			.where(
				and(
					sql`${workspaceInvite.workspaceId} = ${here().where(roleMay(workspaceMember.role, "canManageMembers"))}`,
					isPending(p),
				),
			)
			.orderBy(desc(workspaceInvite.id))
			.limit(DEFAULT_PAGE_SIZE),
		seats: sql<z.output<typeof seats>>`${fromCaller(row({ used: seatsUsed(p), limit: seatLimit() }), p).getSQL()}`,
		renewed: renewSession(p),
	};
});

export async function membersByWorkspaceSlug(scope: Scope, { slug, limit, cursor }: z.output<typeof input>) {
	const result = await runSignedIn(scope, batch, {
		...callerValues(scope, slug),
		cursor: cursor ?? "",
		rows: limit + 1,
	});
	const caller = requireCaller(result.caller);
	const [seatsNow] = result.seats;
	if (seatsNow === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	const page = pageOf(result.members, limit);
	return {
		members: page.rows.map(toMember),
		invites: may(caller.role, "canManageMembers") ? result.invites.map(toInvite) : [],
		viewer: toMember(caller),
		seats: seatsNow,
		nextCursor: page.nextCursor,
	};
}

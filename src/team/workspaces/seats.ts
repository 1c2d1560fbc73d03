/** The seats of a workspace: members and pending invites against the limit. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { user, workspace, workspaceInvite } from "../../db/schema";
import { PLANS } from "../../rules/plans";

type Clock = Parameters<{ now: number }>;

/** SQL: the number of seats of the joined workspace, by its own limit, else by its plan; null is unlimited. */
export function seatLimit(): SQL<number | null> {
	const cases = Object.entries(PLANS)
		.map(([plan, seats]) => `when '${plan}' then ${seats ?? "null"}`)
		.join(" ");
	return sql`coalesce(${workspace.seatLimit}, case ${workspace.plan} ${sql.raw(cases)} end)`;
}

/** SQL: the invites that hold a seat. These are the open ones, less those that expired since the cron last ran. */
function pendingInviteCount(p: Clock): SQL<number> {
	return sql`(${workspace.openInviteCount} - (
		select count(*) from ${workspaceInvite} as "ended"
		where "ended"."status" = 'pending' and "ended"."expires_at" <= ${p.now} and +"ended"."workspace_id" = ${workspace.id}
	))`;
}

/** SQL: the number of seats in use, by members and by pending invites. */
export function seatsUsed(p: Clock): SQL<number> {
	return sql`(${workspace.memberCount} + ${pendingInviteCount(p)})`;
}

/** SQL: the joined workspace has a seat for one more invite. */
export function hasFreeSeat(p: Clock): SQL<0 | 1> {
	return sql`(${seatLimit()} is null or ${seatsUsed(p)} < ${seatLimit()})`;
}

/** Select: a column of the pending invite of an address; the seat that it holds is that person's. */
export function heldInvite(
	p: Clock,
	of: { email: SQLWrapper; workspaceId: SQLWrapper },
	column: "id" | "last_sent_at" = "id",
): SQL {
	return sql`
		select "held".${sql.identifier(column)} from ${workspaceInvite} as "held"
		where "held"."email" = ${of.email} and "held"."workspace_id" = ${of.workspaceId}
			and "held"."status" = 'pending' and +"held"."expires_at" > ${p.now}`;
}

/** SQL: the joined workspace has a seat for a person. If they hold one by an invite, only members count for them. */
function hasRoom(p: Clock, holdsSeat: SQL): SQL<0 | 1> {
	const used = sql`iif(${holdsSeat}, ${workspace.memberCount}, ${seatsUsed(p)})`;
	return sql`(${seatLimit()} is null or ${used} < ${seatLimit()})`;
}

/** SQL: the joined workspace has a seat for the joined person, by their pending invite or without one. */
export function hasRoomForPerson(p: Clock): SQL<0 | 1> {
	return hasRoom(p, sql`exists (${heldInvite(p, { email: user.email, workspaceId: workspace.id })})`);
}

/** SQL: the joined workspace has a seat for the invitee of the joined invite. An ended invite holds none. */
export function hasRoomForInvitee(p: Clock): SQL<0 | 1> {
	return hasRoom(p, sql`(${workspaceInvite.status} = 'pending' and ${workspaceInvite.expiresAt} > ${p.now})`);
}

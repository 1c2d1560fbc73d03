/** The seats of a workspace: members and pending invites against the limit. */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceInvite } from "../../db/schema";
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

/**
 * SQL: the joined workspace has a seat for the invitee of the joined invite. The seat of an open invite becomes theirs, so
 * only members count. A declined invite holds no seat.
 */
export function hasRoomForInvitee(p: Clock): SQL<0 | 1> {
	const hasRoomForMember = sql`(${seatLimit()} is null or ${workspace.memberCount} < ${seatLimit()})`;
	return sql`iif(${workspaceInvite.status} = 'declined', ${hasFreeSeat(p)}, ${hasRoomForMember})`;
}

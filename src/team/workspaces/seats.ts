import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceInvite } from "../../db/schema";
import { PLANS } from "../../rules/plans";

type Clock = Parameters<{ now: number }>;

/** How many seats the joined workspace has: its own limit, else its plan's; null is unlimited. */
export function seatLimit(): SQL<number | null> {
	const cases = Object.entries(PLANS)
		.map(([plan, seats]) => `when '${plan}' then ${seats ?? "null"}`)
		.join(" ");
	return sql`coalesce(${workspace.seatLimit}, case ${workspace.plan} ${sql.raw(cases)} end)`;
}

/** Invites that hold a seat: the open ones, less those whose end the cron has not booked yet. */
function liveInviteCount(p: Clock): SQL<number> {
	return sql`(${workspace.openInviteCount} - (
		select count(*) from ${workspaceInvite} as "ended"
		where "ended"."workspace_id" = ${workspace.id} and "ended"."status" = 'pending' and "ended"."expires_at" <= ${p.now}
	))`;
}

/** Seats used: members and live pending invites. */
export function seatsUsed(p: Clock): SQL<number> {
	return sql`(${workspace.memberCount} + ${liveInviteCount(p)})`;
}

/** Inviting needs a free seat. */
export function hasFreeSeat(p: Clock): SQL {
	return sql`(${seatLimit()} is null or ${seatsUsed(p)} < ${seatLimit()})`;
}

/** Accepting turns the invite's own seat into a member's, so only members count against the limit. */
export function hasRoomForMember(): SQL {
	return sql`(${seatLimit()} is null or ${workspace.memberCount} < ${seatLimit()})`;
}

import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { outranks, ROLES } from "../../rules/roles";
import { rank } from "../actor/ranks";
import type { InviteStatus } from "./state";

type Clock = Parameters<{ now: number }>;

/**
 * SQL: nobody has closed the invite, though its expiry may have passed. The value is written out and not bound, because
 * SQLite uses a partial index only for a condition that it can read.
 */
export const isOpen: SQL = sql`${workspaceInvite.status} = 'pending'`;

/**
 * SQL: the invite is open and not expired. The unary `+` keeps SQLite from walking every open invite along the index on
 * `expires_at`: the query wants one row, or a page in another order.
 */
export function isPending(p: Clock): SQL {
	return sql`(${isOpen} and +${workspaceInvite.expiresAt} > ${p.now})`;
}

/** SQL: the invite's workspace has not been deleted. For statements on an invite that do not join its workspace. */
export const hasWorkspace: SQL<0 | 1> =
	sql`exists (select 1 from ${workspace} where ${workspace.id} = ${workspaceInvite.workspaceId})`;

const ABOVE_MEMBER = sql.raw(
	ROLES.filter((role) => outranks(role, "member"))
		.map((role) => `'${role}'`)
		.join(", "),
);

/**
 * SQL: the invite's role is above `member`, and its inviter, who last sent it, may not give that role now. Nobody comes
 * back by an invite of their own after they were removed or got a lower role.
 */
export const isSuspended: SQL<0 | 1> = sql`(${workspaceInvite.role} in (${ABOVE_MEMBER}) and not exists (
	select 1 from ${workspaceMember} as "inviting_member"
	where "inviting_member"."user_id" = ${workspaceInvite.invitedBy} and "inviting_member"."workspace_id" = ${workspaceInvite.workspaceId}
		and ${rank(sql`"inviting_member"."role"`)} >= ${rank(workspaceInvite.role)}
))`;

/** SQL: the invite's state at this moment. */
export function statusAt(p: Clock): SQL<InviteStatus> {
	return sql`case
		when not ${isOpen} then ${workspaceInvite.status}
		when ${workspaceInvite.expiresAt} <= ${p.now} then 'expired'
		when ${isSuspended} then 'suspended'
		else 'pending'
	end`;
}

/**
 * SQL: the invite was declined by its link, by nobody who is signed in as the invitee, and has not ended since. A mail
 * scanner may have pressed the button, so the same link still accepts the invite. `lapsed_at` is set when a newer
 * sending to the same address takes its place.
 */
export function declineCanBeUndone(p: Clock): SQL<0 | 1> {
	return sql`(
		${workspaceInvite.status} = 'declined' and ${workspaceInvite.declinedBy} is null and ${workspaceInvite.lapsedAt} is null
			and +${workspaceInvite.expiresAt} > ${p.now}
	)`;
}

/** SQL: the invite can still be accepted by its link, so a manager can still revoke it. */
export function isLinkOpen(p: Clock): SQL {
	return sql`(${isPending(p)} or ${declineCanBeUndone(p)})`;
}

/** Join condition: the invite with that id, if it belongs to the joined workspace. */
export function isInviteHere(p: Parameters<{ inviteId: string }>): SQL | undefined {
	return and(eq(workspaceInvite.id, p.inviteId), eq(workspaceInvite.workspaceId, workspace.id));
}

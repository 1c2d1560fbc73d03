import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceInvite } from "../../db/schema";
import { outranks, ROLES } from "../../rules/roles";
import { mayStillGive } from "../doors/maker-sql";
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

/** SQL: the invite's workspace is there and not archived. For statements on an invite that do not join its workspace. */
export const hasWorkspaceInUse: SQL<0 | 1> = sql`exists (
	select 1 from ${workspace} where ${workspace.id} = ${workspaceInvite.workspaceId} and ${workspace.archivedAt} is null
)`;

const ABOVE_MEMBER = sql.raw(
	ROLES.filter((role) => outranks(role, "member"))
		.map((role) => `'${role}'`)
		.join(", "),
);

/** SQL: the invite's role is above `member`, so its inviter, who last sent it, has to be able to give it still. */
const needsInviter = sql`${workspaceInvite.role} in (${ABOVE_MEMBER})`;

/** SQL: the id of the inviter, if the invite needs one; no person has the id of an inviter whose account is gone. */
export const neededInviterId: SQL<string | null> =
	sql`iif(${needsInviter}, coalesce(${workspaceInvite.invitedBy}, ''), null)`;

/** SQL: the invite needs its inviter, and they may not give its role now. */
export const isSuspended: SQL<0 | 1> = sql`(${needsInviter} and not ${mayStillGive({
	userId: sql`${workspaceInvite.invitedBy}`,
	workspaceId: workspaceInvite.workspaceId,
	role: workspaceInvite.role,
})})`;

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

/** Join condition: the pending invite of that address to the joined workspace. */
export function isPendingInviteOf(p: Parameters<{ now: number; email: string }>): SQL | undefined {
	return and(eq(workspaceInvite.workspaceId, workspace.id), eq(workspaceInvite.email, p.email), isPending(p));
}

/** Join condition: the invite with that id, if it belongs to the joined workspace. */
export function isInviteHere(p: Parameters<{ inviteId: string }>): SQL | undefined {
	return and(eq(workspaceInvite.id, p.inviteId), eq(workspaceInvite.workspaceId, workspace.id));
}

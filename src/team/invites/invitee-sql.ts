/** The invitee in SQL: how they may refer to an invite, and the row from which a refusal is named. */
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { user, workspace, workspaceInvite } from "../../db/schema";
import type { Role } from "../../rules/roles";
import type { InviteeValues } from "./invitee";
import { declineCanBeUndone, isPending, isSuspended, statusAt } from "./state-sql";

/**
 * SQL: the joined person may refer to the joined invite. They hold its current link, or they named it by id and have
 * verified its address.
 */
export function mayRefer(p: Parameters<Pick<InviteeValues, "sending">>): SQL | undefined {
	return or(
		eq(workspaceInvite.sendCount, p.sending),
		and(sql`${p.sending} is null`, eq(user.email, workspaceInvite.email), eq(user.emailVerified, sql`1`)),
	);
}

/** SQL: the invite can be accepted as it is referred to. Only its link undoes a decline. */
export function isAcceptable(p: Parameters<Pick<InviteeValues, "sending" | "now">>): SQL {
	return sql`(${isPending(p)} or ${canUndoDecline(p)})`;
}

/** SQL: the invite is referred to by its link, which can undo the decline. */
function canUndoDecline(p: Parameters<Pick<InviteeValues, "sending" | "now">>): SQL<0 | 1> {
	return sql`(${p.sending} is not null and ${declineCanBeUndone(p)})`;
}

/** The fields of an `InviteeRow`, of the joined person, and the joined invite and workspace, which may be missing. */
export function inviteeFields(p: Parameters<Pick<InviteeValues, "sending" | "now">>) {
	return {
		email: user.email,
		emailVerified: user.emailVerified,
		inviteEmail: sql<string | null>`${workspaceInvite.email}`,
		inviteRole: sql<Role | null>`${workspaceInvite.role}`,
		inviterId: sql<string | null>`${workspaceInvite.invitedBy}`,
		createdAt: sql<number | null>`${workspaceInvite.createdAt}`,
		expiresAt: sql<number | null>`${workspaceInvite.expiresAt}`,
		workspaceId: sql<string | null>`${workspace.id}`,
		status: statusAt(p),
		sendCount: sql<number | null>`${workspaceInvite.sendCount}`,
		canUndoDecline: canUndoDecline(p),
		isSuspended: sql<0 | 1>`${isSuspended}`,
		isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
	};
}

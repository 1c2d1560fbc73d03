import { and, desc, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceInvite } from "../../db/schema";
import { mailHoldColumns } from "../../mail/holds-sql";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import { declineCanBeUndone, isPending, statusAt } from "./state-sql";

const inviter = alias(user, "inviter");

/**
 * Selects invites as the API shows them; add the `where`.
 *
 * @param source some rows of `workspace_invite` under that name, in place of the whole table
 */
export function selectInvites(p: Parameters<{ now: number }>, source: SQL = sql`${workspaceInvite}`) {
	return build
		.select(
			row({
				id: workspaceInvite.id,
				email: workspaceInvite.email,
				role: workspaceInvite.role,
				status: statusAt(p),
				canUndoDecline: declineCanBeUndone(p),
				delivery: workspaceInvite.mailState,
				failure: workspaceInvite.mailFailure,
				...mailHoldColumns(p),
				inviterId: sql<string | null>`${inviter.id}`,
				inviterName: sql<string | null>`${inviter.name}`,
				createdAt: workspaceInvite.createdAt,
				expiresAt: workspaceInvite.expiresAt,
				lastSentAt: workspaceInvite.lastSentAt,
				sendCount: workspaceInvite.sendCount,
			}),
		)
		.from(source)
		.leftJoin(inviter, eq(inviter.id, workspaceInvite.invitedBy));
}

/**
 * Selects the newest pending invites of a workspace.
 *
 * @param workspaceId a select of the one workspace whose invites the caller may see
 */
export function selectNewestPendingInvites(p: Parameters<{ now: number }>, workspaceId: SQLWrapper) {
	return selectInvites(p)
		.where(and(eq(workspaceInvite.workspaceId, workspaceId), isPending(p)))
		.orderBy(desc(workspaceInvite.id))
		.limit(DEFAULT_PAGE_SIZE);
}

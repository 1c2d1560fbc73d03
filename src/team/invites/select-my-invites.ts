import { and, desc, eq, isNull, not, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { inviterName } from "../../db/inviter-name";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite } from "../../db/schema";
import { MAX_PAGE_SIZE } from "../../rules/limits";
import { isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { isPending, isSuspended } from "./state-sql";

const me = alias(user, "me");

/** Selects the pending invites to the caller's own address if it is verified, newest first. Suspended ones are left out, and those to archived workspaces. */
export function selectMyInvites(p: Parameters<SessionValues>) {
	return build
		.select(
			row({
				id: workspaceInvite.id,
				email: workspaceInvite.email,
				workspaceId: workspace.id,
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				role: workspaceInvite.role,
				inviterId: sql<string | null>`${user.id}`,
				invitedByName: inviterName(),
				createdAt: workspaceInvite.createdAt,
				expiresAt: workspaceInvite.expiresAt,
			}),
		)
		.from(session)
		.innerJoin(me, and(eq(me.id, session.userId), isLiveSession(p), eq(me.emailVerified, sql`1`)))
		.innerJoin(workspaceInvite, and(eq(workspaceInvite.email, me.email), isPending(p), not(isSuspended)))
		.innerJoin(workspace, and(eq(workspace.id, workspaceInvite.workspaceId), isNull(workspace.archivedAt)))
		.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
		.orderBy(desc(workspaceInvite.id))
		.limit(MAX_PAGE_SIZE);
}

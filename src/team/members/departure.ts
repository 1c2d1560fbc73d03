import { and, eq, type SQL, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedTargetId,
	decidedWorkspaceId,
	decidingActorId,
} from "../../audit/decision";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspaceInvite, workspaceMember } from "../../db/schema";
import { cancelInviteMail } from "../../mail/outbox-sql";
import { declineCanBeUndone, isPending } from "../invites/state-sql";
import { clearActiveWorkspace } from "../workspaces/active-workspace";

/**
 * The statements that follow when a member goes, by themselves or not: the membership ends, the invites of their address
 * to this workspace whose link still works are revoked and their mails cancelled, and no session of theirs has the
 * workspace as the active one. The decision names the workspace and the member.
 */
export function departure(p: Parameters<DecisionValues>) {
	const workspaceId = decidedWorkspaceId(p);
	const userId = decidedTargetId(p);
	// Each part has an index of its own.
	const theirs = (condition: SQL) => sql`
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${workspaceId} and ${condition}
			and ${workspaceInvite.email} = (select ${user.email} from ${user} where ${user.id} = ${userId})`;
	const theirOpenLinks = sql`${theirs(isPending(p))} union all ${theirs(declineCanBeUndone(p))}`;
	return {
		revoked: build
			.update(workspaceInvite)
			.set({ revokedAt: p.now, revokedBy: decidingActorId(p), ...cancelInviteMail(p) })
			.where(and(sql`${workspaceInvite.id} in (${theirOpenLinks})`, decided(p))),
		cleared: clearActiveWorkspace(
			and(eq(session.userId, userId), eq(session.activeWorkspaceId, workspaceId), decided(p)),
		),
		removed: build
			.delete(workspaceMember)
			.where(and(eq(workspaceMember.workspaceId, workspaceId), eq(workspaceMember.userId, userId), decided(p)))
			.returning(
				row({
					id: workspaceMember.id,
					workspaceId: workspaceMember.workspaceId,
					userId: workspaceMember.userId,
					role: workspaceMember.role,
					joinedAt: workspaceMember.createdAt,
				}),
			),
	};
}

import { and, eq, sql } from "drizzle-orm";
import { decided } from "../../audit/decision";
import { build, type Parameters } from "../../db/batch";
import { auditLog, session, user, workspaceInvite, workspaceMember } from "../../db/schema";
import { cancelInviteMails } from "../../mail/outbox";
import { workspaceIdBySlug } from "../actor/caller";
import { isPending } from "../invites/invite";

type DepartureValues = { now: number; slug: string; userId: string; decisionId: string };

/**
 * What follows when somebody goes, by themselves or not: the membership ends, their address's pending invites to
 * this workspace are revoked and stay unsent, and none of their sessions has it as the active workspace.
 */
export function departure(p: Parameters<DepartureValues>) {
	const here = workspaceIdBySlug(p);
	const theirPendingInvites = sql`
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${here} and ${isPending(p)}
			and ${workspaceInvite.email} = (select ${user.email} from ${user} where ${user.id} = ${p.userId})`;
	return {
		cancelled: cancelInviteMails(p, theirPendingInvites, decided(p)),
		revoked: build
			.update(workspaceInvite)
			.set({
				revokedAt: p.now,
				revokedBy: sql`(select ${auditLog.actorId} from ${auditLog} where ${auditLog.id} = ${p.decisionId})`,
			})
			.where(and(sql`${workspaceInvite.id} in (${theirPendingInvites})`, decided(p))),
		cleared: build
			.update(session)
			.set({ activeWorkspaceId: null })
			.where(and(eq(session.userId, p.userId), sql`${session.activeWorkspaceId} = ${here}`, decided(p))),
		removed: build
			.delete(workspaceMember)
			.where(and(sql`${workspaceMember.workspaceId} = ${here}`, eq(workspaceMember.userId, p.userId), decided(p))),
	};
}

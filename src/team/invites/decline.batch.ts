import { and, eq, sql } from "drizzle-orm";
import { decided, decidingActorId, decision, selectDecided } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite } from "../../db/schema";
import { cancelInviteMail } from "../../mail/outbox-sql";
import { defineSignedInBatch } from "../../session/define-signed-in-batch";
import { isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import type { InviteeValues } from "./invitee";
import { inviteeFields, mayRefer } from "./invitee-sql";
import { hasWorkspace, hasWorkspaceInUse, isPending, statusAt } from "./state-sql";

/**
 * The statements that decline an invite. The holder of a link need not be signed in; if they are, they are the actor. The
 * row names only an invitee: their decline is final, and that of any other holder can be undone (`declineCanBeUndone`).
 */
function declining(p: Parameters<InviteeValues>) {
	const isThisInvite = eq(workspaceInvite.id, p.inviteId);
	return {
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "invite.declined",
						workspaceId: workspaceInvite.workspaceId,
						actorId: user.id,
						inviteId: workspaceInvite.id,
						metadata: sql`json_object('role', ${workspaceInvite.role})`,
					}),
				)
				.from(workspaceInvite)
				.leftJoin(session, isLiveSession(p))
				.leftJoin(user, eq(user.id, session.userId))
				.where(and(isThisInvite, mayRefer(p), isPending(p), hasWorkspaceInUse)),
		),
		declined: build
			.update(workspaceInvite)
			.set({
				declinedAt: p.now,
				declinedBy: sql`(
					select ${user.id} from ${user} where ${user.id} = ${decidingActorId(p)} and ${user.email} = ${workspaceInvite.email}
				)`,
				...cancelInviteMail(p),
			})
			.where(and(isThisInvite, decided(p))),
		allowed: selectDecided(p),
	};
}

export const declineByLinkBatch = defineBatch((p: Parameters<InviteeValues>) => ({
	...declining(p),
	invite: build
		.select(
			row({
				status: statusAt(p),
				sendCount: workspaceInvite.sendCount,
				isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
			}),
		)
		.from(workspaceInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.where(eq(workspaceInvite.id, p.inviteId)),
}));

export const declineByIdBatch = defineSignedInBatch(
	(p: Parameters<SessionValues & InviteeValues & { sending: null }>) => ({
		...declining(p),
		invitee: build
			.select(row(inviteeFields(p)))
			.from(session)
			.innerJoin(user, eq(user.id, session.userId))
			.leftJoin(workspaceInvite, and(eq(workspaceInvite.id, p.inviteId), hasWorkspace))
			.leftJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
			.where(isLiveSession(p)),
	}),
);

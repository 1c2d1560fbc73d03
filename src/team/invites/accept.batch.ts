import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { decided, decidingActorId, decision, wasDecided } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, onRetry, type Parameters } from "../../db/batch";
import { insertFrom } from "../../db/insert-from";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { cancelInviteMail } from "../../mail/outbox-sql";
import { defineSignedInBatch } from "../../session/define-signed-in-batch";
import { fromSession, isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { activateWorkspace } from "../workspaces/active-workspace";
import { hasRoomForInvitee } from "../workspaces/seats";
import type { InviteeValues } from "./invitee";
import { inviteeFields, isAcceptable, mayRefer } from "./invitee-sql";
import { hasWorkspace } from "./state-sql";

type Values = SessionValues & InviteeValues & { memberId: string };

/** SQL: the joined person is the invitee of the joined invite, and refers to it as they may. */
function isInvitee(p: Parameters<Values>): SQL | undefined {
	return and(eq(user.email, workspaceInvite.email), mayRefer(p));
}

const isMembership = () => and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id));

export const acceptBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const isThisInvite = eq(workspaceInvite.id, p.inviteId);
	return {
		decision: decision(
			p,
			fromSession(
				auditRow(p.decisionId, p.now, {
					action: "invite.accepted",
					workspaceId: workspace.id,
					actorId: user.id,
					inviteId: workspaceInvite.id,
					metadata: sql`json_object('role', ${workspaceInvite.role})`,
				}),
				p,
			)
				.innerJoin(workspaceInvite, isThisInvite)
				.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
				.leftJoin(workspaceMember, isMembership())
				.where(and(isInvitee(p), isAcceptable(p), or(sql`${workspaceMember.id} is not null`, hasRoomForInvitee(p)))),
		),
		joined: insertFrom(
			workspaceMember,
			{
				id: p.memberId,
				workspaceId: workspaceInvite.workspaceId,
				userId: decidingActorId(p),
				role: workspaceInvite.role,
				createdAt: p.now,
				inviteId: workspaceInvite.id,
			},
			sql`from ${workspaceInvite} where ${isThisInvite} and ${decided(p)}`,
		).onConflictDoNothing({ target: [workspaceMember.userId, workspaceMember.workspaceId] }),
		accepted: build
			.update(workspaceInvite)
			.set({ acceptedAt: p.now, acceptedBy: decidingActorId(p), ...cancelInviteMail(p) })
			.where(and(isThisInvite, decided(p))),
		// Also on a repeat: an invitee who follows the link again wants to be in that workspace.
		activated: activateWorkspace(
			p,
			sql`(select ${workspaceInvite.workspaceId} from ${workspaceInvite} where ${isThisInvite})`,
			sql`exists (
				select 1 from ${workspaceInvite} inner join ${workspaceMember}
					on ${workspaceMember.workspaceId} = ${workspaceInvite.workspaceId} and ${workspaceMember.userId} = ${session.userId}
				inner join ${user} on ${user.id} = ${session.userId}
				where ${isThisInvite} and ${hasWorkspace} and ${workspaceInvite.acceptedBy} = ${session.userId} and ${mayRefer(p)}
			)`,
		),
		// The row of the invitee says the same while they are signed in; a later attempt also answers if they are not any more.
		// In a first attempt it has no rows, because `joined` returns none.
		membership: onRetry(
			build
				.select(
					row({
						workspaceSlug: workspace.slug,
						memberSince: workspaceMember.createdAt,
						acceptedAt: sql<number>`${workspaceInvite.acceptedAt}`,
					}),
				)
				.from(workspaceInvite)
				.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
				.innerJoin(
					workspaceMember,
					and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, workspaceInvite.acceptedBy)),
				)
				.where(
					and(
						isThisInvite,
						or(
							wasDecided(p),
							sql`${workspaceInvite.acceptedBy} = (${fromSession({ id: sql`${user.id}`.as("id") }, p).where(mayRefer(p))})`,
						),
					),
				),
			"joined",
		),
		invitee: build
			.select(
				row({
					...inviteeFields(p),
					hasRoom: hasRoomForInvitee(p),
					hasAccepted: sql<0 | 1 | null>`${workspaceInvite.acceptedBy} = ${user.id}`,
					acceptedAt: sql<number | null>`${workspaceInvite.acceptedAt}`,
					memberSince: sql<number | null>`${workspaceMember.createdAt}`,
					workspaceSlug: sql<string | null>`${workspace.slug}`,
				}),
			)
			.from(session)
			.innerJoin(user, eq(user.id, session.userId))
			.leftJoin(workspaceInvite, and(isThisInvite, hasWorkspace))
			.leftJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
			.leftJoin(workspaceMember, isMembership())
			.where(isLiveSession(p)),
	};
});

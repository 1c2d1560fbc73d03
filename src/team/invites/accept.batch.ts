import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { wasDecided } from "../../audit/decision";
import { build, onRetry, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import type { Role } from "../../rules/roles";
import { defineSignedInBatch } from "../../session/define-signed-in-batch";
import { fromSession, isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { type AdmissionValues, admission, admissionFields, isMembership } from "../doors/admission-sql";
import { takesAddress } from "../doors/domains-sql";
import { passage } from "../doors/passage-sql";
import { activateWorkspace } from "../workspaces/active-workspace";
import type { InviteeValues } from "./invitee";
import { inviteeFields, isAcceptable, mayRefer } from "./invitee-sql";
import { hasWorkspace, neededInviterId } from "./state-sql";

type Values = SessionValues & InviteeValues & AdmissionValues;

/** SQL: the joined person is the invitee of the joined invite, and refers to it as they may. */
function isInvitee(p: Parameters<Values>): SQL | undefined {
	return and(eq(user.email, workspaceInvite.email), mayRefer(p));
}

export const acceptBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const isThisInvite = eq(workspaceInvite.id, p.inviteId);
	// An invite that was sent after a removal is a decision that the person may come back.
	const door = { decidedAt: workspaceInvite.lastSentAt, provesAddress: p.isMailed };
	const invitation = fromSession(
		passage({
			...door,
			actorId: user.id,
			personId: user.id,
			workspaceId: workspaceInvite.workspaceId,
			role: workspaceInvite.role,
			makerId: neededInviterId,
			inviteId: workspaceInvite.id,
		}),
		p,
	)
		.innerJoin(workspaceInvite, isThisInvite)
		.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
		.where(and(isInvitee(p), isAcceptable(p), takesAddress));
	return {
		...admission(p, "invite", invitation),
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
					takesAddress,
					...admissionFields(p, door),
					hasAccepted: sql<0 | 1 | null>`${workspaceInvite.acceptedBy} = ${user.id}`,
					acceptedAt: sql<number | null>`${workspaceInvite.acceptedAt}`,
					userId: user.id,
					memberId: sql<string | null>`${workspaceMember.id}`,
					memberRole: sql<Role | null>`${workspaceMember.role}`,
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

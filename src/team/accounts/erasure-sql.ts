/**
 * The statements that take a person out of every table: an account that its owner deletes, and an erasure by the
 * operator. Each needs the decision of its batch. The account itself goes last, because the others find its address by
 * it; sessions, sign-in methods and memberships are deleted with it.
 */
import { and, eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type DecisionValues, decided } from "../../audit/decision";
import { auditRow } from "../../audit/entry";
import { build, type Parameters } from "../../db/batch";
import { auditLog, codeMail, noticeMail, user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";

interface Erased {
	personId: SQLWrapper;
	/** Normalised; null if it is not known. */
	email: SQLWrapper;
	/** The person who acts; null for the operator. */
	actorId: SQL;
}

export function erasure(p: Parameters<DecisionValues>, { personId, email, actorId }: Erased) {
	return {
		// The log of each workspace says that its member left; the account's own row belongs to no workspace.
		departures: build.insert(auditLog).select(
			build
				.select(
					auditRow(sql`${p.decisionId} || ':' || ${workspaceMember.id}`, p.now, {
						action: "member.left",
						workspaceId: workspaceMember.workspaceId,
						actorId,
						targetUserId: workspaceMember.userId,
						metadata: sql`json_object('role', ${workspaceMember.role}, 'accountDeleted', json('true'))`,
					}),
				)
				.from(workspaceMember)
				.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
				.where(and(eq(workspaceMember.userId, personId), decided(p)))
				.getSQL(),
		),
		goneInvites: build.insert(auditLog).select(
			build
				.select(
					auditRow(sql`${p.decisionId} || ':' || ${workspaceInvite.id}`, p.now, {
						action: "invite.erased",
						workspaceId: workspaceInvite.workspaceId,
						actorId,
						inviteId: workspaceInvite.id,
						metadata: sql`json_object('status', ${workspaceInvite.status})`,
					}),
				)
				.from(workspaceInvite)
				.innerJoin(workspace, eq(workspace.id, workspaceInvite.workspaceId))
				.where(and(eq(workspaceInvite.email, email), decided(p)))
				.getSQL(),
		),
		invites: build.delete(workspaceInvite).where(and(eq(workspaceInvite.email, email), decided(p))),
		codes: build.delete(codeMail).where(and(eq(codeMail.recipient, email), decided(p))),
		notices: build.delete(noticeMail).where(and(eq(noticeMail.recipient, email), decided(p))),
		deleted: build.delete(user).where(and(eq(user.id, personId), decided(p))),
	};
}

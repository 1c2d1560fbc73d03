import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import { build, defineBatch, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { account, auditLog, session, user, workspace, workspaceMember } from "../../../db/schema";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";

export const readAccountBatch = defineBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(
		row({ signedInAt: session.createdAt, passwordHash: sql<string | null>`${account.password}` }),
		p,
	).leftJoin(account, and(eq(account.userId, user.id), eq(account.providerId, sql`'credential'`))),
}));

export const deleteAccountBatch = defineBatch((p: Parameters<SessionValues & DecisionValues>) => ({
	decision: decision(
		p,
		fromSession(
			auditRow(p.decisionId, p.now, { action: "account.deleted", actorId: user.id, targetUserId: user.id }),
			p,
		).where(eq(ownedWorkspaces(user.id), 0)),
	),
	// The log of each workspace says that its member left; the account's own row belongs to no workspace.
	departures: build.insert(auditLog).select(
		build
			.select(
				auditRow(sql`${p.decisionId} || ':' || ${workspaceMember.id}`, p.now, {
					action: "member.left",
					workspaceId: workspaceMember.workspaceId,
					actorId: workspaceMember.userId,
					targetUserId: workspaceMember.userId,
					metadata: sql`json_object('role', ${workspaceMember.role}, 'accountDeleted', json('true'))`,
				}),
			)
			.from(workspaceMember)
			.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
			.where(and(eq(workspaceMember.userId, decidingActorId(p)), decided(p)))
			.getSQL(),
	),
	// Sessions, sign-in methods and memberships are deleted with the account.
	deleted: build.delete(user).where(and(eq(user.id, decidingActorId(p)), decided(p))),
	allowed: selectDecided(p),
}));

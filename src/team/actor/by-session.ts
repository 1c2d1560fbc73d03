/** A session as an actor: its person, with the rank of their membership in the workspace that is meant. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import type { Role } from "../../rules/roles";
import { isDueForRenewal, isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { rank } from "./ranks";

const isOwnMembership = () =>
	and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, session.userId));

/**
 * The actor's row; none if the session has ended or its person is not a member.
 *
 * @param isMeant the condition of `workspace-reference.ts` on the workspace
 */
export function actorBySession(p: Parameters<SessionValues>, isMeant: SQL): SQL {
	return build
		.select({
			actorId: sql`${session.userId}`.as("actor_id"),
			workspaceId: sql`${workspace.id}`.as("workspace_id"),
			rank: rank(workspaceMember.role).as("rank"),
		})
		.from(session)
		.innerJoin(workspace, isMeant)
		.innerJoin(workspaceMember, isOwnMembership())
		.where(isLiveSession(p))
		.getSQL();
}

/** The caller's row, for the answer: one if the session lives. Its workspace half is null if they are not a member. */
export function selectCallerBySession(p: Parameters<SessionValues>, isMeant: SQL) {
	return build
		.select(
			row({
				userId: user.id,
				name: user.name,
				email: user.email,
				emailVerified: user.emailVerified,
				image: user.image,
				workspaceId: sql<string | null>`${workspaceMember.workspaceId}`,
				role: sql<Role | null>`${workspaceMember.role}`,
				joinedAt: sql<number | null>`${workspaceMember.createdAt}`,
				isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
				sessionIsDue: sql<0 | 1>`${isDueForRenewal(p)}`,
			}),
		)
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.leftJoin(workspace, isMeant)
		.leftJoin(workspaceMember, isOwnMembership())
		.where(isLiveSession(p));
}

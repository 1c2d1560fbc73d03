/**
 * The active workspace of a session: the one that it has open, in every client of that session. A hint about what to
 * show, never a right.
 */
import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { session, workspace } from "../../db/schema";
import { isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";

/** Makes a workspace the acting session's active one. */
export function activateWorkspace(p: Parameters<SessionValues>, workspaceId: SQLWrapper, condition: SQL | undefined) {
	return build
		.update(session)
		.set({ activeWorkspaceId: sql`${workspaceId}` })
		.where(and(isLiveSession(p), condition));
}

/** @param sessions the condition on the sessions that have no active workspace afterwards */
export function clearActiveWorkspace(sessions: SQL | undefined) {
	return build.update(session).set({ activeWorkspaceId: null }).where(sessions);
}

/** SQL: the joined workspace is the acting session's active one. */
export function isActiveWorkspace(p: Parameters<Pick<SessionValues, "sessionToken">>): SQL<0 | 1> {
	return sql`exists (
		select 1 from ${session}
		where ${session.token} = ${p.sessionToken} and ${session.activeWorkspaceId} = ${workspace.id}
	)`;
}

import { and, desc, eq, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { bare, build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { joinRequest, user, workspace } from "../../db/schema";
import type { RequestStatus } from "../../rules/doors";

const requestFields = {
	id: joinRequest.id,
	status: joinRequest.status,
	message: joinRequest.message,
	createdAt: joinRequest.createdAt,
	decidedAt: sql<number | null>`${joinRequest.decidedAt}`,
};

export type RequestPageValues = { status: RequestStatus; cursor: string; rows: number };

/**
 * Selects a page of the requests of one status, newest first, with the people who asked.
 *
 * @param workspaceId a select of the one workspace whose requests the caller may see
 */
export function selectRequestPage(p: Parameters<RequestPageValues>, workspaceId: SQLWrapper) {
	return build
		.select(row({ ...requestFields, userId: user.id, name: user.name, email: user.email, image: user.image }))
		.from(joinRequest)
		.innerJoin(user, eq(user.id, joinRequest.userId))
		.where(
			and(
				sql`${joinRequest.workspaceId} = ${workspaceId}`,
				eq(joinRequest.status, p.status),
				lt(joinRequest.id, p.cursor),
			),
		)
		.orderBy(desc(joinRequest.id))
		.limit(bare(p.rows));
}

/** Selects requests as the person who asked sees them, newest first; a deleted workspace has none. */
export function selectMyRequests(where: SQL | undefined) {
	return build
		.select(row({ ...requestFields, workspaceName: workspace.name, workspaceSlug: workspace.slug }))
		.from(joinRequest)
		.innerJoin(workspace, eq(workspace.id, joinRequest.workspaceId))
		.where(where)
		.orderBy(desc(joinRequest.id));
}

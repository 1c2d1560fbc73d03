import { and, desc, eq, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { joinRequest, session, user, workspace, workspaceMember } from "../../db/schema";
import { MAX_OPEN_REQUESTS, MAX_PAGE_SIZE } from "../../rules/limits";
import { defineSignedInBatch } from "../../session/define-signed-in-batch";
import { fromSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { selectSuggestions } from "../domains/select-suggestions";
import { selectMyInvites } from "../invites/select-my-invites";
import { selectMyRequests } from "../requests/select-requests";

type Values = SessionValues & {
	/** The slug of the workspace that was last open in this browser, in this session or an earlier one. */
	last: string;
};

export const startPageBatch = defineSignedInBatch((p: Parameters<Values>) => ({
	person: fromSession(row({ name: user.name, email: user.email }), p),
	workspaces: fromSession(
		row({
			slug: workspace.slug,
			name: workspace.name,
			role: workspaceMember.role,
			joinedAt: workspaceMember.createdAt,
			isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
		}),
		p,
	)
		.innerJoin(workspaceMember, eq(workspaceMember.userId, user.id))
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.orderBy(
			sql`${workspace.archivedAt} is not null`,
			desc(sql`${workspace.id} is ${session.activeWorkspaceId}`),
			desc(eq(workspace.slug, p.last)),
			workspaceMember.id,
		)
		.limit(MAX_PAGE_SIZE),
	invites: selectMyInvites(p),
	requests: selectMyRequests(
		and(sql`${joinRequest.userId} = (${fromSession(row({ id: user.id }), p)})`, sql`${joinRequest.status} = 'pending'`),
	).limit(MAX_OPEN_REQUESTS),
	suggestions: selectSuggestions(p),
}));

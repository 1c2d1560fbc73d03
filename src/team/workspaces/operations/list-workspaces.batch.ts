import { eq, sql } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user, workspace, workspaceMember } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { workspaceFields } from "../workspace-fields";

export const listWorkspacesBatch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ id: user.id }), p),
	workspaces: fromSession(row({ ...workspaceFields, role: workspaceMember.role }), p)
		.innerJoin(workspaceMember, eq(workspaceMember.userId, user.id))
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.orderBy(sql`${workspace.archivedAt} is not null`, workspaceMember.id),
}));

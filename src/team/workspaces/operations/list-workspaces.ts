import { eq } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user, workspace, workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { fromSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../../session/run-signed-in";
import { workspaceFields } from "../workspace";

const batch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ id: user.id }), p),
	workspaces: fromSession(row({ ...workspaceFields, role: workspaceMember.role }), p)
		.innerJoin(workspaceMember, eq(workspaceMember.userId, user.id))
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.orderBy(workspaceMember.id),
}));

/**
 * All workspaces of the caller with their role in each, in the order in which they joined.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function listWorkspaces(scope: Scope) {
	const { person, workspaces } = await runSignedIn(scope, batch, sessionValues(scope));
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
	return workspaces;
}

import { and, eq } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import type { Scope } from "../../scope";
import { isLiveSession, renewSession, type SessionValues, sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { organizationFields, StockError, toOrganization } from "./stock";

const batch = defineBatch((p: Parameters<SessionValues>) => ({
	asker: build
		.select(row({ userId: session.userId }))
		.from(session)
		.where(isLiveSession(p)),
	workspaces: build
		.select(row({ ...organizationFields, role: workspaceMember.role }))
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
		.innerJoin(workspaceMember, eq(workspaceMember.userId, user.id))
		.innerJoin(workspace, eq(workspace.id, workspaceMember.workspaceId))
		.orderBy(workspaceMember.id),
	renewed: renewSession(p),
}));

/** `GET /organization/list`: all of the person's workspaces, in the order in which they joined; the plugin's stops at 100. */
export async function listWorkspaces(scope: Scope) {
	const { asker, workspaces } = await runSignedIn(scope, batch, sessionValues(scope));
	if (asker.length === 0) throw new StockError("UNAUTHORIZED");
	return workspaces.map(({ role, ...found }) => toOrganization(found, role));
}

import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { listWorkspacesBatch } from "./list-workspaces.batch";

/**
 * All workspaces of the caller with their role in each, in the order in which they joined; archived ones come last.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function listWorkspaces(scope: Scope) {
	const { person, workspaces } = await runSignedIn(scope, listWorkspacesBatch, sessionValues(scope));
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
	return workspaces;
}

import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requireReferencedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { setActiveBatch, unsetActiveBatch } from "./set-active-workspace.batch";

/**
 * Makes a workspace the session's active one.
 *
 * @returns the workspace, and the caller's role in it
 * @throws MusterError as `requireReferencedCaller`
 */
export async function setActiveWorkspace(scope: Scope, reference: ByReference) {
	const { caller, workspace } = await runSignedIn(scope, setActiveBatch, { ...sessionValues(scope), ...reference });
	const { role } = requireReferencedCaller(caller, reference);
	const [found] = workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return { workspace: found, role };
}

/**
 * Leaves the session without an active workspace.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function unsetActiveWorkspace(scope: Scope): Promise<void> {
	const { person } = await runSignedIn(scope, unsetActiveBatch, sessionValues(scope));
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
}

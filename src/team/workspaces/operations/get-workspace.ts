import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requireReferencedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { getWorkspaceBatch } from "./get-workspace.batch";

/**
 * A workspace, and the caller's role in it.
 *
 * @throws MusterError as `requireReferencedCaller`
 */
export async function getWorkspace(scope: Scope, reference: ByReference) {
	const { caller, workspace } = await runSignedIn(scope, getWorkspaceBatch, { ...sessionValues(scope), ...reference });
	const { role } = requireReferencedCaller(caller, reference);
	const [found] = workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return { workspace: found, role };
}

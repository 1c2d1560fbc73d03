import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { type SessionValues, sessionValues } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { requireReferencedCaller } from "../../actor/caller";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { workspaceFields } from "../workspace";

const batch = defineActorBatch(byReference, (_: Parameters<SessionValues & ByReference>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
}));

/**
 * A workspace, and the caller's role in it.
 *
 * @throws MusterError as `requireReferencedCaller`
 */
export async function getWorkspace(scope: Scope, reference: ByReference) {
	const { caller, workspace } = await runSignedIn(scope, batch, { ...sessionValues(scope), ...reference });
	const { role } = requireReferencedCaller(caller, reference);
	const [found] = workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return { workspace: found, role };
}

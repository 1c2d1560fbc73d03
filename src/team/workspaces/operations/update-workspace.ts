import { MusterError } from "../../../errors";
import { foldedName } from "../../../rules/fold";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { inUse, requireReferencedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { updateWorkspaceBatch } from "./update-workspace.batch";

/** The fields to change; those that are undefined stay as they are. */
interface Changes {
	name?: string | undefined;
	slug?: string | undefined;
	logo?: string | null | undefined;
	/** JSON text. */
	metadata?: string | undefined;
}

/**
 * Changes a workspace. Plan, seats and counters are not among the changes.
 *
 * @returns the workspace, and the caller's role; null if they are no longer a member
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`, and `WORKSPACE_SLUG_TAKEN`
 */
export async function updateWorkspace(scope: Scope, reference: ByReference, changes: Changes) {
	const result = await runSignedIn(scope, updateWorkspaceBatch, {
		...sessionValues(scope),
		...reference,
		decisionId: scope.newId(),
		name: changes.name ?? null,
		foldedName: changes.name === undefined ? null : foldedName(changes.name),
		slug: changes.slug ?? null,
		logo: changes.logo ?? null,
		setsLogo: changes.logo === undefined ? 0 : 1,
		metadata: changes.metadata ?? null,
		changed: JSON.stringify(Object.keys(changes)),
	});
	const updated = result.workspace[0];
	if (result.allowed.length > 0 && updated !== undefined) {
		return { workspace: updated, role: result.caller[0]?.role ?? null };
	}
	inUse(requireReferencedCaller(result.caller, reference, "canManageWorkspace"));
	throw new MusterError("WORKSPACE_SLUG_TAKEN");
}

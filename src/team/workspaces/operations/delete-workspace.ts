import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { inUse, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import { deleteWorkspaceBatch } from "./delete-workspace.batch";

/**
 * Deletes a workspace, in one transaction with the audit row. From then on nothing shows its members and invites, no mail
 * of it is sent, and its slug is free. The purge deletes the rows of members and invites later, in slices, so that the
 * deletion costs the same at any size.
 *
 * @returns the workspace as it was; null if D1's answer was lost, since nothing but the id is left then
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED`
 */
export async function deleteWorkspace(scope: Scope, workspaceId: string) {
	const reference = referenceValues({ workspaceId });
	const values = { ...sessionValues(scope), ...reference, decisionId: scope.newId() };
	const { caller, workspace, allowed } = await runSignedIn(scope, deleteWorkspaceBatch, values);
	if (allowed.length > 0) return workspace[0] ?? null;
	inUse(requireReferencedCaller(caller, reference, "canDeleteWorkspace"));
	throw bug("A workspace could not be deleted.");
}

import * as z from "zod/mini";
import { bug } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { slug } from "../../inputs";
import { restoreWorkspaceBatch } from "./restore-workspace.batch";

export const restoreWorkspaceInput = z.object({ slug });

/**
 * Takes an archived workspace into use again, with the invites that have not expired. Its owed mails go out: the sweep
 * announces them. Restoring a workspace that is in use changes nothing.
 *
 * @throws MusterError as `requireCaller`
 */
export async function restoreWorkspace(scope: Scope, { slug }: z.output<typeof restoreWorkspaceInput>) {
	const values = { ...callerValues(scope, slug), decisionId: scope.newId() };
	const { caller, allowed } = await runSignedIn(scope, restoreWorkspaceBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	if (!requireCaller(caller, "canDeleteWorkspace").isArchived) return { ok: true as const };
	throw bug("A workspace could not be restored.");
}

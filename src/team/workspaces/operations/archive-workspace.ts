import * as z from "zod/mini";
import { bug } from "../../../errors";
import { chooseLocale } from "../../../languages/choose-locale";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { slug } from "../../inputs";
import { archiveWorkspaceBatch } from "./archive-workspace.batch";

export const archiveWorkspaceInput = z.object({ slug });

/**
 * Puts a workspace to rest: its members can read it, nothing changes in it, and nobody comes in. Archiving an archived
 * workspace changes nothing.
 *
 * @throws MusterError as `requireCaller`
 */
export async function archiveWorkspace(scope: Scope, { slug }: z.output<typeof archiveWorkspaceInput>) {
	const values = {
		...callerValues(scope, slug),
		locale: chooseLocale([scope.acceptLanguage]),
		decisionId: scope.newId(),
	};
	const { caller, allowed } = await runSignedIn(scope, archiveWorkspaceBatch, values);
	if (allowed.length > 0) return { ok: true as const };
	if (requireCaller(caller, "canDeleteWorkspace").isArchived) return { ok: true as const };
	throw bug("A workspace could not be archived.");
}

/** The data of the page that sets who finds a workspace, and who comes in how. */
import { bug } from "../../errors";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { toDoors } from "../doors/shown-doors";
import { waysInPageBatch } from "./ways-in-page.batch";

/** @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN` */
export async function readWaysInPage(scope: Scope, slug: string) {
	const result = await runSignedIn(scope, waysInPageBatch, callerValues(scope, slug));
	const viewer = requireCaller(result.caller, "canManageWorkspace");
	const [found] = result.workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	const { name, ...doors } = found;
	return { workspace: { slug, name, isArchived: viewer.isArchived === 1 }, viewer, doors: toDoors(doors) };
}

export type WaysInPageData = Awaited<ReturnType<typeof readWaysInPage>>;

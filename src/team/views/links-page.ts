/** The data of the page of a workspace's links. */
import { MusterError } from "../../errors";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import type { LinkFilter } from "../links/state";
import { toLink } from "../links/view";
import { NEWEST, pageOf } from "../page";
import { linksPageBatches } from "./links-page.batch";

/** @throws MusterError as `requireCaller` with `canManageMembers` */
export async function readLinksPage(scope: Scope, slug: string, status: LinkFilter, cursor: string | undefined) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: DEFAULT_PAGE_SIZE + 1 };
	const result = await runSignedIn(scope, linksPageBatches[status], values);
	const viewer = requireCaller(result.caller, "canManageMembers");
	const [workspace] = result.workspace;
	if (workspace === undefined) throw new MusterError("WORKSPACE_NOT_FOUND");
	const { rows, nextCursor } = pageOf(result.links, DEFAULT_PAGE_SIZE);
	return {
		workspace: { ...workspace, isArchived: viewer.isArchived === 1 },
		viewer,
		links: await Promise.all(rows.map((link) => toLink(scope, link, viewer.role))),
		nextCursor,
	};
}

export type LinksPageData = Awaited<ReturnType<typeof readLinksPage>>;

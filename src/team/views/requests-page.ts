/** The data of the page of requests. */
import { bug } from "../../errors";
import type { RequestStatus } from "../../rules/doors";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { NEWEST, pageOf } from "../page";
import { toRequest } from "../requests/shown-request";
import { requestsPageBatch } from "./requests-page.batch";

interface RequestsPageQuery {
	slug: string;
	status: RequestStatus;
	cursor?: string | undefined;
}

/** @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`, `FORBIDDEN` */
export async function readRequestsPage(scope: Scope, { slug, status, cursor }: RequestsPageQuery) {
	const values = { ...callerValues(scope, slug), status, cursor: cursor ?? NEWEST, rows: DEFAULT_PAGE_SIZE + 1 };
	const result = await runSignedIn(scope, requestsPageBatch, values);
	const viewer = requireCaller(result.caller, "canManageMembers");
	const [found] = result.workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	const { rows, nextCursor } = pageOf(result.requests, DEFAULT_PAGE_SIZE);
	const { name, used, limit } = found;
	return {
		workspace: { slug, name, isArchived: viewer.isArchived === 1 },
		viewer,
		seats: { used, limit },
		status,
		requests: rows.map(toRequest),
		nextCursor,
	};
}

export type RequestsPageData = Awaited<ReturnType<typeof readRequestsPage>>;

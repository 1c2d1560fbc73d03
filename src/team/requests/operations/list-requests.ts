import * as z from "zod/mini";
import { REQUEST_STATUSES } from "../../../rules/doors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { cursor, limit, slug } from "../../inputs";
import { NEWEST, pageOf } from "../../page";
import { toRequest } from "../shown-request";
import { listRequestsBatch } from "./list-requests.batch";

export const listRequestsInput = z.object({
	slug,
	status: z._default(z.enum(REQUEST_STATUSES), "pending"),
	limit,
	cursor,
});

export async function listRequests(scope: Scope, { slug, status, limit, cursor }: z.output<typeof listRequestsInput>) {
	const values = { ...callerValues(scope, slug), status, cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, requests } = await runSignedIn(scope, listRequestsBatch, values);
	requireCaller(caller, "canManageMembers");
	const page = pageOf(requests, limit);
	return { requests: page.rows.map(toRequest), nextCursor: page.nextCursor };
}

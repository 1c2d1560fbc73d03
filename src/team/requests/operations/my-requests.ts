import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { cursor, limit } from "../../inputs";
import { NEWEST, pageOf } from "../../page";
import { toMyRequest } from "../shown-request";
import { myRequestsBatch } from "./my-requests.batch";

export const myRequestsInput = z.object({ limit, cursor });

export async function myRequests(scope: Scope, { limit, cursor }: z.output<typeof myRequestsInput>) {
	const values = { ...sessionValues(scope), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { person, requests } = await runSignedIn(scope, myRequestsBatch, values);
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
	const page = pageOf(requests, limit);
	return { requests: page.rows.map(toMyRequest), nextCursor: page.nextCursor };
}

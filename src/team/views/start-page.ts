/** The data of the start page: the signed-in person, their workspaces, their pending invites and open requests. */
import { MusterError } from "../../errors";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { toMyInvite } from "../invites/my-invite";
import { toMyRequest } from "../requests/shown-request";
import { startPageBatch } from "./start-page.batch";

/**
 * Reads the signed-in person, at most 100 of their workspaces, the pending invites for their address, and
 * their open requests to join. The active
 * workspace comes first, then the one that was last open in this browser, then the others in the order of joining; archived
 * ones come after all others.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function readStartPage(scope: Scope, last: string | undefined) {
	const result = await runSignedIn(scope, startPageBatch, { ...sessionValues(scope), last: last ?? "" });
	const [person] = result.person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	return {
		person,
		workspaces: result.workspaces,
		invites: result.invites.map(toMyInvite),
		requests: result.requests.map(toMyRequest),
		suggestions: result.suggestions,
	};
}

export type StartPageData = Awaited<ReturnType<typeof readStartPage>>;

import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requireReferencedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { type MemberQuery, searchBatch } from "./search-members-sql";

/**
 * A page of members by offset, sorted and filtered, with the number of all that match.
 *
 * @returns null if the workspace has more than `MAX_LIST_DEPTH` members and no index answers the query
 * @throws MusterError as `requireReferencedCaller`
 */
export async function searchMembers(
	scope: Scope,
	reference: ByReference,
	query: MemberQuery & { limit: number; offset: number; filterValue: string | number },
) {
	const { limit, offset, filterValue } = query;
	const values = { ...sessionValues(scope), ...reference, rows: limit, offset, filterValue };
	const { caller, members, total } = await runSignedIn(scope, searchBatch(query), values);
	const { workspaceId } = requireReferencedCaller(caller, reference);
	const [row] = total;
	return row === undefined ? null : { workspaceId, members, total: row.count };
}

import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requireReferencedCaller } from "../../actor/caller";
import type { ByReference } from "../../actor/workspace-reference";
import { getMemberBatch } from "./get-member.batch";

/**
 * A member of a workspace, and the workspace's id.
 *
 * @param userId the member; left out: the caller
 * @throws MusterError as `requireReferencedCaller`, and `MEMBER_NOT_FOUND`
 */
export async function getMember(scope: Scope, reference: ByReference, userId?: string) {
	const values = { ...sessionValues(scope), ...reference, userId: userId ?? null };
	const { caller, member } = await runSignedIn(scope, getMemberBatch, values);
	const { workspaceId } = requireReferencedCaller(caller, reference);
	const [found] = member;
	if (found === undefined) throw new MusterError("MEMBER_NOT_FOUND");
	return { workspaceId, member: found };
}

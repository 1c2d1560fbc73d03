import { bug } from "../../errors";
import { may } from "../../rules/roles";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { requireReferencedCaller } from "../actor/caller";
import type { ByReference } from "../actor/workspace-reference";
import { workspaceWithPeopleBatch } from "./workspace-with-people.batch";

/**
 * A workspace with its first members, in the order in which they joined. Callers who may manage members also get the
 * newest pending invites.
 *
 * @param members the largest number of members
 * @throws MusterError as `requireReferencedCaller`
 */
export async function readWorkspaceWithPeople(scope: Scope, reference: ByReference, members: number) {
	const result = await runSignedIn(scope, workspaceWithPeopleBatch, {
		...sessionValues(scope),
		...reference,
		rows: members,
	});
	const { role } = requireReferencedCaller(result.caller, reference);
	const [workspace] = result.workspace;
	if (workspace === undefined) throw bug("A member's workspace was not read.");
	return {
		workspace,
		role,
		members: result.members,
		invites: may(role, "canManageMembers") ? result.invites : [],
	};
}

import { eq } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspaceMember } from "../../db/schema";
import { bug } from "../../errors";
import { may } from "../../rules/roles";
import type { Scope } from "../../scope";
import { type SessionValues, sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { defineActorBatch } from "../actor/actor";
import { requireReferencedCaller } from "../actor/caller";
import { type ByReference, byReference } from "../actor/workspace-reference";
import { selectNewestPendingInvites } from "../invites/view";
import { selectMembers } from "../members/member";
import { workspaceFields } from "../workspaces/workspace";

type Values = SessionValues & ByReference & { rows: number };

const batch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
	members: selectMembers()
		.where(eq(workspaceMember.workspaceId, actor.selectWorkspaceId()))
		.orderBy(workspaceMember.id)
		.limit(bare(p.rows)),
	invites: selectNewestPendingInvites(p, actor.selectWorkspaceId().where(actor.may("canManageMembers"))),
}));

/**
 * A workspace with its first members, in the order in which they joined. Callers who may manage members also get the
 * newest pending invites.
 *
 * @param members the largest number of members
 * @throws MusterError as `requireReferencedCaller`
 */
export async function readWorkspaceWithPeople(scope: Scope, reference: ByReference, members: number) {
	const result = await runSignedIn(scope, batch, { ...sessionValues(scope), ...reference, rows: members });
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

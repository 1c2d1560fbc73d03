import { sql } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { workspaceMember } from "../../../db/schema";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { type SessionValues, sessionValues } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { requireReferencedCaller } from "../../actor/caller";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { selectMembers } from "../member";

type Values = SessionValues & ByReference & { userId: string | null };

const batch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => ({
	member: selectMembers().where(
		sql`${workspaceMember.id} = (${actor
			.select({ id: sql`"sought"."id"`.as("id") })
			.innerJoin(
				sql`${workspaceMember} as "sought"`,
				sql`"sought"."workspace_id" = ${actor.workspaceId} and "sought"."user_id" = coalesce(${p.userId}, ${actor.id})`,
			)})`,
	),
}));

/**
 * A member of a workspace, and the workspace's id.
 *
 * @param userId the member; left out: the caller
 * @throws MusterError as `requireReferencedCaller`, and `MEMBER_NOT_FOUND`
 */
export async function getMember(scope: Scope, reference: ByReference, userId?: string) {
	const values = { ...sessionValues(scope), ...reference, userId: userId ?? null };
	const { caller, member } = await runSignedIn(scope, batch, values);
	const { workspaceId } = requireReferencedCaller(caller, reference);
	const [found] = member;
	if (found === undefined) throw new MusterError("MEMBER_NOT_FOUND");
	return { workspaceId, member: found };
}

/** The target: the member that an operation is about, beside the actor. */
import { and, eq, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceMember } from "../../db/schema";
import type { Actor } from "../actor/actor";
import type { ReferencedValues } from "../actor/caller";
import { rank } from "../actor/ranks";
import { byReference } from "../actor/workspace-reference";
import type { TargetValues } from "./target-values";

/** The target's row of `workspace_member`. */
export const target = alias(workspaceMember, "target");

/** SQL: the id of the person who is named; null if a membership is named that the workspace does not have. */
export function targetUserId(p: Parameters<TargetValues>, workspaceId: SQLWrapper): SQL<string | null> {
	return sql`coalesce(
		${p.userId},
		(
			select "named"."user_id" from ${workspaceMember} as "named"
			where "named"."workspace_id" = ${workspaceId} and "named"."id" = ${p.memberId}
		),
		(select "named"."id" from ${user} as "named" where "named"."email" = ${p.email})
	)`;
}

/** Join condition: the target is a member of the joined workspace. */
export function isTarget(p: Parameters<TargetValues>): SQL | undefined {
	return and(eq(target.workspaceId, workspace.id), eq(target.userId, targetUserId(p, workspace.id)));
}

/**
 * SQL: nobody changes or removes a member whose role is equal to or above their own. The owner ranks above all
 * others, so this also keeps everybody from touching the owner.
 */
export function isBelowActor(actor: Actor): SQL {
	return lt(rank(target.role), actor.rank);
}

/** The target as it was before the batch wrote. */
export function selectTarget(p: Parameters<TargetValues & ReferencedValues>) {
	return build
		.select(row({ userId: target.userId, role: target.role }))
		.from(workspace)
		.innerJoin(target, isTarget(p))
		.where(byReference(p));
}

/** The target: the member that an operation is about, beside the actor. */
import { and, eq, lt, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceMember } from "../../db/schema";
import type { Actor } from "../actor/actor";
import { rank } from "../actor/ranks";
import { type BySlug, bySlug } from "../actor/workspace-reference";

/** The target's row of `workspace_member`. */
export const target = alias(workspaceMember, "target");

export type TargetValues = { userId: string };

/** Join condition: the target is a member of the joined workspace. */
export function isTarget(p: Parameters<TargetValues>): SQL | undefined {
	return and(eq(target.workspaceId, workspace.id), eq(target.userId, p.userId));
}

/**
 * SQL: nobody changes or removes a member whose role is equal to or above their own. The owner ranks above all
 * others, so this also keeps everybody from touching the owner.
 */
export function isBelowActor(actor: Actor): SQL {
	return lt(rank(target.role), actor.rank);
}

/** The target as it was before the batch wrote. */
export function selectTarget(p: Parameters<TargetValues & BySlug>) {
	return build
		.select(row({ role: target.role }))
		.from(workspace)
		.innerJoin(target, isTarget(p))
		.where(bySlug(p));
}

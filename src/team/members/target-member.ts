import { and, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceMember } from "../../db/schema";
import { type ErrorCode, MusterError } from "../../errors";
import type { Role } from "../../rules/roles";
import type { Caller } from "../actor/caller";
import { rank } from "../actor/roles";

/** The member that an operation is about, beside the caller's own `workspace_member` row. */
export const target = alias(workspaceMember, "target");

export type TargetValues = { userId: string };

/** Join condition: the target is a member of the joined workspace. */
export function isTarget(p: Parameters<TargetValues>): SQL | undefined {
	return and(eq(target.workspaceId, workspace.id), eq(target.userId, p.userId));
}

/**
 * Nobody changes or removes a member whose role is equal to or above their own. The owner ranks above all others,
 * so this is the owner's exception too, and what keeps the owner from being touched by anyone.
 */
export function targetIsBelowCaller(): SQL {
	return sql`${rank(target.role)} < ${rank(workspaceMember.role)}`;
}

/** The target's role as it was before the batch wrote. */
export function selectTarget(p: Parameters<TargetValues & { slug: string }>) {
	return build
		.select(row({ role: target.role }))
		.from(workspace)
		.innerJoin(target, isTarget(p))
		.where(eq(workspace.slug, p.slug));
}

/** Why the target was not touched. */
export function targetRefusal(caller: Caller, userId: string, found: readonly { role: Role }[]): MusterError {
	const code: ErrorCode =
		found.length === 0
			? "MEMBER_NOT_FOUND"
			: caller.role === "owner" && caller.userId === userId
				? "OWNER_CANNOT_LEAVE"
				: "ROLE_TOO_HIGH";
	return new MusterError(code);
}

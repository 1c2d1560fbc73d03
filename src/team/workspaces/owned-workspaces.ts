import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspace, workspaceMember } from "../../db/schema";
import { isReturnPeriod } from "./last-transfer";

const OWNED = sql`"owned"."role" = 'owner' and "owned"."user_id"`;

/** SQL: the number of workspaces that a person owns. */
export function ownedWorkspaces(userId: SQLWrapper): SQL<number> {
	return sql`(
		select count(*) from ${workspaceMember} as "owned"
		cross join ${workspace} as "existing" on "existing"."id" = "owned"."workspace_id"
		where ${OWNED} = ${userId}
	)`;
}

/**
 * SQL: the number of a person's workspaces that count towards `MAX_OWNED_WORKSPACES`. An ownership that was given a short
 * time ago does not: nobody asked the person for it.
 */
export function countedWorkspaces(p: Parameters<{ now: number }>, userId: SQLWrapper): SQL<number> {
	return sql`(
		select count(*) from ${workspaceMember} as "owned"
		cross join ${workspace} as "counted" on "counted"."id" = "owned"."workspace_id"
		where ${OWNED} = ${userId} and not ${isReturnPeriod(p, sql`"counted"."last_transfer"`)}
	)`;
}

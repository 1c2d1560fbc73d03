import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { workspaceMember } from "../../db/schema";

/** SQL: how many workspaces a person owns. */
export function ownedWorkspaces(userId: SQLWrapper): SQL<number> {
	return sql`(
		select count(*) from ${workspaceMember} as "owned"
		where "owned"."user_id" = ${userId} and "owned"."role" = 'owner'
	)`;
}

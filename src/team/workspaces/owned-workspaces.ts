import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { workspaceMember } from "../../db/schema";

/** SQL: the number of workspaces that a person owns. */
export function ownedWorkspaces(userId: SQLWrapper): SQL<number> {
	return sql`(
		select count(*) from ${workspaceMember} as "owned"
		where "owned"."user_id" = ${userId} and "owned"."role" = 'owner'
	)`;
}

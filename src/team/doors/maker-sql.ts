import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { workspaceMember } from "../../db/schema";
import { rank, rankMay } from "../actor/ranks";

/**
 * SQL: this person, who opened a door, may still give that role. Nobody comes back by a door of their own after they were
 * removed or got a lower role. It is the rule of `mayGrant`.
 */
export function mayStillGive(maker: { userId: SQLWrapper; workspaceId: SQLWrapper; role: SQLWrapper }): SQL<0 | 1> {
	const rankOfMaker = rank(sql`"maker"."role"`);
	return sql`exists (
		select 1 from ${workspaceMember} as "maker"
		where "maker"."user_id" = ${maker.userId} and "maker"."workspace_id" = ${maker.workspaceId}
			and ${rankOfMaker} >= ${rank(maker.role)} and ${rankMay(rankOfMaker, "canManageMembers")}
	)`;
}

import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { session, workspace } from "../../db/schema";
import { isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";

/** SQL: everybody who is signed in finds the workspace. These are the words of the index `workspace_public`. */
export const isPublic = sql<0 | 1>`(${workspace.visibility} = 'public' and ${workspace.archivedAt} is null)`;

/** SQL: the text that a search for public workspaces compares. */
export const searchedText = sql`coalesce(${workspace.foldedName}, lower(${workspace.name})) || ' ' || ${workspace.slug}`;

/** SQL: public workspaces from the cursor on, in the order in which they were made; none if the session has ended. */
export function publicWorkspacesFrom(p: Parameters<SessionValues & { cursor: string }>, rows: SQL): SQL {
	return sql`
		select * from ${workspace}
		where ${isPublic} and ${workspace.id} > ${p.cursor} and exists (select 1 from ${session} where ${isLiveSession(p)})
		order by ${workspace.id} limit ${rows}`;
}

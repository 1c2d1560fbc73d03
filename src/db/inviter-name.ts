import { type SQL, sql } from "drizzle-orm";
import { user, workspace } from "./schema";

/** Who invites, for whoever holds the link: the name, without one or without an account the workspace. */
export function inviterName(): SQL<string> {
	return sql`coalesce(nullif(trim(${user.name}), ''), ${workspace.name})`;
}

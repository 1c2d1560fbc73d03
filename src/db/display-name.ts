import { type SQL, sql } from "drizzle-orm";
import { user, workspace } from "./schema";

/** Who invites, as people read it: the name, without one the address, without an account the workspace. */
export function displayName(): SQL<string> {
	return sql`coalesce(nullif(trim(${user.name}), ''), ${user.email}, ${workspace.name})`;
}

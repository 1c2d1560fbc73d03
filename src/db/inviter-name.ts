import { type SQL, sql } from "drizzle-orm";
import { user, workspace } from "./schema";

/** SQL: the inviter's name for the invitee. If they gave no name, or their account is gone, it is the workspace's name. */
export function inviterName(): SQL<string> {
	return sql`coalesce(nullif(trim(${user.name}), ''), ${workspace.name})`;
}

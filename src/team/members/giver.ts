/** The giver: the member who made the owner the owner, by the last transfer. */
import { and, eq, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { workspace, workspaceMember } from "../../db/schema";
import { transferredFrom } from "../workspaces/last-transfer";

/** The giver's row of `workspace_member`. */
export const giver = alias(workspaceMember, "giver");

/** Join condition: the giver is still a member of the joined workspace. */
export function isGiver(): SQL | undefined {
	return and(eq(giver.workspaceId, workspace.id), eq(giver.userId, transferredFrom(workspace.lastTransfer)));
}

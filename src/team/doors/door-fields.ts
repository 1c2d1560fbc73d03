import { sql } from "drizzle-orm";
import { workspace } from "../../db/schema";

/** The columns of a workspace that say who comes in and how. */
export const doorFields = {
	visibility: workspace.visibility,
	joining: workspace.joining,
	inviteTransport: workspace.inviteTransport,
	inviteDomains: sql<string>`coalesce(${workspace.inviteDomains}, '[]')`,
};

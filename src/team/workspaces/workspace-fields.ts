import { sql } from "drizzle-orm";
import { workspace } from "../../db/schema";

/** The columns of a workspace as operations return it. */
export const workspaceFields = {
	id: workspace.id,
	name: workspace.name,
	slug: workspace.slug,
	logo: workspace.logo,
	metadata: workspace.metadata,
	plan: workspace.plan,
	seatLimit: sql<number | null>`${workspace.seatLimit}`,
	createdAt: workspace.createdAt,
};

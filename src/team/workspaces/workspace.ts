import { sql } from "drizzle-orm";
import { workspace } from "../../db/schema";
import type { Plan } from "../../rules/plans";

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

export interface WorkspaceRow {
	id: string;
	name: string;
	slug: string;
	logo: string | null;
	/** JSON text. */
	metadata: string | null;
	plan: Plan;
	/** Seats of this workspace alone; null: the plan's. */
	seatLimit: number | null;
	/** Milliseconds since 1970 in UTC. */
	createdAt: number;
}

import type { Plan } from "../../rules/plans";

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

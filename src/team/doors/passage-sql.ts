import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** The columns that a door yields about the person who comes in by it. */
export interface Passage {
	/** The person who acts: the one who comes in, or the member who decides about them. */
	actorId: SQLWrapper;
	personId: SQLWrapper;
	workspaceId: SQLWrapper;
	role: SQLWrapper;
	/** The member who has to be able to give the role still; null if the door gives it whatever became of its maker. */
	makerId: SQLWrapper | null;
	/** The time at which somebody decided about this person (ms); null if nobody did. A decision lifts an earlier bar. */
	decidedAt: SQLWrapper | null;
	/** SQL: the person has shown by this door itself that the address is theirs. */
	provesAddress?: SQLWrapper;
	/** The invite whose seat becomes theirs. */
	inviteId?: SQLWrapper;
	/** SQL: a JSON object for the audit row, of ids and numbers. */
	details?: SQLWrapper;
}

/** The fields of a select that is a door: its joins and its `where` are the conditions of that door alone. */
export function passage(columns: Passage) {
	const orNull = (value: SQLWrapper | null | undefined) => sql`${value ?? sql`null`}`;
	return {
		actorId: sql`${columns.actorId}`.as("actor_id"),
		personId: sql`${columns.personId}`.as("person_id"),
		workspaceId: sql`${columns.workspaceId}`.as("workspace_id"),
		role: sql`${columns.role}`.as("role"),
		makerId: orNull(columns.makerId).as("maker_id"),
		decidedAt: orNull(columns.decidedAt).as("decided_at"),
		provesAddress: sql`${columns.provesAddress ?? sql`0`}`.as("proves_address"),
		inviteId: orNull(columns.inviteId).as("invite_id"),
		details: sql`${columns.details ?? sql`'{}'`}`.as("details"),
	} satisfies Record<keyof Passage, SQL.Aliased>;
}

import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters, thisAttempt } from "../db/batch";
import { row } from "../db/row";
import { auditLog } from "../db/schema";

/** Everything that leaves a trace. */
export type AuditAction =
	| "workspace.created"
	| "workspace.updated"
	| "workspace.deleted"
	| "workspace.plan_set"
	| "workspace.ownership_transferred"
	| "member.role_changed"
	| "member.removed"
	| "member.left"
	| "invite.created"
	| "invite.resent"
	| "invite.revoked"
	| "invite.accepted"
	| "invite.declined"
	| "account.deleted";

interface AuditEntry {
	action: AuditAction;
	workspaceId?: SQLWrapper;
	actorId?: SQLWrapper;
	targetUserId?: SQLWrapper;
	inviteId?: SQLWrapper;
	/** A JSON object of ids, roles, numbers and masked addresses. */
	metadata?: SQL;
}

/** The columns of an audit row, in the table's order. */
export function auditRow(id: SQLWrapper, now: SQLWrapper, entry: AuditEntry) {
	const orNull = (value: SQLWrapper | undefined) => (value === undefined ? sql<null>`null` : sql<string>`${value}`);
	return {
		id: sql<string>`${id}`.as("id"),
		workspaceId: orNull(entry.workspaceId).as("workspace_id"),
		actorId: orNull(entry.actorId).as("actor_id"),
		action: sql<string>`${sql.raw(`'${entry.action}'`)}`.as("action"),
		targetUserId: orNull(entry.targetUserId).as("target_user_id"),
		inviteId: orNull(entry.inviteId).as("invite_id"),
		metadata: sql<string>`${entry.metadata ?? sql`'{}'`}`.as("metadata"),
		createdAt: sql<number>`${now}`.as("created_at"),
		attempt: sql<number>`${thisAttempt}`.as("attempt"),
	};
}

/**
 * The decision of a batch: the audit row is written if, and only if, the rules in the select's `where` allow
 * the deed. Its id is made by the Worker, and every other write of the batch asks for that row (`decided`). So a rule
 * stands in one statement, and nothing happens without a trace.
 *
 * Where the answer to a batch is lost it is run again, perhaps after other requests. Then the row is there but of an
 * earlier attempt: nothing is written a second time (`decided`), and the answer is still yes (`wasDecided`).
 */
export function decision(allowed: SQLWrapper) {
	return build.insert(auditLog).select(allowed.getSQL()).onConflictDoNothing({ target: auditLog.id });
}

type DecisionParameters = Parameters<{ decisionId: string }>;

/** This very attempt was allowed: what every other write of the batch depends on. */
export function decided(p: DecisionParameters): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${auditLog.id} = ${p.decisionId} and ${auditLog.attempt} = ${thisAttempt})`;
}

/** This attempt or one before it was allowed: what answers depend on. */
export function wasDecided(p: DecisionParameters): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
}

/** One row where this attempt or one before it was allowed. */
export function selectDecided(p: DecisionParameters) {
	return build
		.select(row({ id: auditLog.id }))
		.from(auditLog)
		.where(eq(auditLog.id, p.decisionId));
}

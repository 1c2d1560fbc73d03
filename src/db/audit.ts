import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { build, type Parameters, row } from "./batch";
import { auditLog } from "./schema";

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
	};
}

/**
 * The decision of a batch: the audit row is written if, and only if, the rules in the select's `where` allow
 * the deed. Its id is made by the Worker for this one attempt, and every other write of the batch asks for that
 * row (`decided`). So a rule stands in one statement, nothing happens without a trace, and running the batch
 * again after a lost answer changes nothing more.
 */
export function decision(allowed: SQLWrapper) {
	return build.insert(auditLog).select(allowed.getSQL()).onConflictDoNothing({ target: auditLog.id });
}

/** Whether this attempt was allowed; see `decision`. */
export function decided(p: Parameters<{ decisionId: string }>): SQL<0 | 1> {
	return sql`exists (select 1 from ${auditLog} where ${auditLog.id} = ${p.decisionId})`;
}

/** Reads, at the end of a batch, whether this attempt was allowed. */
export function selectDecided(p: Parameters<{ decisionId: string }>) {
	return build
		.select(row({ id: auditLog.id }))
		.from(auditLog)
		.where(eq(auditLog.id, p.decisionId));
}

import { getTableColumns, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { thisAttempt } from "../db/batch";
import { auditLog } from "../db/schema";

/** Every action that leaves a row in the audit log. */
export type AuditAction =
	| "workspace.created"
	| "workspace.updated"
	| "workspace.deleted"
	| "workspace.plan_set"
	| "workspace.sending_paused"
	| "workspace.sending_resumed"
	| "workspace.exported"
	| "workspace.ownership_transferred"
	| "workspace.ownership_returned"
	| "workspace.archived"
	| "workspace.restored"
	| "workspace.doors_changed"
	| "member.joined"
	| "member.role_changed"
	| "member.removed"
	| "member.left"
	| "invite.created"
	| "invite.resent"
	| "invite.revoked"
	| "invite.accepted"
	| "invite.declined"
	| "invite.erased"
	| "link.created"
	| "link.revoked"
	| "request.created"
	| "request.declined"
	| "request.withdrawn"
	| "domain.added"
	| "domain.verified"
	| "domain.lost"
	| "domain.mode_changed"
	| "domain.removed"
	| "mail.looked_up"
	| "mail.retried"
	| "mail.held_retried"
	| "account.deleted"
	| "account.blocked"
	| "account.unblocked"
	| "account.erased";

export interface AuditEntry {
	/** SQL: one of the actions, if the batch decides which. */
	action: AuditAction | SQL<AuditAction>;
	workspaceId?: SQLWrapper;
	actorId?: SQLWrapper;
	targetUserId?: SQLWrapper;
	inviteId?: SQLWrapper;
	/** A JSON object of ids, roles, numbers and masked addresses. */
	metadata?: SQL;
}

/**
 * The columns of an audit row, in the table's order: `decision` inserts them by position.
 *
 * @throws Error if the order is not the table's; a batch that was declared so never runs
 */
export function auditRow(id: SQLWrapper, now: SQLWrapper, entry: AuditEntry) {
	const orNull = (value: SQLWrapper | undefined) => (value === undefined ? sql<null>`null` : sql<string>`${value}`);
	const columns = {
		// D1 gives the next number.
		seq: sql<null>`null`.as("seq"),
		id: sql<string>`${id}`.as("id"),
		workspaceId: orNull(entry.workspaceId).as("workspace_id"),
		actorId: orNull(entry.actorId).as("actor_id"),
		action: sql<string>`${typeof entry.action === "string" ? sql.raw(`'${entry.action}'`) : entry.action}`.as("action"),
		targetUserId: orNull(entry.targetUserId).as("target_user_id"),
		inviteId: orNull(entry.inviteId).as("invite_id"),
		metadata: sql<string>`${entry.metadata ?? sql`'{}'`}`.as("metadata"),
		createdAt: sql<number>`${now}`.as("created_at"),
		attempt: sql<number>`${thisAttempt}`.as("attempt"),
	} satisfies Record<keyof typeof auditLog.$inferInsert, SQL.Aliased>;
	const given = Object.values(columns).map(({ fieldAlias }) => fieldAlias);
	const expected = Object.values(getTableColumns(auditLog)).map(({ name }) => name);
	if (given.join() !== expected.join()) throw new Error(`An audit row has ${given}, the table has ${expected}.`);
	return columns;
}

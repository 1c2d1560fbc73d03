import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * Who did what, on whom, when. Metadata only: ids and masked addresses, never a body, a token or a secret.
 * No foreign keys: it outlives its workspace and the people in it.
 */
export const auditLog = sqliteTable(
	"audit_log",
	{
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id"),
		/** The person who did it; null: the operator, the system, or a token's holder who is not signed in. */
		actorId: text("actor_id"),
		action: text("action").notNull(),
		targetUserId: text("target_user_id"),
		inviteId: text("invite_id"),
		metadata: text("metadata").notNull(),
		createdAt: integer("created_at").notNull(),
		/** Which try of its batch wrote the row; see `db/audit.ts`. */
		attempt: integer("attempt").notNull(),
	},
	(table) => [index("audit_log_workspace").on(table.workspaceId, table.id)],
);

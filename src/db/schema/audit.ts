import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * The audit log: each action with its actor, its target and its time. It contains ids, roles, slugs and masked addresses,
 * never a body, a token or a secret. There are no foreign keys, because a row outlives its workspace and its people.
 */
export const auditLog = sqliteTable(
	"audit_log",
	{
		/** The order of commit. D1 gives it when the row is written; ids are made earlier, and a later one may be first. */
		seq: integer("seq").primaryKey(),
		/** The id of the decision. No index has it; see `audit/decision.ts`. */
		id: text("id").notNull(),
		workspaceId: text("workspace_id"),
		/** The person who acted; null for the operator, and for the holder of a token who is not signed in. */
		actorId: text("actor_id"),
		action: text("action").notNull(),
		targetUserId: text("target_user_id"),
		inviteId: text("invite_id"),
		metadata: text("metadata").notNull(),
		createdAt: integer("created_at").notNull(),
		/** The attempt of the batch that wrote the row; see `audit/decision.ts`. */
		attempt: integer("attempt").notNull(),
	},
	// SQLite appends the row's `seq` to each entry, so a workspace's log is a range in order of commit.
	(table) => [index("audit_log_workspace").on(table.workspaceId)],
);

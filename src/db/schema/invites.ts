import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Role } from "../../rules/roles";
import { user } from "./accounts";
import { time } from "./time";
import { workspace } from "./workspaces";

export const workspaceInvite = sqliteTable(
	"workspace_invite",
	{
		/** Time-ordered, so that a page of invites is a range of the index. */
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id")
			.notNull()
			.references(() => workspace.id, { onDelete: "cascade" }),
		email: text("email").notNull(),
		/** The MAC of the address under the Worker's key, by which the daily caps count. */
		recipientHash: text("recipient_hash").notNull(),
		role: text("role").$type<Role>().notNull(),
		message: text("message"),
		locale: text("locale"),
		/** The time from a sending to its expiry (days). */
		expiresInDays: integer("expires_in_days").notNull(),
		invitedBy: text("invited_by").references(() => user.id, { onDelete: "set null" }),
		/** The number of the valid sending. The first is 1; each resend adds one and ends the earlier link. */
		sendCount: integer("send_count").notNull(),
		lastSentAt: time("last_sent_at").notNull(),
		createdAt: time("created_at").notNull(),
		expiresAt: time("expires_at").notNull(),
		acceptedAt: time("accepted_at"),
		acceptedBy: text("accepted_by"),
		declinedAt: time("declined_at"),
		declinedBy: text("declined_by"),
		revokedAt: time("revoked_at"),
		revokedBy: text("revoked_by"),
		/** The time at which the cron recorded that the invite had expired, and freed its seat; see `jobs/lapse.ts`. */
		lapsedAt: time("lapsed_at"),
		/**
		 * The status without regard to the clock. A `pending` invite whose expiry has passed is expired all the same, so
		 * queries use `statusAt` of `team/invites/state-sql.ts`.
		 */
		status: text("status")
			.$type<"pending" | "accepted" | "declined" | "revoked" | "expired">()
			.notNull()
			.generatedAlwaysAs(
				sql`case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked' when declined_at is not null then 'declined' when lapsed_at is not null then 'expired' else 'pending' end`,
				{ mode: "virtual" },
			),
		/** The time at which the invite was accepted, declined or revoked; the purge selects by it. */
		closedAt: integer("closed_at").generatedAlwaysAs(sql`coalesce(accepted_at, revoked_at, declined_at)`, {
			mode: "virtual",
		}),
	},
	(table) => [
		uniqueIndex("workspace_invite_one_live").on(table.workspaceId, table.email).where(sql`status = 'pending'`),
		index("workspace_invite_status_page").on(table.workspaceId, table.status, table.id),
		index("workspace_invite_open_end").on(table.workspaceId, table.expiresAt).where(sql`status = 'pending'`),
		index("workspace_invite_email").on(table.email, table.id).where(sql`status = 'pending'`),
		index("workspace_invite_inviter").on(table.invitedBy),
		index("workspace_invite_due").on(table.expiresAt).where(sql`status = 'pending'`),
		index("workspace_invite_lapsed").on(table.expiresAt).where(sql`status = 'expired'`),
		index("workspace_invite_closed").on(table.closedAt).where(sql`closed_at is not null`),
	],
);

/** The number of invite mails a day by person, by workspace and by recipient. Exact, because the invite's batch counts them. */
export const mailUsage = sqliteTable(
	"mail_usage",
	{
		/** Days since 1970 in UTC. */
		day: integer("day").notNull(),
		key: text("key").notNull(),
		count: integer("count").notNull(),
	},
	(table) => [primaryKey({ columns: [table.day, table.key] })],
);

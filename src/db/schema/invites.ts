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
		/** The address under the Worker's key: what daily caps are counted by. */
		recipientHash: text("recipient_hash").notNull(),
		role: text("role").$type<Role>().notNull(),
		message: text("message"),
		locale: text("locale"),
		/** How long each sending is good for (days). */
		expiresInDays: integer("expires_in_days").notNull(),
		invitedBy: text("invited_by").references(() => user.id, { onDelete: "set null" }),
		/** Which sending is the valid one: the first is 1, each resend adds one and ends the link before it. */
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
		/** When the end of an expired invite was booked and its seat given back; see `jobs/lapse.ts`. */
		lapsedAt: time("lapsed_at"),
		/**
		 * What the row says without looking at the clock: a `pending` one past its end is expired all the same,
		 * which is why questions go through `statusAt` in `team/invite-sql.ts`.
		 */
		status: text("status")
			.$type<"pending" | "accepted" | "declined" | "revoked" | "expired">()
			.notNull()
			.generatedAlwaysAs(
				sql`case when accepted_at is not null then 'accepted' when revoked_at is not null then 'revoked' when declined_at is not null then 'declined' when lapsed_at is not null then 'expired' else 'pending' end`,
				{ mode: "virtual" },
			),
		/** When it was accepted, declined or revoked; what the purge goes by. */
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

/** How many invite mails a day: by person, by workspace, by recipient. Exact, because counted in the invite's batch. */
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

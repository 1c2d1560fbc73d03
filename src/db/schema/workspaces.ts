import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { InviteTransport, Joining, Visibility } from "../../rules/doors";
import { DEFAULT_PLAN, type Plan } from "../../rules/plans";
import type { Role } from "../../rules/roles";
import { user } from "./accounts";
import { time } from "./time";

export const workspace = sqliteTable(
	"workspace",
	{
		id: text("id").primaryKey(),
		name: text("name").notNull(),
		/** The name as the search compares it (`rules/fold.ts`); null if that is the name in lower case. */
		foldedName: text("folded_name"),
		slug: text("slug").notNull().unique(),
		logo: text("logo"),
		metadata: text("metadata"),
		plan: text("plan").$type<Plan>().notNull().default(DEFAULT_PLAN),
		/** Seats of this workspace alone; null: the plan's. */
		seatLimit: integer("seat_limit"),
		/** Kept by triggers, so that counting seats reads one row at any size. */
		memberCount: integer("member_count").notNull().default(0),
		/** Rows of `workspace_invite` whose status is `pending`; kept by triggers. */
		openInviteCount: integer("open_invite_count").notNull().default(0),
		/** Invite mails owed on `mailDay`; kept by triggers, in the write that counts the invite's seat. */
		mailCount: integer("mail_count").notNull().default(0),
		/** Days since 1970 in UTC. */
		mailDay: integer("mail_day").notNull().default(0),
		/** Since when the operator has paused the sending of invite mails; null: not paused. */
		sendingPausedAt: integer("sending_paused_at"),
		/** The daily cap on invite mails of this workspace alone; null: the variables'. */
		inviteMailsPerDay: integer("invite_mails_per_day"),
		visibility: text("visibility").$type<Visibility>().notNull().default("private"),
		joining: text("joining").$type<Joining>().notNull().default("invite"),
		inviteTransport: text("invite_transport").$type<InviteTransport>().notNull().default("mail"),
		/** JSON: the exact domains that invites, links and requests are confined to; null: any. */
		inviteDomains: text("invite_domains"),
		/** Since when the owner has put the workspace to rest; null: it is in use. */
		archivedAt: integer("archived_at"),
		/** The language of the request that archived it, in which the mail that warns the owner is written. */
		archiveLocale: text("archive_locale"),
		/** The time from which on the cron deletes the archived workspace, once its owner was warned; null: they were not yet. */
		archiveEndsAt: integer("archive_ends_at"),
		/** The time at which the last mail about waiting requests was owed; 0: never. */
		requestsMailedAt: integer("requests_mailed_at").notNull().default(0),
		/**
		 * JSON `{"from": <user id>, "at": <ms>, "role": <the new owner's role before>}` of the transfer that made the owner
		 * the owner. Null if they made the workspace or the ownership was given back to them.
		 */
		lastTransfer: text("last_transfer"),
		createdAt: time("created_at").notNull(),
	},
	(table) => [
		index("workspace_archived").on(table.archiveEndsAt, table.archivedAt).where(sql`archived_at is not null`),
		index("workspace_public").on(table.id).where(sql`visibility = 'public' and archived_at is null`),
	],
);

/**
 * A workspace whose row is gone and whose members, invites and other doors the purge still has to delete. No query finds those, because
 * each one joins `workspace`. The purge deletes the row when nothing is left of the workspace.
 */
export const deletedWorkspace = sqliteTable("deleted_workspace", {
	id: text("id").primaryKey(),
	deletedAt: time("deleted_at").notNull(),
});

/** Stored by workspace and id, so that a page of members is a range of the table. */
export const workspaceMember = sqliteTable(
	"workspace_member",
	{
		/** Time-ordered. */
		id: text("id").notNull(),
		/** No foreign key: the members of a deleted workspace are deleted later, in slices (`deletedWorkspace`). */
		workspaceId: text("workspace_id").notNull(),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		role: text("role").$type<Role>().notNull(),
		createdAt: time("created_at").notNull(),
		/** The invite whose seat became this membership's; null for a membership that took a seat of its own. */
		inviteId: text("invite_id"),
	},
	(table) => [
		primaryKey({ columns: [table.workspaceId, table.id] }),
		uniqueIndex("workspace_member_once").on(table.userId, table.workspaceId),
		uniqueIndex("workspace_member_one_owner").on(table.workspaceId).where(sql`role = 'owner'`),
		index("workspace_member_admins").on(table.workspaceId).where(sql`role = 'admin'`),
	],
);

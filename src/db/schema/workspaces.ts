import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import { DEFAULT_PLAN, type Plan } from "../../rules/plans";
import type { Role } from "../../rules/roles";
import { user } from "./accounts";
import { time } from "./time";

export const workspace = sqliteTable("workspace", {
	id: text("id").primaryKey(),
	name: text("name").notNull(),
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
	createdAt: time("created_at").notNull(),
});

export const workspaceMember = sqliteTable(
	"workspace_member",
	{
		/** Time-ordered, so that a page of members is a range of the index. */
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id")
			.notNull()
			.references(() => workspace.id, { onDelete: "cascade" }),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		role: text("role").$type<Role>().notNull(),
		createdAt: time("created_at").notNull(),
	},
	(table) => [
		unique("workspace_member_once").on(table.workspaceId, table.userId),
		uniqueIndex("workspace_member_one_owner").on(table.workspaceId).where(sql`role = 'owner'`),
		index("workspace_member_page").on(table.workspaceId, table.id),
		index("workspace_member_user").on(table.userId, table.role),
	],
);

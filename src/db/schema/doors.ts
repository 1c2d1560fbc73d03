/** The doors beside invites: links, requests, domains; and the people who may not use them. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { DomainMode, DomainStatus, RequestStatus } from "../../rules/doors";
import type { GrantableRole } from "../../rules/roles";
import { user } from "./accounts";
import { time } from "./time";

/** No table here has a foreign key to its workspace: the rows of a deleted workspace are deleted later, in slices. */

/** A person whom another one removed. They come back by a decision of somebody who may decide about them. */
export const workspaceBar = sqliteTable(
	"workspace_bar",
	{
		workspaceId: text("workspace_id").notNull(),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		barredAt: integer("barred_at").notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.workspaceId, table.userId] }),
		index("workspace_bar_user_id").on(table.userId),
	],
);

/** A link that lets in whoever holds it, within its terms. Its token is made when it is shown, and not stored. */
export const workspaceLink = sqliteTable(
	"workspace_link",
	{
		/** Time-ordered, so that a page of links is a range of the index. */
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id").notNull(),
		role: text("role").$type<GrantableRole>().notNull(),
		label: text("label"),
		/** Null: no limit. */
		maxUses: integer("max_uses"),
		usedCount: integer("used_count").notNull(),
		/** JSON: a list of exact domains; null: any. */
		emailDomains: text("email_domains"),
		/** The maker. The link works while they may give its role. */
		createdBy: text("created_by").notNull(),
		createdAt: time("created_at").notNull(),
		expiresAt: time("expires_at").notNull(),
		lastUsedAt: integer("last_used_at"),
		revokedAt: integer("revoked_at"),
		revokedBy: text("revoked_by"),
	},
	(table) => [index("workspace_link_page").on(table.workspaceId, table.id)],
);

/** A request to join. */
export const joinRequest = sqliteTable(
	"join_request",
	{
		/** Time-ordered, so that a page of requests is a range of the index. */
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id").notNull(),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		message: text("message"),
		status: text("status").$type<RequestStatus>().notNull(),
		createdAt: time("created_at").notNull(),
		decidedAt: integer("decided_at"),
		/** The member who decided; null if it was withdrawn, or if the person came in by another door. */
		decidedBy: text("decided_by"),
	},
	(table) => [
		uniqueIndex("join_request_one_pending").on(table.userId, table.workspaceId).where(sql`status = 'pending'`),
		index("join_request_person").on(table.userId, table.id),
		index("join_request_declined").on(table.userId, table.workspaceId).where(sql`status = 'declined'`),
		index("join_request_page").on(table.workspaceId, table.status, table.id),
	],
);

/** A domain that a workspace claims, or has shown to be its own. */
export const workspaceDomain = sqliteTable(
	"workspace_domain",
	{
		/** Time-ordered. */
		id: text("id").primaryKey(),
		workspaceId: text("workspace_id").notNull(),
		/** In lower case, as IDNA writes it in ASCII. */
		domain: text("domain").notNull(),
		mode: text("mode").$type<DomainMode>().notNull(),
		/** The random part of the record that shows the ownership. It is public. */
		recordValue: text("record_value").notNull(),
		createdAt: time("created_at").notNull(),
		verifiedAt: integer("verified_at"),
		/** The time of the last check that was recorded. */
		checkedAt: integer("checked_at"),
		/** The checks in a row that did not find the record. */
		missedChecks: integer("missed_checks").notNull(),
		status: text("status").$type<DomainStatus>().notNull(),
		/** Of a claim: its end. Of a verified domain: the time of its next check. */
		dueAt: integer("due_at").notNull(),
	},
	(table) => [
		uniqueIndex("workspace_domain_one_verified").on(table.domain).where(sql`status = 'verified'`),
		uniqueIndex("workspace_domain_claim").on(table.workspaceId, table.domain),
		index("workspace_domain_due").on(table.status, table.dueAt),
	],
);

/** The people, and how they sign in: Better Auth's tables. */
import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { time } from "./time";

export const user = sqliteTable(
	"user",
	{
		id: text("id").primaryKey(),
		name: text("name").notNull(),
		/** The name as the search compares it (`rules/fold.ts`); null if that is the name in lower case. */
		foldedName: text("folded_name"),
		email: text("email").notNull().unique(),
		emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
		image: text("image"),
		/** Since when the operator has blocked the person (ms since 1970). A trigger refuses every session of theirs. */
		blockedAt: integer("blocked_at"),
		createdAt: time("created_at").notNull(),
		updatedAt: time("updated_at").notNull(),
	},
	(table) => [index("user_unproven").on(table.createdAt).where(sql`email_verified = 0`)],
);

export const session = sqliteTable(
	"session",
	{
		id: text("id").notNull(),
		/** A session is looked up by its token, so the table is stored by it. */
		token: text("token").primaryKey(),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		expiresAt: time("expires_at").notNull(),
		ipAddress: text("ip_address"),
		userAgent: text("user_agent"),
		/** A hint for clients, never an authorization. */
		activeWorkspaceId: text("active_workspace_id"),
		createdAt: time("created_at").notNull(),
		updatedAt: time("updated_at").notNull(),
	},
	// No index on the expiry: each daily renewal would write its entry anew. The purge reads a share of all tokens instead.
	(table) => [index("session_user_id").on(table.userId)],
);

export const account = sqliteTable(
	"account",
	{
		id: text("id").primaryKey(),
		accountId: text("account_id").notNull(),
		providerId: text("provider_id").notNull(),
		issuer: text("issuer"),
		userId: text("user_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		accessToken: text("access_token"),
		refreshToken: text("refresh_token"),
		idToken: text("id_token"),
		accessTokenExpiresAt: time("access_token_expires_at"),
		refreshTokenExpiresAt: time("refresh_token_expires_at"),
		scope: text("scope"),
		password: text("password"),
		createdAt: time("created_at").notNull(),
		updatedAt: time("updated_at").notNull(),
	},
	(table) => [
		index("account_user_id").on(table.userId),
		// An id at one provider is hardly ever one at another too.
		index("account_account_id").on(table.accountId),
	],
);

export const verification = sqliteTable(
	"verification",
	{
		id: text("id").primaryKey(),
		identifier: text("identifier").notNull(),
		value: text("value").notNull(),
		expiresAt: time("expires_at").notNull(),
		createdAt: time("created_at").notNull(),
		updatedAt: time("updated_at").notNull(),
	},
	(table) => [
		index("verification_identifier").on(table.identifier),
		index("verification_expires_at").on(table.expiresAt),
	],
);

/** The tables of Better Auth's own organization plugin, as its generator writes them for Drizzle. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

const time = (name: string) => integer(name, { mode: "timestamp_ms" });

export const user = sqliteTable("user", {
	id: text("id").primaryKey(),
	name: text("name").notNull(),
	email: text("email").notNull().unique(),
	emailVerified: integer("email_verified", { mode: "boolean" }).notNull(),
	image: text("image"),
	createdAt: time("created_at").notNull(),
	updatedAt: time("updated_at").notNull(),
});

const userId = () =>
	text("user_id")
		.notNull()
		.references(() => user.id, { onDelete: "cascade" });

export const session = sqliteTable(
	"session",
	{
		id: text("id").primaryKey(),
		token: text("token").notNull().unique(),
		userId: userId(),
		expiresAt: time("expires_at").notNull(),
		ipAddress: text("ip_address"),
		userAgent: text("user_agent"),
		activeOrganizationId: text("active_organization_id"),
		createdAt: time("created_at").notNull(),
		updatedAt: time("updated_at").notNull(),
	},
	(table) => [index("session_user").on(table.userId)],
);

export const account = sqliteTable(
	"account",
	{
		id: text("id").primaryKey(),
		accountId: text("account_id").notNull(),
		providerId: text("provider_id").notNull(),
		issuer: text("issuer"),
		userId: userId(),
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
	(table) => [index("account_user").on(table.userId)],
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
	(table) => [index("verification_identifier").on(table.identifier)],
);

export const organization = sqliteTable("organization", {
	id: text("id").primaryKey(),
	name: text("name").notNull(),
	slug: text("slug").notNull().unique(),
	logo: text("logo"),
	metadata: text("metadata"),
	/** An additional field, which `membershipLimit` and `invitationLimit` read. */
	seatLimit: integer("seat_limit"),
	createdAt: time("created_at").notNull(),
});

const organizationId = () =>
	text("organization_id")
		.notNull()
		.references(() => organization.id, { onDelete: "cascade" });

export const member = sqliteTable(
	"member",
	{
		id: text("id").primaryKey(),
		organizationId: organizationId(),
		userId: userId(),
		role: text("role").notNull(),
		createdAt: time("created_at").notNull(),
	},
	(table) => [index("member_organization").on(table.organizationId), index("member_user").on(table.userId)],
);

export const invitation = sqliteTable(
	"invitation",
	{
		id: text("id").primaryKey(),
		organizationId: organizationId(),
		email: text("email").notNull(),
		role: text("role"),
		status: text("status").notNull(),
		expiresAt: time("expires_at").notNull(),
		inviterId: text("inviter_id")
			.notNull()
			.references(() => user.id, { onDelete: "cascade" }),
		createdAt: time("created_at").notNull(),
	},
	(table) => [index("invitation_organization").on(table.organizationId), index("invitation_email").on(table.email)],
);

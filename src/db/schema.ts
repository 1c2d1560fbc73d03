/**
 * Every table. Columns that Better Auth reads and writes are in its modes (`Date`, `boolean`); what only
 * Muster touches is plain integers. All times are milliseconds since 1970 in UTC.
 */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MailFailure } from "../rules/mail-failures";
import { DEFAULT_PLAN, type Plan } from "../rules/plans";
import type { Role } from "../rules/roles";

const time = (name: string) => integer(name, { mode: "timestamp_ms" });

export const user = sqliteTable("user", {
	id: text("id").primaryKey(),
	name: text("name").notNull(),
	email: text("email").notNull().unique(),
	emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
	image: text("image"),
	createdAt: time("created_at").notNull(),
	updatedAt: time("updated_at").notNull(),
});

export const session = sqliteTable(
	"session",
	{
		id: text("id").primaryKey(),
		token: text("token").notNull().unique(),
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
	(table) => [index("session_user_id").on(table.userId), index("session_expires_at").on(table.expiresAt)],
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
		index("account_provider").on(table.providerId, table.accountId),
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

/** Every kind of mail. */
export type MailKind = "invite" | "verify-email" | "sign-in" | "reset-password" | "reset-password-link";

/** Every state of an owed mail; also what an invite shows as its `delivery`. */
export const MAIL_STATES = ["queued", "sent", "failed", "bounced", "cancelled"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Mail that is owed: written in the same batch as what owes it, sent by the queue's consumer. */
export const mailOutbox = sqliteTable(
	"mail_outbox",
	{
		/** Also the idempotency key towards the provider. */
		id: text("id").primaryKey(),
		kind: text("kind").$type<MailKind>().notNull(),
		recipient: text("recipient").notNull(),
		/** The language of the mail, chosen when it was owed; null is English. */
		locale: text("locale"),
		/** The names and words that the mail quotes, frozen when it was owed: JSON, by kind. Holds no secret. */
		content: text("content").notNull(),
		/** A code or link that signs someone in, encrypted; wiped when the mail is out or given up. */
		sealedSecret: text("sealed_secret"),
		inviteId: text("invite_id").references(() => workspaceInvite.id, { onDelete: "cascade" }),
		/** Which sending of the invite this is. */
		sending: integer("sending"),
		/** From here on what the mail carries is worthless, and it is no longer owed. */
		expiresAt: integer("expires_at").notNull(),
		state: text("state").$type<MailState>().notNull().default("queued"),
		attempts: integer("attempts").notNull().default(0),
		/** When a queue message for this row was last sent; the sweep looks for old ones. */
		queuedAt: integer("queued_at").notNull(),
		/** Until then one consumer has it in hand … */
		leaseUntil: integer("lease_until").notNull().default(0),
		/** … the one that made this claim; nobody else's record counts. */
		claim: text("claim"),
		createdAt: integer("created_at").notNull(),
		finishedAt: integer("finished_at"),
		providerId: text("provider_id"),
		/** Why it failed or came back, or what the last try met. */
		failure: text("failure").$type<MailFailure>(),
	},
	(table) => [
		uniqueIndex("mail_outbox_sending").on(table.inviteId, table.sending).where(sql`invite_id is not null`),
		index("mail_outbox_owed").on(table.queuedAt).where(sql`state = 'queued'`),
		index("mail_outbox_finished_code").on(table.finishedAt).where(sql`invite_id is null and state <> 'queued'`),
	],
);

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

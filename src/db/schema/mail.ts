import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { HoldReason, MailFailure } from "../../rules/mail-failures";
import type { MailState } from "../../rules/mail-states";

/** The queues of owed mail. */
export type MailLane = "codes" | "invites";

/** The kinds of mail with a secret. */
export type CodeMailKind = "verify-email" | "sign-in" | "reset-password" | "reset-password-link";
/** The kinds of mail that tell about a workspace and let nobody in. */
export type NoticeKind = "requests-waiting" | "request-approved" | "request-declined" | "archive-ends";
/** Every kind of mail. */
export type MailKind = "invite" | CodeMailKind | NoticeKind;

/** The columns by which a row of its own owes a mail. */
const outboxColumns = () => ({
	state: text("state").$type<MailState>().notNull().default("queued"),
	attempts: integer("attempts").notNull().default(0),
	/** The time at which the mail was last announced; the sweep announces it again if that was too long ago. */
	queuedAt: integer("queued_at").notNull(),
	/** The end of the lease of the consumer that has claimed the mail. */
	leaseUntil: integer("lease_until").notNull().default(0),
	/** The id of that consumer's claim. Only a record under this claim counts. */
	claim: text("claim"),
	createdAt: integer("created_at").notNull(),
	finishedAt: integer("finished_at"),
	providerId: text("provider_id"),
	/** The reason why the mail failed or bounced, or why the last attempt failed. */
	failure: text("failure").$type<MailFailure>(),
});

/** The owed mails with a code or a link that signs a person in. An invite owes its mail by its own row. */
export const codeMail = sqliteTable(
	"code_mail",
	{
		/** Also the idempotency key for the provider. */
		id: text("id").primaryKey(),
		kind: text("kind").$type<CodeMailKind>().notNull(),
		recipient: text("recipient").notNull(),
		/** The language of the mail, chosen when it was owed; null is English. */
		locale: text("locale"),
		/** The code or link, encrypted. It is deleted when the mail is no longer `queued`. */
		sealedSecret: text("sealed_secret"),
		/** The time at which the code or link expires, and the mail is no longer owed. */
		expiresAt: integer("expires_at").notNull(),
		...outboxColumns(),
	},
	(table) => [
		index("code_mail_owed").on(table.queuedAt).where(sql`state = 'queued'`),
		index("code_mail_finished").on(table.finishedAt).where(sql`state <> 'queued'`),
		index("code_mail_provider").on(table.providerId).where(sql`provider_id is not null`),
	],
);

/** The owed mails that tell about a workspace. They are in the lane of the invites. */
export const noticeMail = sqliteTable(
	"notice_mail",
	{
		/** As `mail/owe-notice-sql.ts` makes it. Also the idempotency key for the provider. */
		id: text("id").primaryKey(),
		kind: text("kind").$type<NoticeKind>().notNull(),
		/** No foreign key: a mail of a deleted workspace is cancelled. */
		workspaceId: text("workspace_id").notNull(),
		recipient: text("recipient").notNull(),
		locale: text("locale").notNull(),
		/** A JSON object of everything else that the mail says, fixed when it was owed: `NoticeDetails`. */
		details: text("details").notNull(),
		/** The time from which on nobody needs the mail any more. A mail `archive-ends` names this time. */
		expiresAt: integer("expires_at").notNull(),
		...outboxColumns(),
	},
	(table) => [
		index("notice_mail_owed").on(table.queuedAt).where(sql`state = 'queued'`),
		index("notice_mail_finished").on(table.finishedAt).where(sql`state <> 'queued'`),
		index("notice_mail_provider").on(table.providerId).where(sql`provider_id is not null`),
	],
);

/** The reasons for which invite mails are held. There is no row while mail flows. */
export const mailHold = sqliteTable("mail_hold", {
	reason: text("reason").$type<HoldReason>().primaryKey(),
	since: integer("since").notNull(),
	/** The time of the next probe. Until then no invite mail is tried; then one is, and if it is sent, the hold ends. */
	until: integer("until").notNull(),
});

/** The progress of the consumers through a queue with a backlog; see `jobs/sweep.batch.ts`. */
export const mailProgress = sqliteTable("mail_progress", {
	lane: text("lane").$type<MailLane>().primaryKey(),
	/** The time at which a consumer last took many messages at once. */
	takenAt: integer("taken_at").notNull(),
	/** The earliest announcement among those mails. Mails that were announced much earlier have lost their message. */
	queuedAt: integer("queued_at").notNull(),
});

/** The pace of sending, in one row. */
export const mailPace = sqliteTable("mail_pace", {
	id: text("id").primaryKey(),
	/** The time at which the next mail may start. A fraction of a millisecond counts at a high pace. */
	nextAt: real("next_at").notNull(),
});

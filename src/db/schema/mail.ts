import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MailFailure } from "../../rules/mail-failures";
import type { MailState } from "../../rules/mail-states";
import { workspaceInvite } from "./invites";

/** Every kind of mail. */
export type MailKind = "invite" | "verify-email" | "sign-in" | "reset-password" | "reset-password-link";

/** The owed mails. Each is written in the batch of the action that causes it, and sent by the consumer of the queue. */
export const mailOutbox = sqliteTable(
	"mail_outbox",
	{
		/** Also the idempotency key for the provider. */
		id: text("id").primaryKey(),
		kind: text("kind").$type<MailKind>().notNull(),
		recipient: text("recipient").notNull(),
		/** The language of the mail, chosen when it was owed; null is English. */
		locale: text("locale"),
		/** JSON, by kind: the names and texts that the mail quotes, as they were when it was owed. It contains no secret. */
		content: text("content").notNull(),
		/** A code or link that signs a person in, encrypted. It is deleted when the mail is no longer `queued`. */
		sealedSecret: text("sealed_secret"),
		inviteId: text("invite_id").references(() => workspaceInvite.id, { onDelete: "cascade" }),
		/** The number of the sending of the invite. */
		sending: integer("sending"),
		/** The time at which the content of the mail expires, and the mail is no longer owed. */
		expiresAt: integer("expires_at").notNull(),
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
	},
	(table) => [
		uniqueIndex("mail_outbox_sending").on(table.inviteId, table.sending).where(sql`invite_id is not null`),
		index("mail_outbox_owed").on(table.queuedAt).where(sql`state = 'queued'`),
		index("mail_outbox_finished_code").on(table.finishedAt).where(sql`invite_id is null and state <> 'queued'`),
	],
);

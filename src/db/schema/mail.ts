import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MailFailure } from "../../rules/mail-failures";
import { workspaceInvite } from "./invites";

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

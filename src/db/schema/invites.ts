import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { MailFailure } from "../../rules/mail-failures";
import type { MailState } from "../../rules/mail-states";
import type { Role } from "../../rules/roles";
import { time } from "./time";

export const workspaceInvite = sqliteTable(
	"workspace_invite",
	{
		/** Time-ordered, so that a page of invites is a range of the index. */
		id: text("id").primaryKey(),
		/** No foreign key: the invites of a deleted workspace are deleted later, in slices (`deletedWorkspace`). */
		workspaceId: text("workspace_id").notNull(),
		email: text("email").notNull(),
		/** The MAC of the address under the Worker's key, by which the daily caps count. */
		recipientHash: text("recipient_hash").notNull(),
		role: text("role").$type<Role>().notNull(),
		message: text("message"),
		locale: text("locale"),
		/** The time from a sending to its expiry (days). */
		expiresInDays: integer("expires_in_days").notNull(),
		/** A person whose account is gone is not found, and shows as nobody. */
		invitedBy: text("invited_by"),
		/** The number of the valid sending. The first is 1; each resend adds one and ends the earlier link. */
		sendCount: integer("send_count").notNull(),
		lastSentAt: time("last_sent_at").notNull(),
		createdAt: time("created_at").notNull(),
		expiresAt: time("expires_at").notNull(),
		acceptedAt: time("accepted_at"),
		acceptedBy: text("accepted_by"),
		declinedAt: time("declined_at"),
		/** The invitee, if they were signed in. A decline by nobody can be undone; see `declineCanBeUndone`. */
		declinedBy: text("declined_by"),
		revokedAt: time("revoked_at"),
		revokedBy: text("revoked_by"),
		/**
		 * The time at which the invite was recorded as ended: the cron found it expired and freed its seat (`jobs/lapse.ts`),
		 * or a newer sending to the same address took its place.
		 */
		lapsedAt: time("lapsed_at"),
		/**
		 * The mail of the current sending: the invite's own row owes it, so that owing it costs one index entry. The outcome
		 * of an earlier sending is not kept.
		 */
		mailState: text("mail_state").$type<MailState>().notNull(),
		/** The names that the mail quotes, as they were when it was owed. They are deleted when the mail has been sent. */
		mailWorkspaceName: text("mail_workspace_name"),
		mailInviterName: text("mail_inviter_name"),
		mailAttempts: integer("mail_attempts").notNull().default(0),
		/** The time at which the mail was last announced; the sweep announces it again if that was too long ago. */
		mailQueuedAt: integer("mail_queued_at").notNull(),
		/** The end of the lease of the consumer that has claimed the mail. */
		mailLeaseUntil: integer("mail_lease_until").notNull().default(0),
		/** The id of that consumer's claim. Only a record under this claim counts. */
		mailClaim: text("mail_claim"),
		/** The time at which the mail ended. One that is owed again after it failed keeps the time of the failure. */
		mailFinishedAt: integer("mail_finished_at"),
		mailProviderId: text("mail_provider_id"),
		/** The reason why the mail failed or bounced, or why the last attempt failed. */
		mailFailure: text("mail_failure").$type<MailFailure>(),
		/**
		 * The status without regard to the clock. A `pending` invite whose expiry has passed is expired all the same, so
		 * queries use `statusAt` of `team/invites/state-sql.ts`.
		 */
		status: text("status")
			.$type<"pending" | "accepted" | "declined" | "revoked" | "expired">()
			.notNull()
			.generatedAlwaysAs(
				sql`iif(accepted_at is not null, 'accepted', iif(revoked_at is not null, 'revoked', iif(declined_at is not null, 'declined', iif(lapsed_at is not null, 'expired', 'pending'))))`,
				{ mode: "virtual" },
			),
		/** The time at which the invite was accepted, declined or revoked; the purge selects by it. */
		closedAt: integer("closed_at").generatedAlwaysAs(sql`coalesce(accepted_at, revoked_at, declined_at)`, {
			mode: "virtual",
		}),
	},
	(table) => [
		uniqueIndex("workspace_invite_one_live").on(table.email, table.workspaceId).where(sql`status = 'pending'`),
		// Not unique: an address has one open invite and any number of closed ones in a workspace.
		index("workspace_invite_address").on(table.email, table.workspaceId),
		index("workspace_invite_status_page").on(table.workspaceId, table.status, table.id),
		index("workspace_invite_due").on(table.expiresAt, table.workspaceId).where(sql`status = 'pending'`),
		index("workspace_invite_owed").on(table.mailQueuedAt).where(sql`mail_state = 'queued'`),
	],
);

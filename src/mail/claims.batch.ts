/**
 * The consumer's batches on the outbox: claim mails, record their outcomes, give mails up. A claim lasts until its lease
 * ends; after that, another consumer may claim the mail.
 */
import { and, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { mailOutbox, workspaceInvite } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";

/**
 * Leases these mails to this consumer under a fresh claim id, and cancels those that are no longer needed. Mails that are
 * leased to another consumer or are not queued any more are left as they are.
 */
export const claimBatch = defineBatch(
	(p: Parameters<{ ids: string; now: number; leaseUntil: number; claim: string }>) => {
		const free = sql`${mailOutbox.id} in (select "value" from json_each(${p.ids})) and ${mailOutbox.state} = 'queued' and ${mailOutbox.leaseUntil} <= ${p.now}`;
		const stillInvited = sql`exists (
		select 1 from ${workspaceInvite}
		where ${workspaceInvite.id} = ${mailOutbox.inviteId} and ${workspaceInvite.status} = 'pending'
			and ${workspaceInvite.sendCount} = ${mailOutbox.sending}
	)`;
		return {
			// Not needed any more: the invite was closed, its link was replaced by a later sending, or the code has expired.
			cancelled: build
				.update(mailOutbox)
				.set({ state: "cancelled", finishedAt: p.now, sealedSecret: null })
				.where(
					and(
						free,
						sql`(${mailOutbox.expiresAt} <= ${p.now} or (${mailOutbox.inviteId} is not null and not ${stillInvited}))`,
					),
				)
				.returning(row({ id: mailOutbox.id })),
			leased: build
				.update(mailOutbox)
				.set({ leaseUntil: p.leaseUntil, claim: p.claim, attempts: sql`${mailOutbox.attempts} + 1` })
				.where(free),
			// Selected by the claim id, not returned by the update: if the response to the first attempt of this batch was lost,
			// the second attempt updates nothing, but the mails are still ours.
			claimed: build
				.select(
					row({
						id: mailOutbox.id,
						kind: mailOutbox.kind,
						recipient: mailOutbox.recipient,
						locale: mailOutbox.locale,
						content: mailOutbox.content,
						sealedSecret: mailOutbox.sealedSecret,
						inviteId: mailOutbox.inviteId,
						sending: mailOutbox.sending,
						expiresAt: mailOutbox.expiresAt,
						attempts: mailOutbox.attempts,
						createdAt: mailOutbox.createdAt,
					}),
				)
				.from(mailOutbox)
				.where(
					and(
						sql`${mailOutbox.id} in (select "value" from json_each(${p.ids})) and ${mailOutbox.state} = 'queued'`,
						sql`${mailOutbox.claim} = ${p.claim}`,
					),
				),
		};
	},
);

/** The result of one delivery. */
export type Outcome =
	| { id: string; state: "sent"; providerId: string | null }
	| { id: string; state: "failed"; failure: MailFailure }
	/** `tried` is 0 if sending was not attempted. */
	| { id: string; state: "queued"; tried: 0 | 1; delaySeconds: number; failure: MailFailure };

/** Records outcomes. An outcome is ignored if its mail is no longer under this claim. */
export const recordBatch = defineBatch((p: Parameters<{ outcomes: string; now: number; claim: string }>) => {
	const outcomes = sql`(
		select "value" ->> 'id' as "id", "value" ->> 'state' as "state", "value" ->> 'providerId' as "provider_id",
			"value" ->> 'failure' as "failure", "value" ->> 'tried' as "tried", "value" ->> 'delaySeconds' as "delay_seconds"
		from json_each(${p.outcomes})
	) as "outcome"`;
	const claimed = sql`"mail_outbox"."id" = "outcome"."id" and "claim" = ${p.claim}`;
	return {
		// A mail that was sent is recorded as sent, even if it was cancelled or given up meanwhile.
		sent: sql`update ${mailOutbox}
			set "state" = 'sent', "provider_id" = "outcome"."provider_id", "failure" = null, "finished_at" = ${p.now}, "sealed_secret" = null
			from ${outcomes} where ${claimed} and "outcome"."state" = 'sent' and "mail_outbox"."state" in ('queued', 'cancelled', 'failed')`,
		failed: sql`update ${mailOutbox}
			set "state" = 'failed', "failure" = "outcome"."failure", "finished_at" = ${p.now}, "sealed_secret" = null
			from ${outcomes} where ${claimed} and "outcome"."state" = 'failed' and "mail_outbox"."state" = 'queued'`,
		released: sql`update ${mailOutbox}
			set "lease_until" = 0, "claim" = null, "failure" = "outcome"."failure",
				"attempts" = "attempts" - 1 + "outcome"."tried", "queued_at" = ${p.now} + 1000 * "outcome"."delay_seconds"
			from ${outcomes} where ${claimed} and "outcome"."state" = 'queued' and "mail_outbox"."state" = 'queued'`,
	};
});

const GIVEN_UP: MailFailure = "GIVEN_UP";

/** Records these mails as failed if they are queued and not leased. The reason of the last attempt is kept. */
export const giveUpBatch = defineBatch((p: Parameters<{ ids: string; now: number }>) => ({
	failed: build
		.update(mailOutbox)
		.set({
			state: "failed",
			finishedAt: p.now,
			sealedSecret: null,
			failure: sql`coalesce(${mailOutbox.failure}, ${GIVEN_UP})`,
		})
		.where(
			sql`${mailOutbox.id} in (select "value" from json_each(${p.ids})) and ${mailOutbox.state} = 'queued' and ${mailOutbox.leaseUntil} <= ${p.now}`,
		)
		.returning(row({ id: mailOutbox.id, failure: mailOutbox.failure })),
}));

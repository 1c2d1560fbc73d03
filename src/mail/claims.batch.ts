/**
 * The consumer's batches on owed mail: claim mails, record their outcomes, give mails up. A claim lasts until its lease
 * ends; after that, another consumer may claim the mail.
 */
import { eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { codeMail, user, workspaceInvite } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";
import type { MailIdValues } from "./mail-id";
import { CODE_MAIL, currentInviteMailId, finishMails, INVITE_MAIL, isFree, type OwedMailTable } from "./owed-mail-sql";

type ClaimValues = MailIdValues & { now: number; leaseUntil: number; claim: string };

function lease(mail: OwedMailTable, p: Parameters<ClaimValues>) {
	const { table, column, name } = mail;
	return sql<never>`
		update ${table} set ${name("lease_until")} = ${p.leaseUntil}, ${name("claim")} = ${p.claim},
			${name("attempts")} = ${column("attempts")} + 1
		where ${isFree(mail, p)} and not ${mail.isPaused}`;
}

/** SQL: the mail is leased under this claim. */
const isClaimed = ({ column, isNamed }: OwedMailTable, p: Parameters<ClaimValues>) =>
	sql`${isNamed(p)} and ${column("state")} = 'queued' and ${column("claim")} = ${p.claim}`;

/**
 * Leases these mails to this consumer under a fresh claim id, and cancels those that are no longer needed. Mails that are
 * leased to another consumer, or are not queued any more, or whose workspace is paused, are left as they are.
 */
export const claimBatch = defineBatch((p: Parameters<ClaimValues>) => {
	const cancel = (mail: OwedMailTable) =>
		finishMails(mail, p, { state: sql`'cancelled'`, where: sql`${isFree(mail, p)} and ${mail.isNeedless(p)}` });
	return {
		cancelledInviteMails: cancel(INVITE_MAIL),
		cancelledCodeMails: cancel(CODE_MAIL),
		leasedInviteMails: lease(INVITE_MAIL, p),
		leasedCodeMails: lease(CODE_MAIL, p),
		// Selected by the claim id, not returned by the update: if the response to the first attempt of this batch was lost,
		// the second attempt updates nothing, but the mails are still ours.
		inviteMails: build
			.select(
				row({
					id: currentInviteMailId,
					kind: sql<"invite">`'invite'`,
					recipient: workspaceInvite.email,
					locale: workspaceInvite.locale,
					workspaceName: workspaceInvite.mailWorkspaceName,
					inviterName: workspaceInvite.mailInviterName,
					inviterAddress: sql<string | null>`${user.email}`,
					role: workspaceInvite.role,
					message: workspaceInvite.message,
					inviteId: workspaceInvite.id,
					sending: workspaceInvite.sendCount,
					expiresAt: sql<number>`${workspaceInvite.expiresAt}`,
					attempts: workspaceInvite.mailAttempts,
					createdAt: sql<number>`${workspaceInvite.lastSentAt}`,
				}),
			)
			.from(workspaceInvite)
			.leftJoin(user, eq(user.id, workspaceInvite.invitedBy))
			.where(isClaimed(INVITE_MAIL, p)),
		codeMails: build
			.select(
				row({
					id: codeMail.id,
					kind: codeMail.kind,
					recipient: codeMail.recipient,
					locale: codeMail.locale,
					sealedSecret: codeMail.sealedSecret,
					expiresAt: codeMail.expiresAt,
					attempts: codeMail.attempts,
					createdAt: codeMail.createdAt,
				}),
			)
			.from(codeMail)
			.where(isClaimed(CODE_MAIL, p)),
	};
});

type RecordValues = {
	/** JSON: a list of `Outcome`, with the sending of each mail of an invite. */
	outcomes: string;
	now: number;
	claim: string;
};

/** A mail that was sent is recorded as sent, even if it was cancelled or given up meanwhile. */
function record({ table, column, name, isOfOutcome, cleared }: OwedMailTable, p: Parameters<RecordValues>) {
	const isSent = sql`"outcome"."state" = 'sent'`;
	const isReleased = sql`"outcome"."state" = 'queued'`;
	return {
		finished: sql<never>`
			update ${table} set ${name("state")} = "outcome"."state", ${name("failure")} = "outcome"."failure",
				${name("provider_id")} = "outcome"."provider_id", ${name("finished_at")} = ${p.now}, ${cleared}
			from ${outcomesOf(p)}
			where ${isOfOutcome} and ${column("claim")} = ${p.claim} and not ${isReleased}
				and (${column("state")} = 'queued' or ${isSent} and ${column("state")} in ('cancelled', 'failed'))`,
		released: sql<never>`
			update ${table} set ${name("lease_until")} = 0, ${name("claim")} = null, ${name("failure")} = "outcome"."failure",
				${name("attempts")} = ${column("attempts")} - 1 + "outcome"."tried",
				${name("queued_at")} = ${p.now} + 1000 * "outcome"."delay_seconds"
			from ${outcomesOf(p)}
			where ${isOfOutcome} and ${column("claim")} = ${p.claim} and ${isReleased} and ${column("state")} = 'queued'`,
	};
}

/** The result of one delivery. */
export type Outcome =
	| { id: string; state: "sent"; providerId: string | null }
	| { id: string; state: "failed"; failure: MailFailure }
	/** `tried` is 0 if sending was not attempted. */
	| { id: string; state: "queued"; tried: 0 | 1; delaySeconds: number; failure: MailFailure };

/** SQL: the outcomes as rows of `outcome`. */
function outcomesOf(p: Parameters<RecordValues>) {
	return sql`(
		select "value" ->> 'id' as "id", "value" ->> 'inviteId' as "invite_id", "value" ->> 'sending' as "sending",
			"value" ->> 'state' as "state", "value" ->> 'providerId' as "provider_id", "value" ->> 'failure' as "failure",
			"value" ->> 'tried' as "tried", "value" ->> 'delaySeconds' as "delay_seconds"
		from json_each(${p.outcomes})
	) as "outcome"`;
}

/** Records outcomes. An outcome is ignored if its mail is no longer under this claim. */
export const recordBatch = defineBatch((p: Parameters<RecordValues>) => {
	const inviteMails = record(INVITE_MAIL, p);
	const codeMails = record(CODE_MAIL, p);
	return {
		finishedInviteMails: inviteMails.finished,
		releasedInviteMails: inviteMails.released,
		finishedCodeMails: codeMails.finished,
		releasedCodeMails: codeMails.released,
	};
});

const GIVEN_UP: MailFailure = "GIVEN_UP";

/** Records these mails as failed if they are queued and not leased. The reason of the last attempt is kept. */
export const giveUpBatch = defineBatch((p: Parameters<MailIdValues & { now: number }>) => {
	const giveUp = (mail: OwedMailTable) =>
		finishMails(mail, p, {
			state: sql`'failed'`,
			failure: sql`coalesce(${mail.column("failure")}, ${GIVEN_UP})`,
			where: isFree(mail, p),
		});
	return { inviteMails: giveUp(INVITE_MAIL), codeMails: giveUp(CODE_MAIL) };
});

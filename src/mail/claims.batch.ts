/**
 * The consumer's batches on owed mail: claim mails, record their outcomes, give mails up. A claim lasts until its lease
 * ends; after that, another consumer may claim the mail.
 */
import { and, eq, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { codeMail, workspaceInvite } from "../db/schema";
import type { MailFailure } from "../rules/mail-failures";
import {
	CODE_MAIL,
	currentInviteMailId,
	finishMails,
	INVITE_MAIL,
	isFree,
	type MailIdValues,
	type OwedMailTable,
} from "./owed-mail-sql";

type ClaimValues = MailIdValues & { now: number; leaseUntil: number; claim: string };

function lease(mail: OwedMailTable, p: Parameters<ClaimValues>) {
	const { table, column } = mail;
	return sql<never>`
		update ${table} set ${column("lease_until")} = ${p.leaseUntil}, ${column("claim")} = ${p.claim},
			${column("attempts")} = ${column("attempts")} + 1
		where ${isFree(mail, p)}`;
}

/** SQL: the mail is leased under this claim. */
const isClaimed = ({ column, isNamed }: OwedMailTable, p: Parameters<ClaimValues>) =>
	sql`${isNamed(p)} and ${column("state")} = 'queued' and ${column("claim")} = ${p.claim}`;

/**
 * Leases these mails to this consumer under a fresh claim id, and cancels those that are no longer needed. Mails that are
 * leased to another consumer or are not queued any more are left as they are.
 */
export const claimBatch = defineBatch((p: Parameters<ClaimValues>) => {
	const cancel = (mail: OwedMailTable) =>
		finishMails(mail, p, { state: "cancelled", where: sql`${isFree(mail, p)} and ${mail.isNeedless(p)}` });
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

type RecordValues = { outcomes: string; now: number; claim: string };

/** A mail that was sent is recorded as sent, even if it was cancelled or given up meanwhile. */
function record({ table, column, id, cleared }: OwedMailTable, p: Parameters<RecordValues>) {
	const isSent = sql`"outcome"."state" = 'sent'`;
	const isReleased = sql`"outcome"."state" = 'queued'`;
	return {
		finished: sql<never>`
			update ${table} set ${column("state")} = "outcome"."state", ${column("failure")} = "outcome"."failure",
				${column("provider_id")} = "outcome"."provider_id", ${column("finished_at")} = ${p.now}, ${cleared}
			from ${outcomesOf(p)}
			where ${id} = "outcome"."id" and ${column("claim")} = ${p.claim} and not ${isReleased}
				and (${column("state")} = 'queued' or ${isSent} and ${column("state")} in ('cancelled', 'failed'))`,
		released: sql<never>`
			update ${table} set ${column("lease_until")} = 0, ${column("claim")} = null, ${column("failure")} = "outcome"."failure",
				${column("attempts")} = ${column("attempts")} - 1 + "outcome"."tried",
				${column("queued_at")} = ${p.now} + 1000 * "outcome"."delay_seconds"
			from ${outcomesOf(p)}
			where ${id} = "outcome"."id" and ${column("claim")} = ${p.claim} and ${isReleased} and ${column("state")} = 'queued'`,
	};
}

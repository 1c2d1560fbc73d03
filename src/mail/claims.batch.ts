/**
 * The consumer's batches on owed mail: claim mails, record their outcomes, give mails up. A claim lasts until its lease
 * ends; after that, another consumer may claim the mail.
 */
import { eq, type SQL, sql } from "drizzle-orm";
import { build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import {
	codeMail,
	dailyUsage,
	type MailLane,
	mailHold,
	mailProgress,
	noticeMail,
	user,
	workspaceInvite,
} from "../db/schema";
import type { HoldReason, MailFailure } from "../rules/mail-failures";
import { HOLD_REASONS, isHeldNow, isNothingHeld, mayBeTried, QUOTA_REACHED } from "./holds-sql";
import { ALL_MAILS, DEAD_LETTERS } from "./mail-counts";
import type { MailIdValues } from "./mail-id";
import { noticeDetails } from "./notice-sql";
import {
	CODE_MAIL,
	currentInviteMailId,
	finishMails,
	INVITE_MAIL,
	isFree,
	NOTICE_MAIL,
	type OwedMailTable,
} from "./owed-mail-sql";

/** The failure of a mail that may have been sent. It stays with the mail, whatever later attempts meet. */
const UNKNOWN: MailFailure = "SERVICE_SILENT";

type ClaimValues = MailIdValues & {
	now: number;
	leaseUntil: number;
	claim: string;
	/** If invite mails are held and one of these is tried as the probe: until when no other is tried. */
	probeUntil: number;
	/** 1 if the batch has so many messages that more may wait in its queue. */
	isBacklog: 0 | 1;
};

/**
 * A mail that still has the claim of a consumer whose lease has ended may have been sent: that consumer stopped before it
 * recorded the outcome.
 */
function lease(mail: OwedMailTable, p: Parameters<ClaimValues>, condition: SQL = sql`true`) {
	const { table, column, name } = mail;
	return sql<never>`
		update ${table} set ${name("lease_until")} = ${p.leaseUntil}, ${name("claim")} = ${p.claim},
			${name("attempts")} = ${column("attempts")} + 1,
			${name("failure")} = iif(${column("claim")} is null, ${column("failure")}, ${UNKNOWN})
		where ${isFree(mail, p)} and not ${mail.isPaused} and ${condition}`;
}

/** Notes how far the consumers have come. Mails that are tried again say nothing about that: they were put off. */
function noteProgress(lane: MailLane, mails: readonly OwedMailTable[], p: Parameters<ClaimValues>) {
	const taken = mails.map(
		(mail) => sql`
			select ${mail.column("queued_at")} as "queued_at" from ${mail.table}
			where ${p.isBacklog} and ${isClaimed(mail, p)} and ${mail.column("attempts")} = 1`,
	);
	return sql<never>`
		insert into ${mailProgress} ("lane", "taken_at", "queued_at")
		select ${lane}, ${p.now}, min("queued_at") from (${sql.join(taken, sql` union all `)}) where true having count(*) > 0
		on conflict ("lane") do update set "taken_at" = excluded."taken_at", "queued_at" = excluded."queued_at"`;
}

/** SQL: the mail is leased under this claim. */
const isClaimed = ({ column, isNamed }: OwedMailTable, p: Parameters<ClaimValues>) =>
	sql`${isNamed(p)} and ${column("state")} = 'queued' and ${column("claim")} = ${p.claim}`;

const isAnyClaimed = (mail: OwedMailTable, p: Parameters<ClaimValues>) =>
	sql`exists (select 1 from ${mail.table} where ${isClaimed(mail, p)})`;

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
		cancelledNoticeMails: cancel(NOTICE_MAIL),
		leasedInviteMails: lease(INVITE_MAIL, p, mayBeTried(INVITE_MAIL, p)),
		leasedCodeMails: lease(CODE_MAIL, p),
		// There is one probe, and it may have become an invite's mail.
		leasedNoticeMails: lease(
			NOTICE_MAIL,
			p,
			sql`${mayBeTried(NOTICE_MAIL, p)} and (${isNothingHeld} or not ${isAnyClaimed(INVITE_MAIL, p)})`,
		),
		probed: sql<never>`
			update ${mailHold} set "until" = ${p.probeUntil}
			where not ${isHeldNow(p)} and (${isAnyClaimed(INVITE_MAIL, p)} or ${isAnyClaimed(NOTICE_MAIL, p)})`,
		holds: sql<{ reason: HoldReason }>`select ${mailHold.reason} as "reason" from ${mailHold}`,
		inviteProgress: noteProgress("invites", [INVITE_MAIL, NOTICE_MAIL], p),
		codeProgress: noteProgress("codes", [CODE_MAIL], p),
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
					lastFailure: workspaceInvite.mailFailure,
					failedAt: workspaceInvite.mailFinishedAt,
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
					lastFailure: codeMail.failure,
					failedAt: sql<null>`null`,
					createdAt: codeMail.createdAt,
				}),
			)
			.from(codeMail)
			.where(isClaimed(CODE_MAIL, p)),
		noticeMails: build
			.select(
				row({
					id: noticeMail.id,
					kind: noticeMail.kind,
					recipient: noticeMail.recipient,
					locale: noticeMail.locale,
					...noticeDetails,
					expiresAt: noticeMail.expiresAt,
					attempts: noticeMail.attempts,
					lastFailure: noticeMail.failure,
					failedAt: noticeMail.finishedAt,
					createdAt: noticeMail.createdAt,
				}),
			)
			.from(noticeMail)
			.where(isClaimed(NOTICE_MAIL, p)),
	};
});

type RecordValues = {
	/** JSON: a list of `Outcome`, with the sending of each mail of an invite. */
	outcomes: string;
	now: number;
	claim: string;
	/** The time of the claim. A mail that was claimed after a hold began and was sent ends the hold. */
	claimedAt: number;
	/** Until when the claim lets no other mail be tried, if it took a probe; see `ClaimValues`. */
	probeUntil: number;
	/** The number of outcomes that show that the provider takes mails, and of mails in the lane of the invites that were sent. */
	accepted: number;
	sentInvites: number;
	/** JSON: a list of `Hold`. */
	holds: string;
	/** The day, in days since 1970 in UTC, and its end (ms since 1970). */
	day: number;
	dayEnd: number;
	/** The number of mails of a day after which invites wait for the next; 0 if there is no quota to keep. */
	invitesStopAt: number;
};

/** A mail that was sent is recorded as sent, even if it was cancelled or given up meanwhile. */
function record({ table, column, name, isOfOutcome, cleared }: OwedMailTable, p: Parameters<RecordValues>) {
	const isSent = sql`"outcome"."state" = 'sent'`;
	const isReleased = sql`"outcome"."state" = 'queued'`;
	return {
		/** The mails that `finished` is about to record as sent. A later attempt finds none. */
		newlySent: sql`
			select 1 from ${outcomesOf(p)}, ${table}
			where ${isOfOutcome} and ${column("claim")} = ${p.claim} and ${isSent}
				and ${column("state")} in ('queued', 'cancelled', 'failed')`,
		finished: sql<never>`
			update ${table} set ${name("state")} = "outcome"."state", ${name("failure")} = "outcome"."failure",
				${name("provider_id")} = "outcome"."provider_id", ${name("finished_at")} = ${p.now}${cleared}
			from ${outcomesOf(p)}
			where ${isOfOutcome} and ${column("claim")} = ${p.claim} and not ${isReleased}
				and (${column("state")} = 'queued' or ${isSent} and ${column("state")} in ('cancelled', 'failed'))`,
		released: sql<never>`
			update ${table} set ${name("lease_until")} = 0, ${name("claim")} = null,
				${name("failure")} = iif(${column("failure")} = ${UNKNOWN}, ${column("failure")}, "outcome"."failure"),
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
	/** `tried` is 0 if sending was not attempted, or if the failure says nothing about the mail. */
	| { id: string; state: "queued"; tried: 0 | 1; delaySeconds: number; failure: MailFailure; hold?: Hold };

/** SQL: the outcomes as rows of `outcome`. */
function outcomesOf(p: Parameters<RecordValues>) {
	return sql`(
		select "value" ->> 'id' as "id", "value" ->> 'inviteId' as "invite_id", "value" ->> 'sending' as "sending",
			"value" ->> 'state' as "state", "value" ->> 'providerId' as "provider_id", "value" ->> 'failure' as "failure",
			"value" ->> 'tried' as "tried", "value" ->> 'delaySeconds' as "delay_seconds"
		from json_each(${p.outcomes})
	) as "outcome"`;
}

/** A reason to hold invite mails. If a code was refused, a hold that is there already does not last longer for it. */
export type Hold = { reason: HoldReason; until: number; isCode: boolean };
type HoldRow = { reason: HoldReason; since: number; until: number };

/**
 * Records outcomes, and what they mean for all invite mails: a hold begins, goes on or ends. An outcome is ignored if its
 * mail is no longer under this claim.
 */
export const recordBatch = defineBatch((p: Parameters<RecordValues>) => {
	const inviteMails = record(INVITE_MAIL, p);
	const codeMails = record(CODE_MAIL, p);
	const noticeMails = record(NOTICE_MAIL, p);
	const holds = sql`(
		select "value" ->> 'reason' as "reason", "value" ->> 'until' as "until", "value" ->> 'isCode' as "is_code"
		from json_each(${p.holds})
	)`;
	const goOn = sql`
		on conflict ("reason") do update set "until" = max("until", excluded."until") returning "reason", "since", "until"`;
	return {
		counted: sql<never>`
			insert into ${dailyUsage} ("day", "key", "count")
			select ${p.day}, ${ALL_MAILS}, count(*)
			from (${inviteMails.newlySent} union all ${codeMails.newlySent} union all ${noticeMails.newlySent})
			where ${p.invitesStopAt} > 0 having count(*) > 0
			on conflict ("day", "key") do update set "count" = "count" + excluded."count"`,
		finishedInviteMails: inviteMails.finished,
		releasedInviteMails: inviteMails.released,
		finishedCodeMails: codeMails.finished,
		releasedCodeMails: codeMails.released,
		finishedNoticeMails: noticeMails.finished,
		releasedNoticeMails: noticeMails.released,
		// A code may use what is left of a quota, so its success does not mean that invites may go on.
		ended: sql<{ reason: HoldReason }>`
			delete from ${mailHold}
			where "since" < ${p.claimedAt} and (${p.sentInvites} > 0 or ${p.accepted} > 0 and "reason" <> ${QUOTA_REACHED})
				and "reason" not in (select "reason" from ${holds})
			returning "reason"`,
		// The probe of this claim says nothing about the hold, so the next one need not wait.
		unanswered: sql<never>`
			update ${mailHold} set "until" = ${p.now} where "until" = ${p.probeUntil} and not exists (select 1 from ${holds})`,
		refused: sql<HoldRow>`
			insert into ${mailHold} ("reason", "since", "until")
			select "reason", ${p.now}, max("until") from ${holds}
			where not ("is_code" and "reason" in (select "reason" from ${mailHold} where "since" < ${p.now}))
			group by "reason" ${goOn}`,
		usedUp: sql<HoldRow>`
			insert into ${mailHold} ("reason", "since", "until")
			select ${QUOTA_REACHED}, ${p.now}, ${p.dayEnd} from ${dailyUsage}
			where ${p.invitesStopAt} > 0 and "day" = ${p.day} and "key" = ${ALL_MAILS} and "count" >= ${p.invitesStopAt} ${goOn}`,
	};
});

const GIVEN_UP: MailFailure = "GIVEN_UP";

/**
 * Records these mails as failed if they are queued, not leased, and were tried. The reason of the last attempt is kept.
 * Mails that nobody has tried, or that are held, are left to the sweep.
 */
export const giveUpBatch = defineBatch((p: Parameters<MailIdValues & { now: number; day: number }>) => {
	const isMeant = (mail: OwedMailTable) => sql`
		${isFree(mail, p)} and ${mail.column("attempts")} > 0 and ${isNothingHeld}
		and (${mail.column("failure")} is null or ${mail.column("failure")} not in (${HOLD_REASONS}))`;
	const numberOf = (mail: OwedMailTable) => sql`(select count(*) from ${mail.table} where ${isMeant(mail)})`;
	const giveUp = (mail: OwedMailTable) =>
		finishMails(mail, p, {
			state: sql`'failed'`,
			failure: sql`coalesce(${mail.column("failure")}, ${GIVEN_UP})`,
			where: isMeant(mail),
		});
	return {
		// First, while they are still queued: so a batch that is run again counts none of them twice.
		counted: sql<never>`
			insert into ${dailyUsage} ("day", "key", "count")
			select ${p.day}, ${DEAD_LETTERS}, "mails" from (
				select ${numberOf(INVITE_MAIL)} + ${numberOf(CODE_MAIL)} + ${numberOf(NOTICE_MAIL)} as "mails"
			) where "mails" > 0
			on conflict ("day", "key") do update set "count" = "count" + excluded."count"`,
		inviteMails: giveUp(INVITE_MAIL),
		codeMails: giveUp(CODE_MAIL),
		noticeMails: giveUp(NOTICE_MAIL),
	};
});

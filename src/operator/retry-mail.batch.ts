import { and, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, decisionRow } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, onRetry, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { noticeMail, workspace, workspaceInvite } from "../db/schema";
import { oweInviteMail } from "../mail/outbox-sql";
import { currentInviteMailId, INVITE_MAIL, NOTICE_MAIL, type OwedMailTable } from "../mail/owed-mail-sql";
import { MAIL_FAILURES } from "../rules/mail-failures";
import { isOpen } from "../team/invites/state-sql";
import { INVITES_PER_WALK } from "./limits";

type Values = DecisionValues & {
	/** The failure of the mails; null: any that says that the mail was not sent. */
	reason: string | null;
	/** The earliest time at which they failed (ms since 1970). */
	since: number;
	/** For the log. */
	maskedEmail: string | null;
	/** The last invite of the slice before this one; empty for the first slice. */
	after: string;
};

const unknownFailures = Object.entries(MAIL_FAILURES).flatMap(([code, { kind }]) =>
	kind === "unknown" ? [`'${code}'`] : [],
);
/** SQL: the mail may have been sent. */
const mayHaveBeenSent = ({ column }: OwedMailTable) =>
	sql`${column("failure")} in (${sql.raw(unknownFailures.join(", "))})`;

/** SQL: the mail has failed in the way that is meant. */
const hasFailed = (mail: OwedMailTable, p: Parameters<Values>) => sql`
	${mail.column("state")} = 'failed' and ${mail.column("finished_at")} >= ${p.since}
	and iif(${p.reason} is null, ${mayHaveBeenSent(mail)} is not true, ${mail.column("failure")} = ${p.reason})`;

/** SQL: the time at which the mail failed, if it is known not to have gone. */
const failedAt = (mail: OwedMailTable) => sql`iif(${mayHaveBeenSent(mail)}, null, ${mail.column("finished_at")})`;

/**
 * Owes failed mails of one slice of invites again if their invite is still open, and with the first slice the failed notices. The token is made anew when the mail is
 * sent, and the names that it quotes are read again. A mail with a code cannot be owed again: its secret was deleted when
 * it failed. A mail that is known not to have gone keeps the time at which it failed, which gives it another idempotency
 * key: the provider may remember the old one as done.
 *
 * @param isMeant a condition on invites, and one on notices
 */
function retry(p: Parameters<Values>, isMeant: Record<"invite" | "notice", SQL>) {
	const walked = sql`(
		select * from ${workspaceInvite} where ${isMeant.invite} and ${workspaceInvite.id} > ${p.after}
		order by ${workspaceInvite.id} limit ${sql.raw(String(INVITES_PER_WALK))}
	) as ${workspaceInvite}`;
	const failed = (column: SQL) => sql`(
		select ${column} from ${walked} inner join ${workspace} on ${workspace.id} = ${workspaceInvite.workspaceId}
		where ${isOpen} and ${workspaceInvite.expiresAt} > ${p.now} and ${hasFailed(INVITE_MAIL, p)}
	)`;
	// They are kept for a day, so there are few, and all belong to the first slice.
	const failedNotices = (column: SQL) => sql`(
		select ${column} from ${noticeMail}
		where ${p.after} = '' and ${noticeMail.state} <> 'queued' and ${hasFailed(NOTICE_MAIL, p)}
			and not ${NOTICE_MAIL.isNeedless(p)} and ${isMeant.notice}
	)`;
	const count = sql`(${failed(sql`count(*)`)} + ${failedNotices(sql`count(*)`)})`;
	return {
		walk: sql<{ last: string | null; invites: number }>`
			select max("id") as "last", count(*) as "invites" from ${walked}`,
		counted: sql<{ retried: number }>`select ${count} as "retried"`,
		// A walk over many slices leaves one event for its first slice, and one for each that has such mails.
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "mail.retried",
						metadata: sql`json_object('email', ${p.maskedEmail}, 'reason', ${p.reason}, 'since', cast(${p.since} as integer),
							'retried', ${count})`,
					}),
				)
				.from(sql`(select 1) as "once"`)
				.where(sql`${p.after} = '' or ${count} > 0`),
		),
		owed: build
			.update(workspaceInvite)
			.set({
				...oweInviteMail(p, {
					workspaceId: workspaceInvite.workspaceId,
					inviterId: workspaceInvite.invitedBy,
					isHanded: sql`false`,
				}),
				mailFinishedAt: failedAt(INVITE_MAIL),
			})
			.where(and(decided(p), sql`${workspaceInvite.id} in ${failed(sql`${workspaceInvite.id}`)}`))
			.returning(row({ id: currentInviteMailId })),
		owedNotices: build
			.update(noticeMail)
			.set({
				state: "queued",
				attempts: 0,
				queuedAt: p.now,
				leaseUntil: 0,
				claim: null,
				finishedAt: failedAt(NOTICE_MAIL),
				providerId: null,
				failure: null,
			})
			.where(and(decided(p), sql`${noticeMail.id} in ${failedNotices(sql`${noticeMail.id}`)}`))
			.returning(row({ id: noticeMail.id })),
		// A later attempt finds no failed mail any more: the audit row has what the earlier one has done.
		retried: onRetry(
			sql<{ retried: number }>`select "metadata" ->> 'retried' as "retried" from ${decisionRow(p)}`,
			"counted",
		),
	};
}

export const retryMailBatch = defineBatch((p: Parameters<Values>) =>
	retry(p, { invite: sql`true`, notice: sql`true` }),
);

export const retryMailToBatch = defineBatch((p: Parameters<Values & { email: string }>) =>
	retry(p, { invite: sql`${workspaceInvite.email} = ${p.email}`, notice: sql`${noticeMail.recipient} = ${p.email}` }),
);

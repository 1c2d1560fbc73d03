import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../audit/decision";
import { auditRow } from "../audit/entry";
import { build, defineBatch, type Parameters } from "../db/batch";
import { insertFrom } from "../db/insert-from";
import { deletedWorkspace, noticeMail, user, workspace, workspaceMember } from "../db/schema";
import { DEFAULT_LOCALE } from "../languages/locales";
import { archiveNoticeId, oweNotices } from "../mail/owe-notice-sql";
import { finishMails, NOTICE_MAIL } from "../mail/owed-mail-sql";
import { ARCHIVE_WARNING_MS, DAY_MS } from "../rules/limits";

/** The most workspaces in one run of the cron whose owners are warned, and the most that are deleted; the next continues. */
const MAX_WARNED = sql.raw("limit 100");
const MAX_ENDED = sql.raw("limit 20");

const WARNING = sql.raw(String(ARCHIVE_WARNING_MS));
const DAY = sql.raw(String(DAY_MS));

export type ArchiveValues = {
	now: number;
	/** The time for which an archived workspace is kept (ms). */
	keepMs: number;
};

/**
 * SQL: the mail has not warned the owner. One that the owner's mail server refused or returned counts as a warning, because
 * no further mail would reach the owner either.
 */
const isUndelivered = sql`(
	${noticeMail.state} in ('queued', 'cancelled')
	or (
		${noticeMail.state} = 'failed'
		and coalesce(${noticeMail.failure}, '') not in ('ADDRESS_REFUSED', 'ADDRESS_SUPPRESSED')
	)
)`;

/** SQL: the time of the joined workspace has passed, and its owner was warned. */
const isDue = (p: Parameters<ArchiveValues>): SQL => sql`
	${workspace.archivedAt} is not null and ${workspace.archivedAt} <= ${p.now} - ${p.keepMs}
	and ${workspace.archiveEndsAt} <= ${p.now}
	and not exists (
		select 1 from ${noticeMail} where ${noticeMail.id} = ${archiveNoticeId} and ${isUndelivered}
	)`;

/**
 * Owes the mail to the owners of archived workspaces that have less than the time of the warning left, and finds those
 * whose time has passed. A mail that has not gone after a day is owed anew with a later time, because mails are held or
 * paused or it has failed: so the owner has six days at least.
 */
export const warnOwnersBatch = defineBatch((p: Parameters<ArchiveValues>) => {
	/** SQL: the warned workspaces with their mails. A walk over the owed mails would read all of them each minute. */
	const warnings = sql`
		${workspace} cross join ${noticeMail} on ${noticeMail.id} = ${archiveNoticeId}
		where ${workspace.archivedAt} is not null and ${workspace.archiveEndsAt} > 0`;
	const isLate = sql`
		${isUndelivered} and ${noticeMail.createdAt} <= ${p.now} - ${DAY} and ${noticeMail.leaseUntil} <= ${p.now}`;
	const unwarned = sql`
		select ${workspace.id} from ${workspace}
		where ${workspace.archivedAt} is not null and ${workspace.archiveEndsAt} is null
			and ${workspace.archivedAt} <= ${p.now} + ${WARNING} - ${p.keepMs}
		order by ${workspace.archivedAt} ${MAX_WARNED}`;
	const endsAt = sql`cast(max(${p.now} + ${WARNING}, ${workspace.archivedAt} + ${p.keepMs}) as integer)`;
	return {
		cancelled: finishMails(NOTICE_MAIL, p, {
			state: sql`'cancelled'`,
			where: sql`${noticeMail.id} in (select ${noticeMail.id} from ${warnings} and ${isLate} ${MAX_WARNED})`,
		}),
		late: sql<never>`
			update ${workspace} set "archive_ends_at" = null where ${workspace.id} in (
				select ${workspace.id} from ${warnings} and ${noticeMail.state} = 'cancelled'
			)`,
		// The variable was unset for a while, or the cron stood still: the warning that the owner got before counts for nothing.
		outdated: sql<never>`
			update ${workspace} set "archive_ends_at" = null
			where ${workspace.archivedAt} is not null and ${workspace.archiveEndsAt} <= ${p.now} - ${WARNING}`,
		mails: oweNotices(p, {
			kind: "archive-ends",
			recipients: sql`
				select ${workspace.id} || '-' || ${endsAt} as "key", ${workspace.id} as "workspace_id", ${user.email} as "email",
					coalesce(${workspace.archiveLocale}, ${DEFAULT_LOCALE}) as "locale"
				from ${workspace}
				inner join ${workspaceMember} on ${workspaceMember.workspaceId} = ${workspace.id} and ${workspaceMember.role} = 'owner'
				inner join ${user} on ${user.id} = ${workspaceMember.userId}
				where ${workspace.id} in (${unwarned})`,
			expiresAt: endsAt,
			where: sql`true`,
		}),
		warned: sql<{ id: string }>`
			update ${workspace} set "archive_ends_at" = ${endsAt} where ${workspace.id} in (${unwarned})
			returning ${workspace.id} as "id"`,
		due: sql<{ id: string }>`
			select ${workspace.id} as "id" from ${workspace} where ${isDue(p)} order by ${workspace.archiveEndsAt} ${MAX_ENDED}`,
	};
});

/** Deletes a workspace as its owner does, unless it was restored meanwhile. */
export const endArchiveBatch = defineBatch(
	(p: Parameters<ArchiveValues & DecisionValues & { workspaceId: string }>) => ({
		decision: decision(
			p,
			build
				.select(
					auditRow(p.decisionId, p.now, {
						action: "workspace.deleted",
						workspaceId: workspace.id,
						metadata: sql`json_object('slug', ${workspace.slug}, 'members', ${workspace.memberCount}, 'reason', 'archived')`,
					}),
				)
				.from(workspace)
				.where(and(eq(workspace.id, p.workspaceId), isDue(p))),
		),
		deleted: build.delete(workspace).where(and(eq(workspace.id, decidedWorkspaceId(p)), decided(p))),
		remains: insertFrom(
			deletedWorkspace,
			{ id: sql`${decidedWorkspaceId(p)}`, deletedAt: p.now },
			sql`where ${decided(p)}`,
		),
		allowed: selectDecided(p),
	}),
);

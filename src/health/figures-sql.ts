/** The figures of the service, for `/health/deep` and for the vitals of each minute. None of them is about anybody. */
import { type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../db/batch";
import { codeMail, cronRun, dailyUsage, mailHold, noticeMail, user, workspace, workspaceInvite } from "../db/schema";
import { DEAD_LETTERS } from "../mail/mail-counts";
import { DAY_MS, HOUR_MS, PAUSED_MAIL_MS } from "../rules/limits";
import type { HoldReason } from "../rules/mail-failures";
import { MOST_COUNTED } from "./thresholds";

/** The owed mails of one lane. */
export type LaneRow = {
	/** At most `MOST_COUNTED`. */
	owed: number;
	/** The time at which the oldest of them was owed (ms since 1970); null if none is. */
	owedSince: number | null;
};

/** Mails that are tried later than this (ms) are those of paused workspaces, which are put aside. */
const LATEST_RETRY_MS = PAUSED_MAIL_MS / 2;

const upTo = sql.raw(`limit ${MOST_COUNTED}`);

const ofLane = (owed: SQL) =>
	sql<LaneRow>`select count(*) as "owed", min("owed_since") as "owedSince" from (${owed} ${upTo})`;

/** The statements of the figures. The number of rows that they read has a limit, however many mails are owed. */
export function figures(p: Parameters<{ now: number }>) {
	return {
		codes: ofLane(sql`
			select ${codeMail.createdAt} as "owed_since" from ${codeMail}
			where ${codeMail.state} = 'queued' order by ${codeMail.queuedAt}`),
		invites: ofLane(sql`
			select "queued"."owed_since" from (
				select * from (
					select ${workspaceInvite.lastSentAt} as "owed_since", ${workspaceInvite.workspaceId}, true as "rests_if_archived" from ${workspaceInvite}
					where ${workspaceInvite.mailState} = 'queued' and ${workspaceInvite.mailQueuedAt} <= ${p.now} + ${sql.raw(String(LATEST_RETRY_MS))}
					order by ${workspaceInvite.mailQueuedAt} ${upTo}
				) union all select * from (
					select ${noticeMail.createdAt}, ${noticeMail.workspaceId}, false from ${noticeMail}
					where ${noticeMail.state} = 'queued' and ${noticeMail.queuedAt} <= ${p.now} + ${sql.raw(String(LATEST_RETRY_MS))}
					order by ${noticeMail.queuedAt} ${upTo}
				)
			) as "queued" inner join ${workspace} on ${workspace.id} = "queued"."workspace_id"
			where ${workspace.sendingPausedAt} is null and not ("rests_if_archived" and ${workspace.archivedAt} is not null)`),
		holds: sql<{ reason: HoldReason; since: number; until: number }>`
			select ${mailHold.reason} as "reason", ${mailHold.since} as "since", ${mailHold.until} as "until" from ${mailHold}`,
		/** Invites have no index by the end of their mail; the log has a line for each. */
		finishedCodes: sql<{ sent: number; failed: number }>`
			select coalesce(sum("state" in ('sent', 'bounced')), 0) as "sent", coalesce(sum("state" = 'failed'), 0) as "failed" from (
				select ${codeMail.state} as "state" from ${codeMail}
				where ${codeMail.state} <> 'queued' and ${codeMail.finishedAt} > ${p.now} - ${sql.raw(String(HOUR_MS))}
				order by ${codeMail.finishedAt} desc ${upTo}
			)`,
		deadLetters: sql<{ mails: number }>`
			select ${dailyUsage.count} as "mails" from ${dailyUsage}
			where ${dailyUsage.day} = cast(${p.now} / ${sql.raw(String(DAY_MS))} as integer) and ${dailyUsage.key} = ${DEAD_LETTERS}`,
		unproven: sql<{ accounts: number }>`
			select count(*) as "accounts" from (select 1 from ${user} where ${user.emailVerified} = 0 ${upTo})`,
	};
}

/** The statement that reads the last run of the cron. */
export const lastCronRun = sql<{ startedAt: number; failedJobs: string }>`
	select ${cronRun.startedAt} as "startedAt", ${cronRun.failedJobs} as "failedJobs" from ${cronRun}`;

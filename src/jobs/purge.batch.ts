import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { TIME_LENGTH } from "../crypto/ids";
import { defineBatch, type Parameters } from "../db/batch";
import {
	auditLog,
	codeMail,
	dailyUsage,
	deletedWorkspace,
	joinRequest,
	noticeMail,
	session,
	user,
	verification,
	workspace,
	workspaceBar,
	workspaceDomain,
	workspaceInvite,
	workspaceLink,
	workspaceMember,
} from "../db/schema";
import { DAY_MS, MINUTE_MS, REQUEST_PAUSE_MS } from "../rules/limits";
import { STALE_KINDS, type StaleKind } from "./stale-kinds";

/** The most rows that one statement deletes. It takes about ten milliseconds, so that no request waits long for it. */
const ROWS_PER_STATEMENT = 1_200;

export type PurgeValues = {
	now: number;
	/** See `inviteTurn`. */
	madeAt: number;
	/** See `sessionTurn`. */
	tokensFrom: string;
	tokensBefore: string;
	expiredBefore: number;
	closedBefore: number;
	codesBefore: number;
	unprovenBefore: number;
	eventsBefore: number;
	today: number;
};

/** The number of deleted rows of each kind. */
export type Purged = Record<StaleKind, number>;

const upToLimit = sql.raw(`limit ${ROWS_PER_STATEMENT}`);
const DAY = sql.raw(String(DAY_MS));
const PAUSE = sql.raw(String(REQUEST_PAUSE_MS));
const MINUTE = sql.raw(String(MINUTE_MS));

/** SQL: the smallest id of a moment, as `idPrefix` of `crypto/ids.ts` makes it. */
const idPrefix = (ms: SQL): SQL => sql`printf(${sql.raw(`'%0${TIME_LENGTH}x'`)}, ${ms})`;

/**
 * SQL: the stale rows of a table that were made in this minute of all earlier days. Ids begin with the time, so each minute
 * is a range of ids.
 */
function staleOfThisMinute(p: Parameters<PurgeValues>, id: AnySQLiteColumn, isStale: SQL): SQL {
	const oldest = sql`(select min(${id}) from ${id.table})`;
	return sql`
		with recursive "minute" ("made_at") as (
			select ${p.madeAt} where ${idPrefix(sql`${p.madeAt} + ${MINUTE}`)} > ${oldest}
			union all
			select "made_at" - ${DAY} from "minute"
			where "made_at" > ${DAY} and ${idPrefix(sql`"made_at" - ${DAY} + ${MINUTE}`)} > ${oldest}
		)
		select ${id} from "minute" cross join ${id.table}
			on ${id} >= ${idPrefix(sql`"made_at"`)} and ${id} < ${idPrefix(sql`"made_at" + ${MINUTE}`)}
		where ${isStale}
		${upToLimit}`;
}

function staleInvites(p: Parameters<PurgeValues>): SQL {
	const isExpired = sql`${workspaceInvite.closedAt} is null and ${workspaceInvite.expiresAt} <= ${p.expiredBefore}`;
	return staleOfThisMinute(
		p,
		workspaceInvite.id,
		sql`(${workspaceInvite.closedAt} <= ${p.closedBefore} or (${isExpired}))`,
	);
}

/** SQL: links are kept as invites are. One that is used up stays until it expires. */
function staleLinks(p: Parameters<PurgeValues>): SQL {
	return staleOfThisMinute(
		p,
		workspaceLink.id,
		sql`(${workspaceLink.revokedAt} <= ${p.closedBefore} or ${workspaceLink.expiresAt} <= ${p.expiredBefore})`,
	);
}

/** SQL: a refusal is kept for as long as it keeps the person from asking again. */
const isStaleRequest = (p: Parameters<PurgeValues>): SQL => sql`
	${joinRequest.decidedAt} <= iif(${joinRequest.status} = 'declined', min(${p.closedBefore}, ${p.now} - ${PAUSE}), ${p.closedBefore})`;

/** SQL: the owner of an archived workspace was not warned. The job that deletes the workspace needs the row. */
const isFailedWarning = sql`(${noticeMail.kind} = 'archive-ends' and ${noticeMail.state} = 'failed')`;

/** The tables whose rows outlive their workspace until the purge deletes them, by their column `workspace_id`. */
const REMAINS = [
	workspaceMember.workspaceId,
	workspaceInvite.workspaceId,
	workspaceLink.workspaceId,
	joinRequest.workspaceId,
	workspaceDomain.workspaceId,
	workspaceBar.workspaceId,
];

/** SQL: nothing is left in the table of the joined deleted workspace. */
const hasNone = (workspaceId: AnySQLiteColumn): SQL =>
	sql`not exists (select 1 from ${workspaceId.table} where ${workspaceId} = ${deletedWorkspace.id})`;

/** SQL: the rows of a table that are left of deleted workspaces. */
function ofDeleted(workspaceId: AnySQLiteColumn): SQL {
	return sql`${deletedWorkspace} cross join ${workspaceId.table} on ${workspaceId} = ${deletedWorkspace.id}`;
}

/** The rows that are not needed any more, by the key that their table is stored by. */
function staleRows(p: Parameters<PurgeValues>): Record<StaleKind, { table: SQLiteTable; key: SQL; rows: SQL }> {
	return {
		// Before the others: a row goes in the run after the one that has deleted what was left of its workspace.
		deletedWorkspaces: {
			table: deletedWorkspace,
			key: sql`id`,
			rows: sql`select ${deletedWorkspace.id} from ${deletedWorkspace}
				where ${sql.join(REMAINS.map(hasNone), sql` and `)} ${upToLimit}`,
		},
		deletedMembers: {
			table: workspaceMember,
			key: sql`(workspace_id, id)`,
			rows: sql`select ${workspaceMember.workspaceId}, ${workspaceMember.id} from ${ofDeleted(workspaceMember.workspaceId)} ${upToLimit}`,
		},
		deletedInvites: {
			table: workspaceInvite,
			key: sql`id`,
			rows: sql`select ${workspaceInvite.id} from ${ofDeleted(workspaceInvite.workspaceId)} ${upToLimit}`,
		},
		deletedLinks: {
			table: workspaceLink,
			key: sql`id`,
			rows: sql`select ${workspaceLink.id} from ${ofDeleted(workspaceLink.workspaceId)} ${upToLimit}`,
		},
		deletedRequests: {
			table: joinRequest,
			key: sql`id`,
			rows: sql`select ${joinRequest.id} from ${ofDeleted(joinRequest.workspaceId)} ${upToLimit}`,
		},
		deletedDomains: {
			table: workspaceDomain,
			key: sql`id`,
			rows: sql`select ${workspaceDomain.id} from ${ofDeleted(workspaceDomain.workspaceId)} ${upToLimit}`,
		},
		deletedBars: {
			table: workspaceBar,
			key: sql`(workspace_id, user_id)`,
			rows: sql`select ${workspaceBar.workspaceId}, ${workspaceBar.userId} from ${ofDeleted(workspaceBar.workspaceId)} ${upToLimit}`,
		},
		claims: {
			table: workspaceDomain,
			key: sql`id`,
			rows: sql`select ${workspaceDomain.id} from ${workspaceDomain}
				where ${workspaceDomain.status} = 'pending' and ${workspaceDomain.dueAt} <= ${p.now} ${upToLimit}`,
		},
		sessions: {
			table: session,
			key: sql`token`,
			rows: sql`select ${session.token} from ${session}
				where ${session.token} >= ${p.tokensFrom} and ${session.token} < ${p.tokensBefore} and ${session.expiresAt} <= ${p.now}
				${upToLimit}`,
		},
		verifications: {
			table: verification,
			key: sql`id`,
			rows: sql`select ${verification.id} from ${verification} where ${verification.expiresAt} <= ${p.now} ${upToLimit}`,
		},
		invites: { table: workspaceInvite, key: sql`id`, rows: staleInvites(p) },
		links: { table: workspaceLink, key: sql`id`, rows: staleLinks(p) },
		requests: {
			table: joinRequest,
			key: sql`id`,
			rows: staleOfThisMinute(p, joinRequest.id, isStaleRequest(p)),
		},
		codes: {
			table: codeMail,
			key: sql`id`,
			rows: sql`select ${codeMail.id} from ${codeMail}
				where ${codeMail.state} <> 'queued' and ${codeMail.finishedAt} <= ${p.codesBefore} ${upToLimit}`,
		},
		notices: {
			table: noticeMail,
			key: sql`id`,
			rows: sql`select ${noticeMail.id} from ${noticeMail}
				where ${noticeMail.state} <> 'queued' and ${noticeMail.finishedAt} <= ${p.codesBefore}
					and not (${isFailedWarning} and ${noticeMail.expiresAt} > ${p.now}) ${upToLimit}`,
		},
		usage: {
			table: dailyUsage,
			key: sql`(day, key)`,
			rows: sql`select ${dailyUsage.day}, ${dailyUsage.key} from ${dailyUsage} where ${dailyUsage.day} < ${p.today} ${upToLimit}`,
		},
		// The log is in order of commit, so the oldest rows are the first: if the first one stays, no other is read. The last
		// row stays whatever its age, because the number of the next row is counted from it.
		events: {
			table: auditLog,
			key: sql`seq`,
			rows: sql`select "seq" from (
					select ${auditLog.seq} as "seq", ${auditLog.createdAt} as "created_at" from ${auditLog}
					where ${auditLog.seq} < (select max("seq") from ${auditLog})
					order by ${auditLog.seq} limit iif(
						(select "oldest"."created_at" from ${auditLog} as "oldest" order by "oldest"."seq" limit 1) <= ${p.eventsBefore},
						${sql.raw(String(ROWS_PER_STATEMENT))}, 0
					)
				) where "created_at" <= ${p.eventsBefore}`,
		},
		// An unproven account has no session, and is in no workspace: the rules of `auth/proven-address.ts`. A blocked one
		// stays, because the block is kept in it.
		accounts: {
			table: user,
			key: sql`id`,
			rows: sql`select ${user.id} from ${user}
				where ${user.emailVerified} = 0 and ${user.createdAt} <= ${p.unprovenBefore} and ${user.blockedAt} is null
					and not exists (
						select 1 from ${workspaceMember} inner join ${workspace} on ${workspace.id} = ${workspaceMember.workspaceId}
						where ${workspaceMember.userId} = ${user.id}
					) ${upToLimit}`,
		},
	};
}

/** Counts the rows of each kind, up to `ROWS_PER_STATEMENT`. In most runs there are none, and nothing else is done. */
export const countStaleBatch = defineBatch((p: Parameters<PurgeValues>) => {
	const stale = staleRows(p);
	const count = (kind: StaleKind) => sql`(select count(*) from (${stale[kind].rows})) as ${sql.identifier(kind)}`;
	return { found: sql<Purged>`select ${sql.join(STALE_KINDS.map(count), sql`, `)}` };
});

/** Deletes rows and counts those that are left, up to `ROWS_PER_STATEMENT`. `returning` would send one row for each. */
const deleteStale = (kind: StaleKind) =>
	defineBatch((p: Parameters<PurgeValues>) => {
		const { table, key, rows } = staleRows(p)[kind];
		return {
			deleted: sql`delete from ${table} where ${key} in (${rows})`,
			left: sql<{ count: number }>`select count(*) as "count" from (${rows})`,
		};
	});

export const deleteStaleBatches = Object.fromEntries(STALE_KINDS.map((kind) => [kind, deleteStale(kind)])) as Record<
	StaleKind,
	ReturnType<typeof deleteStale>
>;

/** Pages of a workspace's invites, newest first, with one status or with any. */
import { desc, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { workspaceInvite } from "../../db/schema";
import { INVITE_FILTERS, type InviteFilter } from "./invite-filters";
import { selectInvites } from "./select-invites";
import { INVITE_STATUSES } from "./state";
import { isOpen, isPending } from "./state-sql";

type PageValues = { now: number; cursor: string; rows: number };

/**
 * Selects one page. Each filter has an index of its own, so that reading a page costs the same at any size.
 *
 * @param workspaceId a select of the one workspace whose invites the caller may see
 * @param search a condition on the rows, and the number of rows that are read to find those for which it is true
 */
export function selectInvitePage(
	p: Parameters<PageValues>,
	filter: InviteFilter,
	workspaceId: SQLWrapper,
	search?: { where: SQL; depth: SQL<number> },
) {
	const newest = newestInvites({ now: p.now, cursor: p.cursor, rows: search?.depth ?? p.rows }, filter, workspaceId);
	return selectInvites(p, sql`(${newest}) as ${workspaceInvite}`)
		.where(search?.where)
		.orderBy(desc(workspaceInvite.id))
		.limit(bare(p.rows));
}

/** SQL: the status that the row has without regard to the clock. Every invite has exactly one. */
const isInState = (status: (typeof INVITE_STATUSES)[number]): SQL =>
	sql`${workspaceInvite.status} = ${sql.raw(`'${status}'`)}`;

/** SQL: the newest rows of several pages. */
function newestOf(p: Parameters<Pick<PageValues, "rows">>, pages: readonly SQL[]): SQL {
	const selects = pages.map((page) => sql`select * from (${page})`);
	return sql`select * from (${sql.join(selects, sql` union all `)}) order by "id" desc limit ${p.rows}`;
}

/**
 * SQL: the newest invites from the cursor on, as many as `p.rows` says. A filter that has several ranges of an index reads
 * as many of each.
 */
export function newestInvites(p: Parameters<PageValues>, filter: InviteFilter, workspaceId: SQLWrapper): SQL {
	const page = (condition: SQL) => sql`
		select * from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${workspaceId} and ${workspaceInvite.id} < ${p.cursor}
			and ${condition}
		order by ${workspaceInvite.id} desc limit ${p.rows}`;
	switch (filter) {
		case "all":
			// Takes as many rows from each status and keeps the newest ones. A single index over all statuses would cost one
			// more written row per invite, and random page reads in the purge.
			return newestOf(
				p,
				INVITE_STATUSES.map((status) => page(isInState(status))),
			);
		case "pending":
			return page(isPending(p));
		case "expired": {
			// Expired invites that the cron has recorded, plus the few that it has not reached yet. The unary `+` makes SQLite
			// use the index on `expires_at`, where only those stand that have ended.
			const recorded = page(isInState("expired"));
			const ended = sql`
				select * from ${workspaceInvite}
				where +${workspaceInvite.workspaceId} = ${workspaceId} and ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now}
					and +${workspaceInvite.id} < ${p.cursor}
				order by +${workspaceInvite.id} desc limit ${p.rows}`;
			return newestOf(p, [recorded, ended]);
		}
		case "accepted":
		case "declined":
		case "revoked":
			return page(isInState(filter));
	}
}

/** Makes one value for each filter. */
export function forEachFilter<T>(make: (filter: InviteFilter) => T): Readonly<Record<InviteFilter, T>> {
	return Object.fromEntries(INVITE_FILTERS.map((filter) => [filter, make(filter)])) as Record<InviteFilter, T>;
}

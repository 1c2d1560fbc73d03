/** Pages of a workspace's invites, newest first, with one status or with any. */
import { desc, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { workspaceInvite } from "../../db/schema";
import { SEARCH_DEPTH } from "../../rules/limits";
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
	const ids = newestInviteIds({ now: p.now, cursor: p.cursor, rows: search?.depth ?? p.rows }, filter, workspaceId);
	const rows = sql`
		select ${workspaceInvite}.* from (${ids}) as "newest"
			cross join ${workspaceInvite} on ${workspaceInvite.id} = "newest"."id"`;
	return selectInvites(p, sql`(${rows}) as ${workspaceInvite}`)
		.where(search?.where)
		.orderBy(desc(workspaceInvite.id))
		.limit(bare(p.rows));
}

/** SQL: the status that the row has without regard to the clock. Every invite has exactly one. */
const isInState = (status: (typeof INVITE_STATUSES)[number]): SQL =>
	sql`${workspaceInvite.status} = ${sql.raw(`'${status}'`)}`;

/**
 * SQL: the ids of the newest invites from the cursor on, as many as `p.rows` says. SQLite merges the ranges of the index
 * and stops after that number, so that several ranges cost no more than one.
 */
export function newestInviteIds(p: Parameters<PageValues>, filter: InviteFilter, workspaceId: SQLWrapper): SQL {
	const ranges = rangesOf(p, filter, workspaceId);
	return sql`${sql.join(ranges, sql` union all `)} order by "id" desc limit ${p.rows}`;
}

function rangesOf(p: Parameters<PageValues>, filter: InviteFilter, workspaceId: SQLWrapper): SQL[] {
	const range = (condition: SQL) => sql`
		select ${workspaceInvite.id} as "id" from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${workspaceId} and ${workspaceInvite.id} < ${p.cursor} and ${condition}`;
	switch (filter) {
		case "all":
			// A range for each status. A single index over all statuses would cost one more written row per invite, and random
			// page reads in the purge.
			return INVITE_STATUSES.map((status) => range(isInState(status)));
		case "pending":
			return [range(isPending(p))];
		case "expired": {
			// Expired invites that the cron has recorded, and those that it has not reached yet. These stand at the beginning of
			// the index on `expires_at`, of all workspaces. If the cron is far behind, the rest of them is missing until it
			// has recorded them.
			const ended = sql`
				select ${workspaceInvite.id} as "id", ${workspaceInvite.workspaceId} as "workspace_id" from ${workspaceInvite}
				where ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now}
				order by ${workspaceInvite.expiresAt} limit ${sql.raw(String(SEARCH_DEPTH))}`;
			return [
				range(isInState("expired")),
				sql`select "id" from (${ended}) where "workspace_id" = ${workspaceId} and "id" < ${p.cursor}`,
			];
		}
		case "accepted":
		case "declined":
		case "revoked":
			return [range(isInState(filter))];
	}
}

/** Makes one value for each filter. */
export function forEachFilter<T>(make: (filter: InviteFilter) => T): Readonly<Record<InviteFilter, T>> {
	return Object.fromEntries(INVITE_FILTERS.map((filter) => [filter, make(filter)])) as Record<InviteFilter, T>;
}

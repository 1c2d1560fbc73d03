/** Pages of a workspace's invites, newest first, with one status or with any. */
import { and, desc, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
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
 * @param where a further condition on the rows
 */
export function selectInvitePage(
	p: Parameters<PageValues>,
	filter: InviteFilter,
	workspaceId: SQLWrapper,
	where?: SQL,
) {
	return selectInvites(p)
		.where(
			and(
				sql`${workspaceInvite.id} in (${pageIds(p, filter, workspaceId, where ?? sql`true`)})`,
				lt(workspaceInvite.id, p.cursor),
			),
		)
		.orderBy(desc(workspaceInvite.id))
		.limit(bare(p.rows));
}

/** SQL: the status that the row has without regard to the clock. Every invite has exactly one. */
const isInState = (status: (typeof INVITE_STATUSES)[number]): SQL =>
	sql`${workspaceInvite.status} = ${sql.raw(`'${status}'`)}`;

const unionAll = (pages: readonly SQL[]): SQL =>
	sql.join(
		pages.map((page) => sql`select * from (${page})`),
		sql` union all `,
	);

function pageIds(p: Parameters<PageValues>, filter: InviteFilter, workspaceId: SQLWrapper, where: SQL): SQL {
	const page = (condition: SQL) => sql`
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${workspaceId} and ${workspaceInvite.id} < ${p.cursor}
			and ${condition} and ${where}
		order by ${workspaceInvite.id} desc limit ${p.rows}`;
	switch (filter) {
		case "all":
			// Takes one page from each status and keeps the newest rows. A single index over all statuses would cost one more
			// written row per invite, and random page reads in the purge.
			return unionAll(INVITE_STATUSES.map((status) => page(isInState(status))));
		case "pending":
			return page(isPending(p));
		case "expired": {
			// Expired invites that the cron has recorded, plus the few that it has not reached yet. The unary `+` makes SQLite
			// use the index on `expires_at`, where only those stand that have ended.
			const recorded = page(isInState("expired"));
			const ended = sql`
				select ${workspaceInvite.id} from ${workspaceInvite}
				where +${workspaceInvite.workspaceId} = ${workspaceId} and ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now}
					and +${workspaceInvite.id} < ${p.cursor} and ${where}
				order by +${workspaceInvite.id} desc limit ${p.rows}`;
			return unionAll([recorded, ended]);
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

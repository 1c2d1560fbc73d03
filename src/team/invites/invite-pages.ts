/** Pages of a workspace's invites, newest first, of one state or of all. */
import { and, desc, lt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { workspaceInvite } from "../../db/schema";
import { INVITE_STATUSES, type InviteStatus, isOpen, isPending, selectInvites } from "./invite";

export const INVITE_FILTERS = [...INVITE_STATUSES, "all"] as const;
export type InviteFilter = (typeof INVITE_FILTERS)[number];

/** The cursor of the first page: sorts after every id. */
export const NEWEST = "~";

type PageValues = { now: number; cursor: string; rows: number };

/**
 * One page, each filter along an index of its own, so that a page costs a page at any size.
 *
 * @param workspaceId a select of the one workspace whose invites the caller may see
 * @param where what else a row has to be
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
		.limit(sql.placeholder("rows"));
}

/** What the row says, without the clock: every invite is in exactly one of these. */
const isInState = (status: InviteStatus): SQL => sql`${workspaceInvite.status} = ${sql.raw(`'${status}'`)}`;

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
			// A page of each state, of which the newest make the page: an index over all states would cost every invite a
			// row more, and the purge, which goes by time, a page of its own for each row.
			return unionAll(INVITE_STATUSES.map((status) => page(isInState(status))));
		case "pending":
			return page(isPending(p));
		case "expired": {
			// Those whose end is booked, and the few whose end is not: the `+` has those found by their end.
			const booked = page(isInState("expired"));
			const ended = sql`
				select ${workspaceInvite.id} from ${workspaceInvite}
				where ${workspaceInvite.workspaceId} = ${workspaceId} and ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now}
					and +${workspaceInvite.id} < ${p.cursor} and ${where}
				order by +${workspaceInvite.id} desc limit ${p.rows}`;
			return unionAll([booked, ended]);
		}
		case "accepted":
		case "declined":
		case "revoked":
			return page(isInState(filter));
	}
}

/** One of something for each filter. */
export function forEachFilter<T>(make: (filter: InviteFilter) => T): Readonly<Record<InviteFilter, T>> {
	return Object.fromEntries(INVITE_FILTERS.map((filter) => [filter, make(filter)])) as Record<InviteFilter, T>;
}

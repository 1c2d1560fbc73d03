import { z } from "@hono/zod-openapi";
import { and, desc, lt, type SQL, sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../db/batch";
import { workspace, workspaceInvite } from "../../db/schema";
import { getOperation } from "../../http/operation";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { renewSession } from "../../session/session-sql";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../caller";
import { INVITE_EXAMPLE } from "../examples";
import { INVITE_STATUSES, isOpen, isPending, selectInvites, toInvite } from "../invite-sql";
import { pageOf } from "../page";
import { cursor, invite, limit, nextCursor, slug } from "../schemas";

const FILTERS = [...INVITE_STATUSES, "all"] as const;
type Filter = (typeof FILTERS)[number];

const input = z.object({ slug, status: z.enum(FILTERS).default("pending"), limit, cursor });

export const listInvitesRoute = getOperation({
	name: "listInvites",
	summary: "List invites",
	description: "Invites of one state or of all, newest first.",
	input,
	answer: z.object({ invites: z.array(invite), nextCursor }),
	answerExample: { invites: [INVITE_EXAMPLE], nextCursor: null },
	errors: ["WORKSPACE_NOT_FOUND", "FORBIDDEN"],
});

type PageValues = CallerValues & { cursor: string; rows: number };

/** The ids of one page, each filter along an index of its own, so that a page costs a page at any size. */
function pageIds(p: Parameters<PageValues>, filter: Filter): SQL {
	const here = fromCaller({ id: sql`${workspace.id}`.as("id") }, p);
	const page = (condition: SQL) => sql`
		select ${workspaceInvite.id} from ${workspaceInvite}
		where ${workspaceInvite.workspaceId} = ${here} and ${workspaceInvite.id} < ${p.cursor} and ${condition}
		order by ${workspaceInvite.id} desc limit ${p.rows}`;
	switch (filter) {
		case "all":
			return page(sql`true`);
		case "pending":
			return page(isPending(p));
		case "expired": {
			// Those whose end is booked, and the few whose end is not: the `+` has those found by their end.
			const booked = page(sql`${workspaceInvite.status} = 'expired'`);
			const ended = sql`
				select ${workspaceInvite.id} from ${workspaceInvite}
				where ${workspaceInvite.workspaceId} = ${here} and ${isOpen} and ${workspaceInvite.expiresAt} <= ${p.now}
					and +${workspaceInvite.id} < ${p.cursor}
				order by +${workspaceInvite.id} desc limit ${p.rows}`;
			return sql`select * from (${booked}) union all select * from (${ended})`;
		}
		case "accepted":
		case "declined":
		case "revoked":
			return page(sql`${workspaceInvite.status} = ${sql.raw(`'${filter}'`)}`);
	}
}

const batchFor = (filter: Filter) =>
	defineBatch((p: Parameters<PageValues>) => ({
		caller: selectCaller(p),
		invites: selectInvites(p)
			.where(and(sql`${workspaceInvite.id} in (${pageIds(p, filter)})`, lt(workspaceInvite.id, p.cursor)))
			.orderBy(desc(workspaceInvite.id))
			.limit(sql.placeholder("rows")),
		renewed: renewSession(p),
	}));
const batches = Object.fromEntries(FILTERS.map((filter) => [filter, batchFor(filter)])) as Record<
	Filter,
	ReturnType<typeof batchFor>
>;

/** Sorts after every id. */
const END = "~";

export async function listInvites(scope: Scope, { slug, status, limit, cursor }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? END, rows: limit + 1 };
	const result = await runSignedIn(scope, batches[status], values);
	requireCaller(result.caller, "canManageMembers");
	const page = pageOf(result.invites, limit);
	return { invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

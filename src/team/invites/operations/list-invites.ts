import { z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { defineBatch, type Parameters } from "../../../db/batch";
import { workspace } from "../../../db/schema";
import { getOperation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { renewSession } from "../../../session/live-session";
import { runSignedIn } from "../../../session/run-signed-in";
import { type CallerValues, callerValues, fromCaller, requireCaller, selectCaller } from "../../actor/caller";
import { INVITE_EXAMPLE } from "../../examples";
import { pageOf } from "../../page";
import { cursor, invite, limit, nextCursor, slug } from "../../schemas";
import { toInvite } from "../invite";
import { forEachFilter, INVITE_FILTERS, type InviteFilter, NEWEST, selectInvitePage } from "../invite-pages";

const input = z.object({ slug, status: z.enum(INVITE_FILTERS).default("pending"), limit, cursor });

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

const batchFor = (filter: InviteFilter) =>
	defineBatch((p: Parameters<PageValues>) => ({
		caller: selectCaller(p),
		invites: selectInvitePage(p, filter, fromCaller({ id: sql`${workspace.id}`.as("id") }, p)),
		renewed: renewSession(p),
	}));
const batches = forEachFilter(batchFor);

export async function listInvites(scope: Scope, { slug, status, limit, cursor }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const result = await runSignedIn(scope, batches[status], values);
	requireCaller(result.caller, "canManageMembers");
	const page = pageOf(result.invites, limit);
	return { invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

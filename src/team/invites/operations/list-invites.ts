import { z } from "@hono/zod-openapi";
import type { Parameters } from "../../../db/batch";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { type CallerValues, callerValues, requireCaller } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { INVITE_EXAMPLE } from "../../examples";
import { pageOf } from "../../page";
import { PERMISSION_ERRORS } from "../../refusals";
import { cursor, inviteSchema, limit, nextCursor, slug } from "../../schemas";
import { forEachFilter, INVITE_FILTERS, type InviteFilter, NEWEST, selectInvitePage } from "../invite-pages";
import { toInvite } from "../view";

const input = z.object({ slug, status: z.enum(INVITE_FILTERS).default("pending"), limit, cursor });

export const listInvitesRoute = operation({
	method: "get",
	name: "listInvites",
	group: "team",
	summary: "List invites",
	description: "Invites with one status, or all of them, newest first.",
	input,
	response: z.object({ invites: z.array(inviteSchema), nextCursor }),
	responseExample: { invites: [INVITE_EXAMPLE], nextCursor: null },
	errors: PERMISSION_ERRORS,
});

type PageValues = CallerValues & { cursor: string; rows: number };

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(bySlug, (p: Parameters<PageValues>, actor) => ({
		invites: selectInvitePage(p, filter, actor.selectWorkspaceId()),
	}));
const batches = forEachFilter(batchFor);

export async function listInvites(scope: Scope, { slug, status, limit, cursor }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, invites } = await runSignedIn(scope, batches[status], values);
	requireCaller(caller, "canManageMembers");
	const page = pageOf(invites, limit);
	return { invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

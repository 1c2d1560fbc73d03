import { z } from "@hono/zod-openapi";
import { operation } from "../../../http/operation";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { INVITE_EXAMPLE } from "../../examples";
import { pageOf } from "../../page";
import { PERMISSION_ERRORS } from "../../refusals";
import { cursor, inviteSchema, limit, nextCursor, slug } from "../../schemas";
import { INVITE_FILTERS, NEWEST } from "../invite-filters";
import { toInvite } from "../view";
import { listInvitesBatches } from "./list-invites.batch";

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

export async function listInvites(scope: Scope, { slug, status, limit, cursor }: z.output<typeof input>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, invites } = await runSignedIn(scope, listInvitesBatches[status], values);
	requireCaller(caller, "canManageMembers");
	const page = pageOf(invites, limit);
	return { invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

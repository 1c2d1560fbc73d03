import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { cursor, limit, slug } from "../../inputs";
import { pageOf } from "../../page";
import { INVITE_FILTERS, NEWEST } from "../invite-filters";
import { toInvite } from "../view";
import { listInvitesBatches } from "./list-invites.batch";

export const listInvitesInput = z.object({
	slug,
	status: z._default(z.enum(INVITE_FILTERS), "pending"),
	limit,
	cursor,
});

export async function listInvites(scope: Scope, { slug, status, limit, cursor }: z.output<typeof listInvitesInput>) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, invites } = await runSignedIn(scope, listInvitesBatches[status], values);
	requireCaller(caller, "canManageMembers");
	const page = pageOf(invites, limit);
	return { invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { referencedValues, requireReferencedCaller } from "../../actor/caller";
import { referenceValues } from "../../actor/reference-values";
import type { ByReference } from "../../actor/workspace-reference";
import { cursor, limit, slug } from "../../inputs";
import { NEWEST, pageOf } from "../../page";
import { INVITE_FILTERS, type InviteFilter } from "../invite-filters";
import { toInvite } from "../view";
import { listInvitesBatches } from "./list-invites.batch";

export const listInvitesInput = z.object({
	slug,
	status: z._default(z.enum(INVITE_FILTERS), "pending"),
	limit,
	cursor,
});

export async function listInvites(scope: Scope, { slug, ...asked }: z.output<typeof listInvitesInput>) {
	const { invites, nextCursor } = await listReferencedInvites(scope, referenceValues({ workspaceSlug: slug }), asked);
	return { invites, nextCursor };
}

/**
 * A page of the invites of the workspace that a reference means, and the workspace's id.
 *
 * @throws MusterError as `requireReferencedCaller`
 */
export async function listReferencedInvites(
	scope: Scope,
	reference: ByReference,
	{ status, limit, cursor }: { status: InviteFilter; limit: number; cursor?: string | undefined },
) {
	const values = { ...referencedValues(scope, reference), cursor: cursor ?? NEWEST, rows: limit + 1 };
	const { caller, invites } = await runSignedIn(scope, listInvitesBatches[status], values);
	const { workspaceId } = requireReferencedCaller(caller, reference, "canManageMembers");
	const page = pageOf(invites, limit);
	return { workspaceId, invites: page.rows.map(toInvite), nextCursor: page.nextCursor };
}

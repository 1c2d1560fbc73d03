import * as z from "zod/mini";
import { bug } from "../../../errors";
import { may } from "../../../rules/roles";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireCaller } from "../../actor/caller";
import { cursor, limit, slug } from "../../inputs";
import { toInvite } from "../../invites/view";
import { pageOf } from "../../page";
import { toMember } from "../member";
import { membersByWorkspaceSlugBatch } from "./members-by-workspace-slug.batch";

export const membersByWorkspaceSlugInput = z.object({ slug, limit, cursor });

export async function membersByWorkspaceSlug(
	scope: Scope,
	{ slug, limit, cursor }: z.output<typeof membersByWorkspaceSlugInput>,
) {
	const values = { ...callerValues(scope, slug), cursor: cursor ?? "", rows: limit + 1 };
	const result = await runSignedIn(scope, membersByWorkspaceSlugBatch, values);
	const caller = requireCaller(result.caller);
	const [seatsNow] = result.seats;
	if (seatsNow === undefined) throw bug("A member's workspace has no seats.");
	const page = pageOf(result.members, limit);
	return {
		members: page.rows.map(toMember),
		invites: may(caller.role, "canManageMembers") ? result.invites.map(toInvite) : [],
		viewer: toMember(caller),
		seats: seatsNow,
		nextCursor: page.nextCursor,
	};
}

import { bug } from "../../errors";
import { foldText } from "../../rules/fold";
import { DEFAULT_PAGE_SIZE, RETURN_OWNERSHIP_MS } from "../../rules/limits";
import { may } from "../../rules/roles";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { type InviteFilter, NEWEST } from "../invites/invite-filters";
import { toInvite } from "../invites/view";
import { toMember } from "../members/member";
import { pageOf } from "../page";
import { teamPageBatches } from "./team-page.batch";

export interface TeamPageQuery {
	slug: string;
	/** Part of a name or an address. A search reads every member and invite of the workspace. */
	search?: string | undefined;
	status: InviteFilter;
	memberCursor?: string | undefined;
	inviteCursor?: string | undefined;
}

/**
 * Reads a page of members in the order of joining. If the caller may manage members, also a page of invites, newest
 * first; otherwise `invites` is null.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`
 */
export async function readTeamPage(scope: Scope, { slug, search, status, memberCursor, inviteCursor }: TeamPageQuery) {
	const result = await runSignedIn(scope, teamPageBatches[status], {
		...callerValues(scope, slug),
		search: foldText(search ?? ""),
		memberCursor: memberCursor ?? "",
		inviteCursor: inviteCursor ?? NEWEST,
		rows: DEFAULT_PAGE_SIZE + 1,
	});
	const caller = requireCaller(result.caller);
	const [found] = result.workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	const { used, limit, isActive, transferredAt, giverId, giverName, ...workspace } = found;
	const members = pageOf(result.members, DEFAULT_PAGE_SIZE);
	const invites = pageOf(result.invites, DEFAULT_PAGE_SIZE);
	return {
		workspace: { ...workspace, slug },
		/** True if this is the session's active workspace. */
		isActive: isActive === 1,
		viewer: toMember(caller),
		/** To whom, and until when (ms since 1970), the owner can give the ownership back. Null if they cannot. */
		giver:
			giverId === null || giverName === null || transferredAt === null
				? null
				: { userId: giverId, name: giverName, until: transferredAt + RETURN_OWNERSHIP_MS },
		seats: { used, limit },
		members: { rows: members.rows.map(toMember), nextCursor: members.nextCursor },
		invites: may(caller.role, "canManageMembers")
			? { rows: invites.rows.map(toInvite), nextCursor: invites.nextCursor }
			: null,
	};
}

export type TeamPageData = Awaited<ReturnType<typeof readTeamPage>>;

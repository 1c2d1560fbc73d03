import { bug } from "../../errors";
import { DEFAULT_PAGE_SIZE, RETURN_OWNERSHIP_MS } from "../../rules/limits";
import { may, outranks, type Role } from "../../rules/roles";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { callerValues, requireCaller } from "../actor/caller";
import { handedUrl } from "../invites/handing";
import type { InviteFilter } from "../invites/invite-filters";
import { type InviteRow, toInvite } from "../invites/view";
import { toMember } from "../members/member";
import { NEWEST } from "../page";
import { foundPage, searchValues } from "../search";
import { teamPageBatches } from "./team-page.batch";

export interface TeamPageQuery {
	slug: string;
	/** Part of a name or an address. A search reads at most `SEARCH_DEPTH` members and as many invites. */
	search?: string | undefined;
	status: InviteFilter;
	memberCursor?: string | undefined;
	inviteCursor?: string | undefined;
}

/**
 * Reads a page of members in the order of joining. If the caller may manage members, also a page of invites, newest
 * first; otherwise `invites` is null. A page of a search has `searchesOn` if the search stopped at its depth; then
 * `nextCursor` goes on from there, and the page may have few rows or none.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND`
 */
export async function readTeamPage(scope: Scope, { slug, search, status, memberCursor, inviteCursor }: TeamPageQuery) {
	const result = await runSignedIn(scope, teamPageBatches[status], {
		...callerValues(scope, slug),
		...searchValues(search, DEFAULT_PAGE_SIZE),
		memberCursor: memberCursor ?? "",
		inviteCursor: inviteCursor ?? NEWEST,
	});
	const caller = requireCaller(result.caller);
	const [found] = result.workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	const { used, limit, isActive, isArchived, transferredAt, giverId, giverName, ...workspace } = found;
	const members = foundPage(result.members, DEFAULT_PAGE_SIZE, result.endOfMembers);
	const invites = foundPage(result.invites, DEFAULT_PAGE_SIZE, result.endOfInvites);
	return {
		/** `archiveEndsAt`: the time of the deletion that its owner was warned of (ms since 1970); null if none is due. */
		workspace: { ...workspace, slug, isArchived: isArchived === 1 },
		/** True if this is the session's active workspace. */
		isActive: isActive === 1,
		viewer: toMember(caller),
		/** To whom, and until when (ms since 1970), the owner can give the ownership back. Null if they cannot. */
		giver:
			giverId === null || giverName === null || transferredAt === null
				? null
				: { userId: giverId, name: giverName, until: transferredAt + RETURN_OWNERSHIP_MS },
		seats: { used, limit },
		members: { ...members, rows: members.rows.map(toMember) },
		invites: may(caller.role, "canManageMembers")
			? { ...invites, rows: await Promise.all(invites.rows.map((row) => withUrl(scope, caller.role, row))) }
			: null,
	};
}

/** A pending invite with its link, for a member who may give its role. */
async function withUrl(scope: Scope, role: Role, row: InviteRow) {
	const isOffered = row.status === "pending" && !outranks(row.role, role);
	return { ...toInvite(row), url: isOffered ? await handedUrl(scope, row) : null };
}

export type TeamPageData = Awaited<ReturnType<typeof readTeamPage>>;

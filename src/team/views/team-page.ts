/** The data of the team page: the workspace, the caller, members, invites and seats, in one trip. */
import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { bug } from "../../errors";
import { DEFAULT_PAGE_SIZE } from "../../rules/limits";
import { may } from "../../rules/roles";
import type { Scope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { defineActorBatch } from "../actor/actor";
import { type CallerValues, callerValues, requireCaller } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { forEachFilter, type InviteFilter, NEWEST, selectInvitePage } from "../invites/invite-pages";
import { toInvite } from "../invites/view";
import { selectMembers, toMember } from "../members/member";
import { pageOf } from "../page";
import { isActiveWorkspace } from "../workspaces/active-workspace";
import { seatLimit, seatsUsed } from "../workspaces/seats";

type Values = CallerValues & {
	/** Lower-cased; empty to match everyone. */
	search: string;
	memberCursor: string;
	inviteCursor: string;
	rows: number;
};

function holds(p: Parameters<Values>, text: SQL): SQL {
	return sql`(${p.search} = '' or instr(lower(${text}), ${p.search}) > 0)`;
}

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
		workspace: actor.select(
			row({
				id: workspace.id,
				name: workspace.name,
				plan: workspace.plan,
				memberCount: workspace.memberCount,
				used: seatsUsed(p),
				limit: seatLimit(),
				isActive: isActiveWorkspace(p),
			}),
		),
		members: selectMembers()
			.where(
				and(
					eq(workspaceMember.workspaceId, actor.selectWorkspaceId()),
					gt(workspaceMember.id, p.memberCursor),
					holds(p, sql`${user.name} || ' ' || ${user.email}`),
				),
			)
			.orderBy(workspaceMember.id)
			.limit(bare(p.rows)),
		invites: selectInvitePage(
			{ now: p.now, cursor: p.inviteCursor, rows: p.rows },
			filter,
			actor.selectWorkspaceId().where(actor.may("canManageMembers")),
			holds(p, sql`${workspaceInvite.email}`),
		),
	}));
const batches = forEachFilter(batchFor);

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
	const result = await runSignedIn(scope, batches[status], {
		...callerValues(scope, slug),
		search: search?.toLowerCase() ?? "",
		memberCursor: memberCursor ?? "",
		inviteCursor: inviteCursor ?? NEWEST,
		rows: DEFAULT_PAGE_SIZE + 1,
	});
	const caller = requireCaller(result.caller);
	const [found] = result.workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	const { used, limit, isActive, ...workspace } = found;
	const members = pageOf(result.members, DEFAULT_PAGE_SIZE);
	const invites = pageOf(result.invites, DEFAULT_PAGE_SIZE);
	return {
		workspace: { ...workspace, slug },
		/** True if this is the session's active workspace. */
		isActive: isActive === 1,
		viewer: toMember(caller),
		seats: { used, limit },
		members: { rows: members.rows.map(toMember), nextCursor: members.nextCursor },
		invites: may(caller.role, "canManageMembers")
			? { rows: invites.rows.map(toInvite), nextCursor: invites.nextCursor }
			: null,
	};
}

export type TeamPageData = Awaited<ReturnType<typeof readTeamPage>>;

import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import type { InviteFilter } from "../invites/invite-filters";
import { forEachFilter, selectInvitePage } from "../invites/invite-pages";
import { giver, isGiver } from "../members/giver";
import { selectMembers } from "../members/select-members";
import { isActiveWorkspace } from "../workspaces/active-workspace";
import { isReturnPeriod, transferredAt } from "../workspaces/last-transfer";
import { seatLimit, seatsUsed } from "../workspaces/seats";

type Values = CallerValues & {
	/** As `foldText` makes it; empty to match everyone. */
	search: string;
	memberCursor: string;
	inviteCursor: string;
	rows: number;
};

function holds(p: Parameters<Values>, text: SQL): SQL {
	return sql`(${p.search} = '' or instr(${text}, ${p.search}) > 0)`;
}

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
		workspace: actor
			.select(
				row({
					id: workspace.id,
					name: workspace.name,
					plan: workspace.plan,
					memberCount: workspace.memberCount,
					used: seatsUsed(p),
					limit: seatLimit(),
					isActive: isActiveWorkspace(p),
					transferredAt: transferredAt(workspace.lastTransfer),
					giverId: sql<string | null>`${giver.userId}`,
					giverName: sql<string | null>`coalesce(nullif(trim(${user.name}), ''), ${user.email})`,
				}),
			)
			.leftJoin(giver, and(isGiver(), isReturnPeriod(p, workspace.lastTransfer)))
			.leftJoin(user, eq(user.id, giver.userId)),
		members: selectMembers()
			.where(
				and(
					eq(workspaceMember.workspaceId, actor.selectWorkspaceId()),
					gt(workspaceMember.id, p.memberCursor),
					holds(p, sql`coalesce(${user.foldedName}, lower(${user.name})) || ' ' || ${user.email}`),
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

export const teamPageBatches = forEachFilter(batchFor);

import { and, eq, type SQL, sql } from "drizzle-orm";
import { bare, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceInvite, workspaceMember } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import type { InviteFilter } from "../invites/invite-filters";
import { forEachFilter, newestInviteIds, selectInvitePage } from "../invites/invite-pages";
import { giver, isGiver } from "../members/giver";
import { selectMembers } from "../members/select-members";
import { endOfSearch, holds, type SearchValues } from "../search-sql";
import { isActiveWorkspace } from "../workspaces/active-workspace";
import { isReturnPeriod, transferredAt } from "../workspaces/last-transfer";
import { seatLimit, seatsUsed } from "../workspaces/seats";

type Values = CallerValues & SearchValues & { memberCursor: string; inviteCursor: string; rows: number };

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(bySlug, (p: Parameters<Values>, actor) => {
		const membersFrom = (rows: SQL) => sql`
			select * from ${workspaceMember}
			where ${workspaceMember.workspaceId} = (${actor.selectWorkspaceId()}) and ${workspaceMember.id} > ${p.memberCursor}
			order by ${workspaceMember.id} limit ${rows}`;
		const seenWorkspace = actor.selectWorkspaceId().where(actor.may("canManageMembers"));
		const invitePage = { now: p.now, cursor: p.inviteCursor, rows: p.rows };
		return {
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
						isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
						archiveEndsAt: workspace.archiveEndsAt,
						transferredAt: transferredAt(workspace.lastTransfer),
						giverId: sql<string | null>`${giver.userId}`,
						giverName: sql<string | null>`coalesce(nullif(trim(${user.name}), ''), ${user.email})`,
					}),
				)
				.leftJoin(giver, and(isGiver(), isReturnPeriod(p, workspace.lastTransfer)))
				.leftJoin(user, eq(user.id, giver.userId)),
			members: selectMembers(sql`(${membersFrom(p.depth)}) as ${workspaceMember}`)
				.where(holds(p, sql`coalesce(${user.foldedName}, lower(${user.name})) || ' ' || ${user.email}`))
				.orderBy(workspaceMember.id)
				.limit(bare(p.rows)),
			endOfMembers: endOfSearch(p, membersFrom(sql`${p.depth} + 1`), sql`"id"`),
			invites: selectInvitePage(invitePage, filter, seenWorkspace, {
				where: holds(p, sql`${workspaceInvite.email}`),
				depth: p.depth,
			}),
			endOfInvites: endOfSearch(
				p,
				newestInviteIds({ ...invitePage, rows: sql`${p.depth} + 1` }, filter, seenWorkspace),
				sql`"id" desc`,
			),
		};
	});

export const teamPageBatches = forEachFilter(batchFor);

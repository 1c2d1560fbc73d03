import { and, eq, gt } from "drizzle-orm";
import { bare, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspaceMember } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { selectNewestPendingInvites } from "../../invites/select-invites";
import { seatLimit, seatsUsed } from "../../workspaces/seats";
import { selectMembers } from "../select-members";

type PageValues = CallerValues & { cursor: string; rows: number };

export const membersByWorkspaceSlugBatch = defineActorBatch(bySlug, (p: Parameters<PageValues>, actor) => ({
	members: selectMembers()
		.where(and(eq(workspaceMember.workspaceId, actor.selectWorkspaceId()), gt(workspaceMember.id, p.cursor)))
		.orderBy(workspaceMember.id)
		.limit(bare(p.rows)),
	invites: selectNewestPendingInvites(p, actor.selectWorkspaceId().where(actor.may("canManageMembers"))),
	seats: actor.select(row({ used: seatsUsed(p), limit: seatLimit() })),
}));

import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { type RequestPageValues, selectRequestPage } from "../requests/select-requests";
import { seatLimit, seatsUsed } from "../workspaces/seats";

export const requestsPageBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues & RequestPageValues>, actor) => ({
	workspace: actor.select(row({ name: workspace.name, used: seatsUsed(p), limit: seatLimit() })),
	requests: selectRequestPage(p, actor.selectWorkspaceId().where(actor.may("canManageMembers"))),
}));

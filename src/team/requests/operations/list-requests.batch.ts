import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { type RequestPageValues, selectRequestPage } from "../select-requests";

export const listRequestsBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues & RequestPageValues>, actor) => ({
	requests: selectRequestPage(p, actor.selectWorkspaceId().where(actor.may("canManageMembers"))),
}));

import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import type { InviteFilter } from "../invite-filters";
import { forEachFilter, selectInvitePage } from "../invite-pages";

type PageValues = CallerValues & { cursor: string; rows: number };

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(bySlug, (p: Parameters<PageValues>, actor) => ({
		invites: selectInvitePage(p, filter, actor.selectWorkspaceId()),
	}));

export const listInvitesBatches = forEachFilter(batchFor);

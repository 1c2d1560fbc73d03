import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import type { ReferencedValues } from "../../actor/caller";
import { byReference } from "../../actor/workspace-reference";
import type { InviteFilter } from "../invite-filters";
import { forEachFilter, selectInvitePage } from "../invite-pages";

type PageValues = ReferencedValues & { cursor: string; rows: number };

const batchFor = (filter: InviteFilter) =>
	defineActorBatch(byReference, (p: Parameters<PageValues>, actor) => ({
		invites: selectInvitePage(p, filter, actor.selectWorkspaceId()),
	}));

export const listInvitesBatches = forEachFilter(batchFor);

import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { selectLinkPage } from "../select-links";
import type { LinkFilter } from "../state";

const batchFor = (filter: LinkFilter) =>
	defineActorBatch(bySlug, (p: Parameters<CallerValues & { cursor: string; rows: number }>, actor) => ({
		links: selectLinkPage(p, filter, actor.selectWorkspaceId()),
	}));

export const listLinksBatches = {
	active: batchFor("active"),
	all: batchFor("all"),
} satisfies Record<LinkFilter, unknown>;

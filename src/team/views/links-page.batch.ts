import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { selectLinkPage } from "../links/select-links";
import type { LinkFilter } from "../links/state";

const batchFor = (filter: LinkFilter) =>
	defineActorBatch(bySlug, (p: Parameters<CallerValues & { cursor: string; rows: number }>, actor) => ({
		workspace: actor.select(row({ name: workspace.name, slug: workspace.slug })),
		links: selectLinkPage(p, filter, actor.selectWorkspaceId()),
	}));

export const linksPageBatches = {
	active: batchFor("active"),
	all: batchFor("all"),
} satisfies Record<LinkFilter, unknown>;

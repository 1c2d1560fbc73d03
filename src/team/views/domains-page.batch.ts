import { and, inArray } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceDomain } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { domainFields, isCurrent } from "../domains/domain-sql";

export const domainsPageBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues>, actor) => ({
	workspace: actor.select(row({ name: workspace.name })),
	domains: build
		.select(domainFields)
		.from(workspaceDomain)
		.where(and(inArray(workspaceDomain.workspaceId, actor.selectWorkspaceId()), isCurrent(p)))
		.orderBy(workspaceDomain.id),
}));

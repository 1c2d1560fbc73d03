import { and, inArray } from "drizzle-orm";
import { build, type Parameters } from "../../../db/batch";
import { workspaceDomain } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { domainFields, isCurrent } from "../domain-sql";

export const listDomainsBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues>, actor) => ({
	domains: build
		.select(domainFields)
		.from(workspaceDomain)
		.where(and(inArray(workspaceDomain.workspaceId, actor.selectWorkspaceId()), isCurrent(p)))
		.orderBy(workspaceDomain.id),
}));

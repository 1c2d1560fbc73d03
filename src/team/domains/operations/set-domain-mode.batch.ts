import { and, eq, ne, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { workspaceDomain } from "../../../db/schema";
import type { DomainMode } from "../../../rules/doors";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { isDomainHere, selectDomain } from "../domain-sql";

type Values = CallerValues & DecisionValues & { domainId: string; mode: DomainMode };

export const setDomainModeBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	decision: decision(
		p,
		actor
			.entry(p, {
				action: "domain.mode_changed",
				metadata: sql`json_object(
					'domainId', ${workspaceDomain.id}, 'domain', ${workspaceDomain.domain}, 'from', ${workspaceDomain.mode}, 'to', ${p.mode}
				)`,
			})
			.innerJoin(workspaceDomain, isDomainHere(p))
			.where(and(actor.may("canManageWorkspace"), ne(workspaceDomain.mode, p.mode))),
	),
	changed: build
		.update(workspaceDomain)
		.set({ mode: p.mode })
		.where(and(eq(workspaceDomain.id, p.domainId), decided(p))),
	domain: selectDomain(p),
	allowed: selectDecided(p),
}));

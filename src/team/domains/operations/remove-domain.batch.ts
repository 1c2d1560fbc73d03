import { and, eq, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, decisionRow, selectDecided } from "../../../audit/decision";
import { build, onRetry, type Parameters } from "../../../db/batch";
import { workspaceDomain } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import type { DomainRow } from "../domain";
import { domainFields, isDomainHere, selectDomain } from "../domain-sql";

const COLUMNS = Object.keys(domainFields) as (keyof typeof domainFields)[];
const list = (each: (name: keyof typeof domainFields) => ReturnType<typeof sql>) =>
	sql.join(COLUMNS.map(each), sql`, `);

export const removeDomainBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues & { domainId: string }>, actor) => ({
		target: selectDomain(p),
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "domain.removed",
					metadata: sql`json_object(${list((name) => sql`${sql.raw(`'${name}'`)}, ${domainFields[name].sql}`)})`,
				})
				.innerJoin(workspaceDomain, isDomainHere(p))
				.where(actor.may("canManageWorkspace")),
		),
		removed: build.delete(workspaceDomain).where(and(eq(workspaceDomain.id, p.domainId), decided(p))),
		// A later attempt finds the row only in the log.
		lastKnown: onRetry(
			sql<DomainRow>`select ${list((name) => sql`"log"."metadata" ->> ${sql.raw(`'${name}'`)} as ${sql.identifier(name)}`)}
				from ${decisionRow(p)}`,
			"target",
		),
		allowed: selectDecided(p),
	}),
);

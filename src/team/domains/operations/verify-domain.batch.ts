import { and, eq, not, or, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceDomain } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { domainFields, isDomainHere, selectDomain } from "../domain-sql";

type Asked = CallerValues & { domainId: string };
type Values = Asked & DecisionValues & { recordValue: string; nextCheckAt: number };

/** SQL: another workspace has the joined domain. The rows of a deleted one may still be there. */
const isTaken: SQL<0 | 1> = sql`exists (
	select 1 from ${workspaceDomain} as "other" inner join ${workspace} as "holder" on "holder"."id" = "other"."workspace_id"
	where "other"."domain" = ${workspaceDomain.domain} and "other"."status" = 'verified'
		and "other"."id" <> ${workspaceDomain.id}
)`;

/** The claim, and the caller's right to have it checked, before DNS is asked. */
export const claimedDomainBatch = defineActorBatch(bySlug, (p: Parameters<Asked>) => ({ domain: selectDomain(p) }));

/** Everything is asked again: while DNS answered, the caller, the claim and the domains of others may have changed. */
export const verifyDomainBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	decision: decision(
		p,
		actor
			.entry(p, {
				action: "domain.verified",
				metadata: sql`json_object('domainId', ${workspaceDomain.id}, 'domain', ${workspaceDomain.domain})`,
			})
			.innerJoin(workspaceDomain, isDomainHere(p))
			.where(
				and(
					actor.may("canManageWorkspace"),
					eq(workspaceDomain.recordValue, p.recordValue),
					or(sql`${workspaceDomain.status} <> 'verified'`, sql`${workspaceDomain.missedChecks} > 0`),
					not(isTaken),
				),
			),
	),
	// The unique index allows one verified row, and that of a deleted workspace stays until the purge.
	freed: sql`
		delete from ${workspaceDomain} where ${decided(p)} and "status" = 'verified'
			and "domain" = (select "this"."domain" from ${workspaceDomain} as "this" where "this"."id" = ${p.domainId})
			and not exists (select 1 from ${workspace} as "holder" where "holder"."id" = "workspace_id")`,
	verified: build
		.update(workspaceDomain)
		.set({
			status: "verified",
			verifiedAt: sql`iif(${workspaceDomain.status} = 'verified', ${workspaceDomain.verifiedAt}, ${p.now})`,
			checkedAt: p.now,
			missedChecks: 0,
			dueAt: p.nextCheckAt,
		})
		.where(and(eq(workspaceDomain.id, p.domainId), decided(p))),
	domain: build
		.select({
			...domainFields,
			...row({ isTaken, isSame: sql<0 | 1>`${workspaceDomain.recordValue} = ${p.recordValue}` }),
		})
		.from(workspace)
		.innerJoin(workspaceDomain, isDomainHere(p))
		.where(bySlug(p)),
	allowed: selectDecided(p),
}));

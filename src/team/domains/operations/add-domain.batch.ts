import { and, eq, lt, not, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { workspace, workspaceDomain } from "../../../db/schema";
import type { DomainMode } from "../../../rules/doors";
import { MAX_DOMAINS } from "../../../rules/limits";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { domainFields, isCurrent } from "../domain-sql";

type Values = CallerValues &
	DecisionValues & {
		domainId: string;
		domain: string;
		/** 1 if a workspace may claim the domain. */
		isClaimable: number;
		mode: DomainMode;
		recordValue: string;
		claimEndsAt: number;
	};

export const addDomainBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => {
	const current = (fields: SQL) => sql`(
		select ${fields} from ${workspaceDomain}
		where ${workspaceDomain.workspaceId} = ${workspace.id} and ${isCurrent(p)}
	)`;
	const count = sql<number>`${current(sql`count(*)`)}`;
	return {
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "domain.added",
					metadata: sql`json_object('domainId', ${p.domainId}, 'domain', ${p.domain}, 'mode', ${p.mode})`,
				})
				.where(
					and(
						actor.may("canManageWorkspace"),
						sql`${p.isClaimable}`,
						not(sql`${p.domain} in ${current(sql`${workspaceDomain.domain}`)}`),
						lt(count, MAX_DOMAINS),
					),
				),
		),
		// A claim that has ended, and that the purge has not deleted yet.
		ended: build
			.delete(workspaceDomain)
			.where(
				and(decided(p), eq(workspaceDomain.workspaceId, decidedWorkspaceId(p)), eq(workspaceDomain.domain, p.domain)),
			),
		added: insertFrom(
			workspaceDomain,
			{
				id: p.domainId,
				workspaceId: sql`${decidedWorkspaceId(p)}`,
				domain: p.domain,
				mode: p.mode,
				recordValue: p.recordValue,
				createdAt: p.now,
				missedChecks: sql`0`,
				status: sql`'pending'`,
				dueAt: p.claimEndsAt,
			},
			sql`where ${decided(p)}`,
		),
		domain: build
			.select(domainFields)
			.from(workspace)
			.innerJoin(workspaceDomain, and(eq(workspaceDomain.workspaceId, workspace.id), isCurrent(p)))
			.where(and(bySlug(p), eq(workspaceDomain.domain, p.domain))),
		allowed: selectDecided(p),
	};
});

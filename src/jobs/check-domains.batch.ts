import { and, eq, lte, sql } from "drizzle-orm";
import { auditRow } from "../audit/entry";
import { bare, build, defineBatch, type Parameters } from "../db/batch";
import { row } from "../db/row";
import { auditLog, workspace, workspaceDomain } from "../db/schema";
import { MISSED_CHECKS_UNTIL_LOST } from "../rules/limits";

export const dueDomainsBatch = defineBatch((p: Parameters<{ now: number; most: number }>) => ({
	due: build
		.select(row({ id: workspaceDomain.id, domain: workspaceDomain.domain, recordValue: workspaceDomain.recordValue }))
		.from(workspaceDomain)
		.innerJoin(workspace, eq(workspace.id, workspaceDomain.workspaceId))
		.where(and(sql`${workspaceDomain.status} = 'verified'`, lte(workspaceDomain.dueAt, p.now)))
		.orderBy(workspaceDomain.dueAt)
		.limit(bare(p.most)),
}));

type Recorded = {
	now: number;
	/** JSON: `{ id, recordValue, eventId, outcome }` of each check; the event is written if the domain is lost. */
	checks: string;
	nextCheckAt: number;
	retryAt: number;
};

/** Records the outcomes. A domain that is not due any more was checked meanwhile, so a second attempt counts no miss twice. */
export const recordChecksBatch = defineBatch((p: Parameters<Recorded>) => {
	const outcome = sql`("check"."value" ->> 'outcome')`;
	const isOfCheck = sql`(
		${workspaceDomain.id} = "check"."value" ->> 'id' and ${workspaceDomain.recordValue} = "check"."value" ->> 'recordValue'
		and ${workspaceDomain.status} = 'verified' and ${workspaceDomain.dueAt} <= ${p.now}
	)`;
	const isLost = sql`(
		${outcome} = 'missed' and ${workspaceDomain.missedChecks} + 1 >= ${sql.raw(String(MISSED_CHECKS_UNTIL_LOST))}
	)`;
	return {
		lost: build
			.insert(auditLog)
			.select(
				build
					.select(
						auditRow(sql`"check"."value" ->> 'eventId'`, p.now, {
							action: "domain.lost",
							workspaceId: workspaceDomain.workspaceId,
							metadata: sql`json_object('domainId', ${workspaceDomain.id}, 'domain', ${workspaceDomain.domain})`,
						}),
					)
					.from(sql`json_each(${p.checks}) as "check"`)
					.innerJoin(workspaceDomain, isOfCheck)
					.where(isLost),
			)
			.returning(row({ id: auditLog.id })),
		checked: sql`
			update ${workspaceDomain} set
				"checked_at" = iif(${outcome} = 'unanswered', ${workspaceDomain.checkedAt}, ${p.now}),
				"missed_checks" = case ${outcome} when 'found' then 0
					else ${workspaceDomain.missedChecks} + (${outcome} = 'missed') end,
				"status" = iif(${isLost}, 'lost', 'verified'),
				"due_at" = iif(${outcome} = 'unanswered', ${p.retryAt}, ${p.nextCheckAt})
			from json_each(${p.checks}) as "check" where ${isOfCheck}`,
	};
});

import { and, eq, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspace, workspaceDomain } from "../../db/schema";
import { type BySlug, bySlug } from "../actor/workspace-reference";
import { domainOf } from "../doors/domains-sql";

type Clock = Parameters<{ now: number }>;
type DomainValues = { domainId: string; now: number };

export const domainFields = row({
	id: workspaceDomain.id,
	domain: workspaceDomain.domain,
	status: workspaceDomain.status,
	mode: workspaceDomain.mode,
	recordValue: workspaceDomain.recordValue,
	verifiedAt: workspaceDomain.verifiedAt,
	checkedAt: workspaceDomain.checkedAt,
});

/** SQL: the joined domain is not a claim that has ended. The purge deletes those. */
export function isCurrent(p: Clock): SQL<0 | 1> {
	return sql`(${workspaceDomain.status} <> 'pending' or ${workspaceDomain.dueAt} > ${p.now})`;
}

/** Join condition: the domain is one of the joined workspace. */
export function isDomainHere(p: Parameters<DomainValues>): SQL | undefined {
	return and(eq(workspaceDomain.workspaceId, workspace.id), eq(workspaceDomain.id, p.domainId), isCurrent(p));
}

/** The domain, if it is one of the workspace with that slug. */
export function selectDomain(p: Parameters<DomainValues & BySlug>) {
	return build.select(domainFields).from(workspace).innerJoin(workspaceDomain, isDomainHere(p)).where(bySlug(p));
}

/** SQL: the joined domain is verified, and the verified address of the joined person is there. */
export function isDomainOfPerson(): SQL | undefined {
	return and(
		eq(user.emailVerified, true),
		sql`${workspaceDomain.domain} = ${domainOf(user.email)}`,
		sql`${workspaceDomain.status} = 'verified'`,
	);
}

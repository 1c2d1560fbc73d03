import { and, eq, isNull, sql } from "drizzle-orm";
import { selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, user, workspace, workspaceDomain, workspaceMember } from "../../../db/schema";
import { ROLE_OF_OPEN_DOORS } from "../../../rules/doors";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { type BySlug, bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { type AdmissionValues, admission, admissionFields, isMembership } from "../../doors/admission-sql";
import { takesAddress } from "../../doors/domains-sql";
import { passage } from "../../doors/passage-sql";
import { activateWorkspace } from "../../workspaces/active-workspace";
import { isDomainOfPerson } from "../domain-sql";

type Values = SessionValues & BySlug & AdmissionValues;

export const joinByDomainBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const door = { decidedAt: null };
	/** Join condition: a domain of the joined workspace lets the joined person in. People outside find no archived one. */
	const letsIn = () =>
		and(
			eq(workspaceDomain.workspaceId, workspace.id),
			isDomainOfPerson(),
			eq(workspaceDomain.mode, "join"),
			isNull(workspace.archivedAt),
		);
	const workspaceId = workspaceIdBySlug(p);
	const entrance = fromSession(
		passage({
			...door,
			actorId: user.id,
			personId: user.id,
			workspaceId: workspace.id,
			role: sql`${ROLE_OF_OPEN_DOORS}`,
			makerId: null,
			details: sql`json_object('domainId', ${workspaceDomain.id})`,
		}),
		p,
	)
		.innerJoin(workspace, bySlug(p))
		.innerJoin(workspaceDomain, letsIn())
		.where(takesAddress);
	return {
		...admission(p, "domain", entrance),
		// Also on a repeat: a member who comes by this door wants to be in that workspace.
		activated: activateWorkspace(
			p,
			workspaceId,
			sql`exists (
				select 1 from ${workspaceMember}
				where ${workspaceMember.userId} = ${session.userId} and ${workspaceMember.workspaceId} = ${workspaceId}
			)`,
		),
		person: fromSession(
			row({
				...admissionFields(p, door),
				isOpen: sql<0 | 1>`${workspaceDomain.id} is not null`,
				isMember: sql<0 | 1>`${workspaceMember.id} is not null`,
				takesAddress: sql<0 | 1>`${takesAddress}`,
			}),
			p,
		)
			.leftJoin(workspace, bySlug(p))
			.leftJoin(workspaceDomain, letsIn())
			.leftJoin(workspaceMember, isMembership()),
		allowed: selectDecided(p),
	};
});

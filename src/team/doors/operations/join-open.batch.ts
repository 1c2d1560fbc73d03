import { and, sql } from "drizzle-orm";
import { selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { session, user, workspace, workspaceMember } from "../../../db/schema";
import { ROLE_OF_OPEN_DOORS } from "../../../rules/doors";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { type BySlug, bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { activateWorkspace } from "../../workspaces/active-workspace";
import { type AdmissionValues, admission, admissionFields, isMembership } from "../admission-sql";
import { takesAddress } from "../domains-sql";
import { passage } from "../passage-sql";
import { isPublic } from "../public-workspaces-sql";

type Values = SessionValues & BySlug & AdmissionValues;

/** SQL: everybody may come into the joined workspace. */
const isOpen = sql<0 | 1>`(${isPublic} and ${workspace.joining} = 'open')`;

export const joinOpenBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const door = { decidedAt: null };
	const entrance = fromSession(
		passage({
			...door,
			actorId: user.id,
			personId: user.id,
			workspaceId: workspace.id,
			role: sql`${ROLE_OF_OPEN_DOORS}`,
			makerId: null,
		}),
		p,
	)
		.innerJoin(workspace, and(bySlug(p), isOpen))
		.where(takesAddress);
	const workspaceId = workspaceIdBySlug(p);
	return {
		...admission(p, "open", entrance),
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
				isOpen: sql<0 | 1 | null>`${isOpen}`,
				isMember: sql<0 | 1>`${workspaceMember.id} is not null`,
				takesAddress: sql<0 | 1>`${takesAddress}`,
			}),
			p,
		)
			.leftJoin(workspace, bySlug(p))
			.leftJoin(workspaceMember, isMembership()),
		allowed: selectDecided(p),
	};
});

/** The request that a manager decides about. */
import { and, eq, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { joinRequest, user, workspace } from "../../db/schema";
import { type BySlug, bySlug } from "../actor/workspace-reference";
import { admissionFields } from "../doors/admission-sql";
import { takesAddress } from "../doors/domains-sql";

export type TargetRequestValues = { requestId: string };

/** Join condition: the request is one of the joined workspace. */
export function isTargetRequest(p: Parameters<TargetRequestValues>): SQL | undefined {
	return and(eq(joinRequest.id, p.requestId), eq(joinRequest.workspaceId, workspace.id));
}

/** SQL: the id of the person who asked. For writes that ask `decided`. */
export function requester(p: Parameters<TargetRequestValues>): SQL<string | null> {
	return sql`(select ${joinRequest.userId} from ${joinRequest} where ${joinRequest.id} = ${p.requestId})`;
}

/** SQL: the request is open. */
export const isPendingRequest = sql`${joinRequest.status} = 'pending'`;

/** The request, and what decides if its person can come in. After a batch that did not write, it is as it was before. */
export function selectTargetRequest(p: Parameters<TargetRequestValues & BySlug & { now: number }>) {
	return build
		.select(
			row({
				...admissionFields(p, { decidedAt: p.now }),
				status: joinRequest.status,
				takesAddress,
			}),
		)
		.from(workspace)
		.innerJoin(joinRequest, isTargetRequest(p))
		.innerJoin(user, eq(user.id, joinRequest.userId))
		.where(bySlug(p));
}

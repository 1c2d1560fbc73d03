import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decidingActorId, decision } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import { build, type Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { row } from "../../../db/row";
import { joinRequest, user, workspace, workspaceMember } from "../../../db/schema";
import { oweNotices, ownerAndAdmins } from "../../../mail/owe-notice-sql";
import {
	MAX_OPEN_REQUESTS,
	REQUEST_MAIL_LIFETIME_MS,
	REQUEST_PAUSE_MS,
	REQUESTS_MAIL_INTERVAL_MS,
} from "../../../rules/limits";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { type BySlug, bySlug } from "../../actor/workspace-reference";
import { isMembership } from "../../doors/admission-sql";
import { takesAddress } from "../../doors/domains-sql";
import { isPublic } from "../../doors/public-workspaces-sql";
import { suggestedBy } from "../../doors/suggested-sql";
import { selectMyRequests } from "../select-requests";

type Values = SessionValues & BySlug & DecisionValues & { requestId: string; message: string | null; locale: string };

/** The highest number of waiting requests that a mail names. A statement reads no more rows to count them. */
const MAX_COUNTED = sql.raw("100");

/** SQL: the joined workspace hears the joined person. */
const isAskable = sql<0 | 1 | null>`(
	(${isPublic} and ${workspace.joining} in ('request', 'open'))
	or (
		${user.emailVerified} = 1 and ${workspace.archivedAt} is null
			and ${suggestedBy({ email: user.email, workspaceId: workspace.id })}
	)
)`;

/** SQL: the open request of the joined person to the joined workspace. */
const openRequestId = sql<string | null>`(
	select "open"."id" from ${joinRequest} as "open"
	where "open"."user_id" = ${user.id} and "open"."workspace_id" = ${workspace.id} and "open"."status" = 'pending'
)`;

/**
 * SQL: the time of the last refusal of the joined person by the joined workspace. By itself, SQLite would read all declined
 * requests to the workspace.
 */
const lastRefusedAt = sql<number | null>`(
	select max("refused"."decided_at") from ${joinRequest} as "refused" indexed by "join_request_declined"
	where "refused"."user_id" = ${user.id} and "refused"."workspace_id" = ${workspace.id} and "refused"."status" = 'declined'
)`;

/**
 * SQL: the number of open requests of the joined person; none to a deleted workspace counts. By itself, SQLite could read
 * all requests of the person.
 */
const openRequests = sql<number>`(
	select count(*) from ${joinRequest} as "open" indexed by "join_request_one_pending"
	cross join ${workspace} as "asked" on "asked"."id" = "open"."workspace_id"
	where "open"."user_id" = ${user.id} and "open"."status" = 'pending'
)`;

export const requestToJoinBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const isMailDue = lte(workspace.requestsMailedAt, sql`${p.now} - ${REQUESTS_MAIL_INTERVAL_MS}`);
	const workspaceId = decidedWorkspaceId(p);
	return {
		person: fromSession(
			row({
				emailVerified: user.emailVerified,
				isAskable,
				isMember: sql<0 | 1>`${workspaceMember.id} is not null`,
				openRequestId,
				takesAddress: sql<0 | 1>`${takesAddress}`,
				openRequests,
				lastRefusedAt,
			}),
			p,
		)
			.leftJoin(workspace, bySlug(p))
			.leftJoin(workspaceMember, isMembership()),
		decision: decision(
			p,
			fromSession(
				auditRow(p.decisionId, p.now, {
					action: "request.created",
					workspaceId: workspace.id,
					actorId: user.id,
					targetUserId: user.id,
					metadata: sql`json_object('requestId', ${p.requestId})`,
				}),
				p,
			)
				.innerJoin(workspace, and(bySlug(p), isAskable))
				.leftJoin(workspaceMember, isMembership())
				.where(
					and(
						eq(user.emailVerified, sql`1`),
						isNull(workspaceMember.id),
						isNull(openRequestId),
						takesAddress,
						sql`${openRequests} < ${MAX_OPEN_REQUESTS}`,
						or(isNull(lastRefusedAt), sql`${lastRefusedAt} <= ${p.now} - ${REQUEST_PAUSE_MS}`),
					),
				),
		),
		asked: insertFrom(
			joinRequest,
			{
				id: p.requestId,
				workspaceId: sql`${workspaceId}`,
				userId: sql`${decidingActorId(p)}`,
				message: p.message,
				status: sql`'pending'`,
				createdAt: p.now,
			},
			sql`where ${decided(p)}`,
		),
		mails: oweNotices(p, {
			kind: "requests-waiting",
			recipients: ownerAndAdmins(p, sql`${workspaceId}`),
			waiting: sql`(
				select count(*) from (
					select 1 from ${joinRequest} as "asked"
					where "asked"."workspace_id" = ${workspaceId} and "asked"."status" = 'pending' limit ${MAX_COUNTED}
				)
			)`,
			expiresAt: sql`${p.now} + ${REQUEST_MAIL_LIFETIME_MS}`,
			where: sql`${and(isMailDue, decided(p))}`,
		}),
		mailed: build
			.update(workspace)
			.set({ requestsMailedAt: p.now })
			.where(and(sql`${workspace.id} = ${workspaceId}`, isMailDue, decided(p))),
		request: selectMyRequests(eq(joinRequest.id, p.requestId)),
	};
});

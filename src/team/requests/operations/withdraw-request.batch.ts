import { and, eq, isNull, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { auditRow } from "../../../audit/entry";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { joinRequest, user, workspace } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";

type Values = SessionValues & DecisionValues & { requestId: string };

export const withdrawRequestBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const isTheirs = and(eq(joinRequest.id, p.requestId), eq(joinRequest.userId, user.id));
	const isOfWorkspace = eq(workspace.id, joinRequest.workspaceId);
	return {
		person: fromSession(
			row({
				// Null: there is no such request of theirs.
				status: sql<string | null>`iif(${workspace.id} is null, null, ${joinRequest.status})`,
				isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
			}),
			p,
		)
			.leftJoin(joinRequest, isTheirs)
			.leftJoin(workspace, isOfWorkspace),
		decision: decision(
			p,
			fromSession(
				auditRow(p.decisionId, p.now, {
					action: "request.withdrawn",
					workspaceId: workspace.id,
					actorId: user.id,
					targetUserId: user.id,
					metadata: sql`json_object('requestId', ${joinRequest.id})`,
				}),
				p,
			)
				.innerJoin(joinRequest, isTheirs)
				.innerJoin(workspace, isOfWorkspace)
				.where(and(sql`${joinRequest.status} = 'pending'`, isNull(workspace.archivedAt))),
		),
		withdrawn: build
			.update(joinRequest)
			.set({ status: "withdrawn", decidedAt: p.now })
			.where(and(eq(joinRequest.id, p.requestId), decided(p))),
		allowed: selectDecided(p),
	};
});

import { and, eq, lte, sql } from "drizzle-orm";
import { decided, decidedWorkspaceId, selectDecided, wasDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { joinRequest, user, workspace, workspaceMember } from "../../../db/schema";
import { onePerson, oweNotices } from "../../../mail/owe-notice-sql";
import { REQUEST_MAIL_LIFETIME_MS } from "../../../rules/limits";
import type { GrantableRole } from "../../../rules/roles";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug } from "../../actor/workspace-reference";
import { type AdmissionValues, admission } from "../../doors/admission-sql";
import { takesAddress } from "../../doors/domains-sql";
import { passage } from "../../doors/passage-sql";
import { selectMembers } from "../../members/select-members";
import {
	isPendingRequest,
	isTargetRequest,
	requester,
	selectTargetRequest,
	type TargetRequestValues,
} from "../target-request";

type Values = CallerValues & TargetRequestValues & AdmissionValues & { role: GrantableRole; locale: string };

export const approveRequestBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => {
	const door = actor
		.select(
			passage({
				actorId: actor.id,
				personId: joinRequest.userId,
				workspaceId: actor.workspaceId,
				role: p.role,
				// The actor gives the role in this very statement.
				makerId: null,
				decidedAt: p.now,
				details: sql`json_object('requestId', ${joinRequest.id})`,
			}),
		)
		.innerJoin(joinRequest, isTargetRequest(p))
		.innerJoin(user, eq(user.id, joinRequest.userId))
		.where(and(actor.may("canManageMembers"), lte(rank(p.role), actor.rank), isPendingRequest, takesAddress));
	return {
		request: selectTargetRequest(p),
		...admission(p, "request", door),
		mails: oweNotices(p, {
			kind: "request-approved",
			recipients: onePerson(p, requester(p), decidedWorkspaceId(p)),
			expiresAt: sql`${p.now} + ${REQUEST_MAIL_LIFETIME_MS}`,
			where: decided(p),
		}),
		member: selectMembers()
			.innerJoin(workspace, and(eq(workspace.id, workspaceMember.workspaceId), bySlug(p)))
			.where(and(sql`${workspaceMember.userId} = ${requester(p)}`, wasDecided(p))),
		allowed: selectDecided(p),
	};
});

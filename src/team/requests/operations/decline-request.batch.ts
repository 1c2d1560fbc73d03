import { and, eq, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedWorkspaceId,
	decidingActorId,
	decision,
	selectDecided,
} from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { joinRequest } from "../../../db/schema";
import { onePerson, oweNotices } from "../../../mail/owe-notice-sql";
import { REQUEST_MAIL_LIFETIME_MS } from "../../../rules/limits";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import {
	isPendingRequest,
	isTargetRequest,
	requester,
	selectTargetRequest,
	type TargetRequestValues,
} from "../target-request";

type Values = CallerValues & TargetRequestValues & DecisionValues & { locale: string };

export const declineRequestBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	request: selectTargetRequest(p),
	decision: decision(
		p,
		actor
			.entry(p, {
				action: "request.declined",
				targetUserId: joinRequest.userId,
				metadata: sql`json_object('requestId', ${joinRequest.id})`,
			})
			.innerJoin(joinRequest, isTargetRequest(p))
			.where(and(actor.may("canManageMembers"), isPendingRequest)),
	),
	declined: build
		.update(joinRequest)
		.set({ status: "declined", decidedAt: p.now, decidedBy: decidingActorId(p) })
		.where(and(eq(joinRequest.id, p.requestId), decided(p))),
	mails: oweNotices(p, {
		kind: "request-declined",
		recipients: onePerson(p, requester(p), decidedWorkspaceId(p)),
		expiresAt: sql`${p.now} + ${REQUEST_MAIL_LIFETIME_MS}`,
		where: decided(p),
	}),
	allowed: selectDecided(p),
}));

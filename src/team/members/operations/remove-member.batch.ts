import { and, sql } from "drizzle-orm";
import { type DecisionValues, decision, selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { departure } from "../departure";
import { isBelowActor, isTarget, selectTarget, type TargetValues, target } from "../target-member";

export const removeMemberBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & TargetValues & DecisionValues>, actor) => ({
		target: selectTarget(p),
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "member.removed",
					targetUserId: target.userId,
					metadata: sql`json_object('role', ${target.role})`,
				})
				.innerJoin(target, isTarget(p))
				.where(and(actor.may("canManageMembers"), isBelowActor(actor))),
		),
		...departure(p),
		allowed: selectDecided(p),
	}),
);

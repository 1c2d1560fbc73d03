import { and, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidedWorkspaceId, decision, selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { workspaceBar } from "../../../db/schema";
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
		barred: insertFrom(
			workspaceBar,
			{ workspaceId: sql`${decidedWorkspaceId(p)}`, userId: p.userId, barredAt: p.now },
			sql`where ${decided(p)}`,
		).onConflictDoUpdate({
			target: [workspaceBar.workspaceId, workspaceBar.userId],
			set: { barredAt: p.now },
		}),
		...departure(p),
		allowed: selectDecided(p),
	}),
);

import { and, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedTargetId,
	decidedWorkspaceId,
	decision,
	selectDecided,
} from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { workspaceBar } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { ReferencedValues } from "../../actor/caller";
import { byReference } from "../../actor/workspace-reference";
import { departure } from "../departure";
import { isBelowActor, isTarget, selectTarget, target } from "../target-member";
import type { TargetValues } from "../target-values";

export const removeMemberBatch = defineActorBatch(
	byReference,
	(p: Parameters<ReferencedValues & TargetValues & DecisionValues>, actor) => ({
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
			{ workspaceId: sql`${decidedWorkspaceId(p)}`, userId: sql`${decidedTargetId(p)}`, barredAt: p.now },
			sql`where ${decided(p)}`,
		).onConflictDoUpdate({
			target: [workspaceBar.workspaceId, workspaceBar.userId],
			set: { barredAt: p.now },
		}),
		...departure(p),
		allowed: selectDecided(p),
	}),
);

import { and, eq, lt, sql } from "drizzle-orm";
import { type DecisionValues, decision, selectDecided } from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { workspaceMember } from "../../../db/schema";
import { rankOf } from "../../../rules/roles";
import { defineActorBatch } from "../../actor/actor";
import type { ReferencedValues } from "../../actor/caller";
import { byReference } from "../../actor/workspace-reference";
import { departure } from "../departure";

export const leaveBatch = defineActorBatch(byReference, (p: Parameters<ReferencedValues & DecisionValues>, actor) => ({
	decision: decision(
		p,
		actor
			.entry(p, {
				action: "member.left",
				targetUserId: actor.id,
				metadata: sql`json_object('role', ${workspaceMember.role})`,
			})
			// Only people leave: the actor has a membership of their own.
			.innerJoin(
				workspaceMember,
				and(eq(workspaceMember.workspaceId, actor.workspaceId), eq(workspaceMember.userId, actor.id)),
			)
			.where(lt(actor.rank, rankOf("owner"))),
	),
	...departure(p),
	allowed: selectDecided(p),
}));

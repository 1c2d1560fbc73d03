import { and, eq, lte, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided, wasDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { workspace, workspaceMember } from "../../../db/schema";
import type { GrantableRole } from "../../../rules/roles";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { selectMembers } from "../select-members";
import { isBelowActor, isTarget, selectTarget, type TargetValues, target } from "../target-member";

type Values = CallerValues & TargetValues & DecisionValues & { role: GrantableRole };

export const updateRoleBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => ({
	target: selectTarget(p),
	decision: decision(
		p,
		actor
			.entry(p, {
				action: "member.role_changed",
				targetUserId: target.userId,
				metadata: sql`json_object('from', ${target.role}, 'to', ${p.role})`,
			})
			.innerJoin(target, isTarget(p))
			.where(and(actor.may("canManageMembers"), isBelowActor(actor), lte(rank(p.role), actor.rank))),
	),
	changed: build
		.update(workspaceMember)
		.set({ role: p.role })
		.where(
			and(eq(workspaceMember.userId, p.userId), eq(workspaceMember.workspaceId, workspaceIdBySlug(p)), decided(p)),
		),
	member: selectMembers()
		.innerJoin(workspace, and(eq(workspace.id, workspaceMember.workspaceId), bySlug(p)))
		.where(and(eq(workspaceMember.userId, p.userId), wasDecided(p))),
	allowed: selectDecided(p),
}));

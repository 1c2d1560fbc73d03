import { and, eq, lte, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedTargetId,
	decidedWorkspaceId,
	decision,
	selectDecided,
	wasDecidedAbout,
} from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { workspace, workspaceMember } from "../../../db/schema";
import type { GrantableRole } from "../../../rules/roles";
import { defineActorBatch } from "../../actor/actor";
import type { ReferencedValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { byReference } from "../../actor/workspace-reference";
import { selectMembers } from "../select-members";
import { isBelowActor, isTarget, selectTarget, target, targetUserId } from "../target-member";
import type { TargetValues } from "../target-values";

type Values = ReferencedValues & TargetValues & DecisionValues & { role: GrantableRole };

export const updateRoleBatch = defineActorBatch(byReference, (p: Parameters<Values>, actor) => ({
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
			and(
				eq(workspaceMember.userId, decidedTargetId(p)),
				eq(workspaceMember.workspaceId, decidedWorkspaceId(p)),
				decided(p),
			),
		),
	member: selectMembers()
		.innerJoin(workspace, and(eq(workspace.id, workspaceMember.workspaceId), eq(workspace.id, wasDecidedAbout(p))))
		.where(eq(workspaceMember.userId, targetUserId(p, workspace.id))),
	allowed: selectDecided(p),
}));

import { and, eq, lt, or, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { ownedWorkspaces } from "../../workspaces/owned-workspaces";
import { isTarget, type TargetValues, target } from "../target-member";

export const transferOwnershipBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & TargetValues & DecisionValues>, actor) => {
		const isHere = eq(workspaceMember.workspaceId, workspaceIdBySlug(p));
		return {
			target: build
				.select(row({ ownedWorkspaces: ownedWorkspaces(target.userId) }))
				.from(workspace)
				.innerJoin(target, isTarget(p))
				.where(bySlug(p)),
			decision: decision(
				p,
				actor
					.entry(p, { action: "workspace.ownership_transferred", targetUserId: target.userId })
					.innerJoin(target, isTarget(p))
					.where(
						and(
							actor.may("canDeleteWorkspace"),
							or(eq(target.userId, actor.id), lt(ownedWorkspaces(target.userId), MAX_OWNED_WORKSPACES)),
						),
					),
			),
			// First down, then up: the unique index allows one owner at a time, and the batch is one transaction.
			demoted: build
				.update(workspaceMember)
				.set({ role: "admin" })
				.where(and(isHere, eq(workspaceMember.role, sql`'owner'`), decided(p))),
			promoted: build
				.update(workspaceMember)
				.set({ role: "owner" })
				.where(and(isHere, eq(workspaceMember.userId, p.userId), decided(p))),
			allowed: selectDecided(p),
		};
	},
);

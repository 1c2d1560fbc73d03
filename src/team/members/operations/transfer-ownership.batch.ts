import { and, eq, lt, ne, or, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedTargetId,
	decidedWorkspaceId,
	decidingActorId,
	decision,
	selectDecided,
} from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { defineActorBatch } from "../../actor/actor";
import type { ReferencedValues } from "../../actor/caller";
import { byReference } from "../../actor/workspace-reference";
import { countedWorkspaces } from "../../workspaces/owned-workspaces";
import { isTarget, target } from "../target-member";
import type { TargetValues } from "../target-values";

export const transferOwnershipBatch = defineActorBatch(
	byReference,
	(p: Parameters<ReferencedValues & TargetValues & DecisionValues>, actor) => {
		const isHere = eq(workspaceMember.workspaceId, decidedWorkspaceId(p));
		return {
			target: build
				.select(
					row({
						id: target.id,
						userId: target.userId,
						joinedAt: target.createdAt,
						countedWorkspaces: countedWorkspaces(p, target.userId),
					}),
				)
				.from(workspace)
				.innerJoin(target, isTarget(p))
				.where(byReference(p)),
			decision: decision(
				p,
				actor
					.entry(p, { action: "workspace.ownership_transferred", targetUserId: target.userId })
					.innerJoin(target, isTarget(p))
					.where(
						and(
							actor.may("canDeleteWorkspace"),
							or(eq(target.userId, actor.id), lt(countedWorkspaces(p, target.userId), MAX_OWNED_WORKSPACES)),
						),
					),
			),
			// Before the roles change: it keeps the role that the new owner has now.
			noted: build
				.update(workspace)
				.set({
					lastTransfer: sql`json_object(
						'from', ${decidingActorId(p)},
						'at', cast(${p.now} as integer),
						'role', (
							select ${workspaceMember.role} from ${workspaceMember}
							where ${workspaceMember.workspaceId} = ${workspace.id} and ${workspaceMember.userId} = ${decidedTargetId(p)}
						)
					)`,
				})
				.where(and(eq(workspace.id, decidedWorkspaceId(p)), ne(decidingActorId(p), decidedTargetId(p)), decided(p))),
			// First down, then up: the unique index allows one owner at a time, and the batch is one transaction.
			demoted: build
				.update(workspaceMember)
				.set({ role: "admin" })
				.where(and(isHere, eq(workspaceMember.role, sql`'owner'`), decided(p))),
			promoted: build
				.update(workspaceMember)
				.set({ role: "owner" })
				.where(and(isHere, eq(workspaceMember.userId, decidedTargetId(p)), decided(p))),
			allowed: selectDecided(p),
		};
	},
);

import { and, eq, lt, ne, or, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { countedWorkspaces } from "../../workspaces/owned-workspaces";
import { isTarget, type TargetValues, target } from "../target-member";

export const transferOwnershipBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & TargetValues & DecisionValues>, actor) => {
		const isHere = eq(workspaceMember.workspaceId, workspaceIdBySlug(p));
		return {
			target: build
				.select(row({ countedWorkspaces: countedWorkspaces(p, target.userId) }))
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
							where ${workspaceMember.workspaceId} = ${workspace.id} and ${workspaceMember.userId} = ${p.userId}
						)
					)`,
				})
				.where(and(bySlug(p), ne(decidingActorId(p), p.userId), decided(p))),
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

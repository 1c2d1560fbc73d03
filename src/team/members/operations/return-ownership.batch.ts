import { and, eq, type SQL, sql } from "drizzle-orm";
import { type DecisionValues, decided, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceMember } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug, workspaceIdBySlug } from "../../actor/workspace-reference";
import { isReturnPeriod, roleBeforeTransfer, transferredFrom } from "../../workspaces/last-transfer";
import { giver, isGiver } from "../giver";

export const returnOwnershipBatch = defineActorBatch(bySlug, (p: Parameters<CallerValues & DecisionValues>, actor) => {
	const isInTime = isReturnPeriod(p, workspace.lastTransfer);
	const isHere = eq(workspaceMember.workspaceId, workspaceIdBySlug(p));
	const ofTransfer = (part: SQL) => sql`(select ${part} from ${workspace} where ${bySlug(p)})`;
	return {
		transfer: actor.select(row({ isInTime, giverId: sql<string | null>`${giver.userId}` })).leftJoin(giver, isGiver()),
		decision: decision(
			p,
			actor
				.entry(p, { action: "workspace.ownership_returned", targetUserId: giver.userId })
				.innerJoin(giver, isGiver())
				.where(and(actor.may("canDeleteWorkspace"), isInTime)),
		),
		// First down, then up: the unique index allows one owner at a time, and the batch is one transaction.
		demoted: build
			.update(workspaceMember)
			.set({ role: ofTransfer(roleBeforeTransfer(workspace.lastTransfer)) })
			.where(and(isHere, eq(workspaceMember.role, sql`'owner'`), decided(p))),
		promoted: build
			.update(workspaceMember)
			.set({ role: "owner" })
			.where(and(isHere, eq(workspaceMember.userId, ofTransfer(transferredFrom(workspace.lastTransfer))), decided(p))),
		forgotten: build
			.update(workspace)
			.set({ lastTransfer: null })
			.where(and(bySlug(p), decided(p))),
		allowed: selectDecided(p),
	};
});

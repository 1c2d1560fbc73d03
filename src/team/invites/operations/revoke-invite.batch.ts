import { and, eq, lte } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceInvite } from "../../../db/schema";
import { cancelInviteMail } from "../../../mail/outbox-sql";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug } from "../../actor/workspace-reference";
import { declineCanBeUndone, isInviteHere, isLinkOpen, statusAt } from "../state-sql";

export const revokeInviteBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues & { inviteId: string }>, actor) => ({
		// An invite of another workspace is never found, even if the caller is a member there.
		target: build
			.select(row({ status: statusAt(p), role: workspaceInvite.role, canUndoDecline: declineCanBeUndone(p) }))
			.from(workspace)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(bySlug(p)),
		decision: decision(
			p,
			actor
				.entry(p, { action: "invite.revoked", inviteId: workspaceInvite.id })
				.innerJoin(workspaceInvite, isInviteHere(p))
				.where(and(actor.may("canManageMembers"), lte(rank(workspaceInvite.role), actor.rank), isLinkOpen(p))),
		),
		revoked: build
			.update(workspaceInvite)
			.set({ revokedAt: p.now, revokedBy: decidingActorId(p), ...cancelInviteMail(p) })
			.where(and(eq(workspaceInvite.id, p.inviteId), decided(p))),
		allowed: selectDecided(p),
	}),
);

import { and, eq, lte } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceInvite } from "../../../db/schema";
import { cancelInviteMail } from "../../../mail/outbox-sql";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { rank } from "../../actor/ranks";
import { type BySlugOrInvite, bySlugOrInvite } from "../../actor/workspace-reference";
import { declineCanBeUndone, isInviteHere, isLinkOpen, statusAt } from "../state-sql";

export const revokeInviteBatch = defineActorBatch(
	bySlugOrInvite,
	(p: Parameters<SessionValues & DecisionValues & BySlugOrInvite>, actor) => ({
		// An invite of another workspace is never found, even if the caller is a member there.
		target: build
			.select(
				row({
					id: workspaceInvite.id,
					workspaceId: workspaceInvite.workspaceId,
					email: workspaceInvite.email,
					role: workspaceInvite.role,
					inviterId: workspaceInvite.invitedBy,
					createdAt: workspaceInvite.createdAt,
					expiresAt: workspaceInvite.expiresAt,
					status: statusAt(p),
					canUndoDecline: declineCanBeUndone(p),
				}),
			)
			.from(workspace)
			.innerJoin(workspaceInvite, isInviteHere(p))
			.where(bySlugOrInvite(p)),
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

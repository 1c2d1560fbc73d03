import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { type DecisionValues, decided, decidingActorId, decision, selectDecided } from "../../../audit/decision";
import { build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { workspace, workspaceLink } from "../../../db/schema";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug } from "../../actor/workspace-reference";

export const revokeLinkBatch = defineActorBatch(
	bySlug,
	(p: Parameters<CallerValues & DecisionValues & { linkId: string }>, actor) => {
		// A link of another workspace is never found, even if the caller is a member there.
		const isLinkHere = and(eq(workspaceLink.id, p.linkId), eq(workspaceLink.workspaceId, workspace.id));
		return {
			target: build
				.select(row({ role: workspaceLink.role, revokedAt: workspaceLink.revokedAt }))
				.from(workspace)
				.innerJoin(workspaceLink, isLinkHere)
				.where(bySlug(p)),
			decision: decision(
				p,
				actor
					.entry(p, { action: "link.revoked", metadata: sql`json_object('linkId', ${workspaceLink.id})` })
					.innerJoin(workspaceLink, isLinkHere)
					.where(
						and(
							actor.may("canManageMembers"),
							lte(rank(workspaceLink.role), actor.rank),
							isNull(workspaceLink.revokedAt),
						),
					),
			),
			revoked: build
				.update(workspaceLink)
				.set({ revokedAt: p.now, revokedBy: decidingActorId(p) })
				.where(and(eq(workspaceLink.id, p.linkId), decided(p))),
			allowed: selectDecided(p),
		};
	},
);

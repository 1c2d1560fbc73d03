import { and, lte, sql } from "drizzle-orm";
import {
	type DecisionValues,
	decided,
	decidedWorkspaceId,
	decidingActorId,
	decision,
	selectDecided,
} from "../../../audit/decision";
import type { Parameters } from "../../../db/batch";
import { insertFrom } from "../../../db/insert-from";
import { row } from "../../../db/row";
import { workspaceLink } from "../../../db/schema";
import { MAX_ACTIVE_LINKS, MAX_KEPT_LINKS } from "../../../rules/limits";
import type { GrantableRole } from "../../../rules/roles";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { rank } from "../../actor/ranks";
import { bySlug } from "../../actor/workspace-reference";
import { isOpenLink } from "../state-sql";

type Values = CallerValues &
	DecisionValues & {
		linkId: string;
		role: GrantableRole;
		label: string | null;
		maxUses: number | null;
		/** JSON, as it is stored. */
		emailDomains: string | null;
		/** Milliseconds since 1970 in UTC. */
		expiresAt: number;
	};

export const createLinkBatch = defineActorBatch(bySlug, (p: Parameters<Values>, actor) => {
	const hasRoomForLink = sql<0 | 1>`(
		select count(*) < ${sql.raw(String(MAX_KEPT_LINKS))} and coalesce(sum(${isOpenLink(p)}), 0) < ${sql.raw(String(MAX_ACTIVE_LINKS))}
		from ${workspaceLink} where ${workspaceLink.workspaceId} = ${actor.workspaceId}
	)`;
	return {
		limit: actor.select(row({ hasRoom: hasRoomForLink })),
		decision: decision(
			p,
			actor
				.entry(p, {
					action: "link.created",
					metadata: sql`json_object('linkId', ${p.linkId}, 'role', ${p.role}, 'maxUses', ${p.maxUses})`,
				})
				.where(and(actor.may("canManageMembers"), lte(rank(p.role), actor.rank), hasRoomForLink)),
		),
		created: insertFrom(
			workspaceLink,
			{
				id: p.linkId,
				workspaceId: decidedWorkspaceId(p),
				role: p.role,
				label: p.label,
				maxUses: p.maxUses,
				usedCount: sql`0`,
				emailDomains: p.emailDomains,
				createdBy: decidingActorId(p),
				createdAt: p.now,
				expiresAt: p.expiresAt,
			},
			sql`where ${decided(p)}`,
		),
		allowed: selectDecided(p),
	};
});

import { and, desc, eq, lt, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { bare, build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { user, workspaceLink } from "../../db/schema";
import type { LinkFilter } from "./state";
import { isOpenLink, linkStatusAt } from "./state-sql";

type PageValues = { now: number; cursor: string; rows: number };

const maker = alias(user, "maker_of_link");

/** Selects links as `toLink` takes them; add the `where`. */
function selectLinks(p: Parameters<{ now: number }>) {
	return build
		.select(
			row({
				id: workspaceLink.id,
				label: workspaceLink.label,
				role: workspaceLink.role,
				status: linkStatusAt(p),
				maxUses: workspaceLink.maxUses,
				usedCount: workspaceLink.usedCount,
				emailDomains: workspaceLink.emailDomains,
				makerId: sql<string | null>`${maker.id}`,
				makerName: sql<string | null>`${maker.name}`,
				createdAt: workspaceLink.createdAt,
				expiresAt: workspaceLink.expiresAt,
				lastUsedAt: workspaceLink.lastUsedAt,
			}),
		)
		.from(workspaceLink)
		.leftJoin(maker, eq(maker.id, workspaceLink.createdBy));
}

/**
 * Selects a page of the links of a workspace, newest first. It reads at most `MAX_KEPT_LINKS` rows.
 *
 * @param workspaceId a select of the one workspace whose links the caller may see
 */
export function selectLinkPage(p: Parameters<PageValues>, filter: LinkFilter, workspaceId: SQLWrapper) {
	return selectLinks(p)
		.where(
			and(
				eq(workspaceLink.workspaceId, workspaceId),
				lt(workspaceLink.id, p.cursor),
				filter === "active" ? isOpenLink(p) : undefined,
			),
		)
		.orderBy(desc(workspaceLink.id))
		.limit(bare(p.rows));
}

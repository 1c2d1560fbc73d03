import { eq, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace, workspaceLink } from "../../db/schema";
import { hasFreeSeat } from "../workspaces/seats";
import { linkStatusAt } from "./state-sql";

/** Selects the link with that id, for its holder; no row if its workspace has been deleted. */
export function selectHeldLink(p: Parameters<{ now: number; linkId: string }>) {
	return build
		.select(
			row({
				workspaceName: workspace.name,
				workspaceSlug: workspace.slug,
				workspaceLogo: workspace.logo,
				role: workspaceLink.role,
				emailDomains: workspaceLink.emailDomains,
				inviteDomains: workspace.inviteDomains,
				expiresAt: workspaceLink.expiresAt,
				status: linkStatusAt(p),
				isArchived: sql<0 | 1>`${workspace.archivedAt} is not null`,
				hasRoom: hasFreeSeat(p),
			}),
		)
		.from(workspaceLink)
		.innerJoin(workspace, eq(workspace.id, workspaceLink.workspaceId))
		.where(eq(workspaceLink.id, p.linkId));
}

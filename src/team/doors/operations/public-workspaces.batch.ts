import { sql } from "drizzle-orm";
import { bare, build, type Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user, workspace } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { endOfSearch, holds, type SearchValues } from "../../search-sql";
import { publicWorkspacesFrom, searchedText } from "../public-workspaces-sql";

type Values = SessionValues & SearchValues & { cursor: string; rows: number };

export const publicWorkspacesBatch = defineSignedInBatch((p: Parameters<Values>) => ({
	person: fromSession(row({ id: user.id }), p),
	workspaces: build
		.select(
			row({
				id: workspace.id,
				name: workspace.name,
				slug: workspace.slug,
				logo: workspace.logo,
				memberCount: workspace.memberCount,
				joining: workspace.joining,
			}),
		)
		.from(sql`(${publicWorkspacesFrom(p, p.depth)}) as ${workspace}`)
		.where(holds(p, searchedText))
		.orderBy(workspace.id)
		.limit(bare(p.rows)),
	end: endOfSearch(p, publicWorkspacesFrom(p, sql`${p.depth} + 1`), sql`"id"`),
}));

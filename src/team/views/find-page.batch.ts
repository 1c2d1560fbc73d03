import { sql } from "drizzle-orm";
import { bare, build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { joinRequest, session, user, workspace, workspaceMember } from "../../db/schema";
import { defineSignedInBatch } from "../../session/define-signed-in-batch";
import { fromSession, isLiveSession } from "../../session/live-session";
import type { SessionValues } from "../../session/session-values";
import { publicWorkspacesFrom, searchedText } from "../doors/public-workspaces-sql";
import { endOfSearch, holds, type SearchValues } from "../search-sql";

type Values = SessionValues & SearchValues & { cursor: string; rows: number };

export const findPageBatch = defineSignedInBatch((p: Parameters<Values>) => {
	const visitorId = sql`(select ${session.userId} from ${session} where ${isLiveSession(p)})`;
	return {
		person: fromSession(row({ name: user.name, email: user.email }), p),
		workspaces: build
			.select(
				row({
					id: workspace.id,
					name: workspace.name,
					slug: workspace.slug,
					memberCount: workspace.memberCount,
					joining: workspace.joining,
					isMember: sql<0 | 1>`exists (
						select 1 from ${workspaceMember}
						where ${workspaceMember.userId} = ${visitorId} and ${workspaceMember.workspaceId} = ${workspace.id}
					)`,
					hasAsked: sql<0 | 1>`exists (
						select 1 from ${joinRequest} where ${joinRequest.userId} = ${visitorId}
							and ${joinRequest.workspaceId} = ${workspace.id} and ${joinRequest.status} = 'pending'
					)`,
				}),
			)
			.from(sql`(${publicWorkspacesFrom(p, p.depth)}) as ${workspace}`)
			.where(holds(p, searchedText))
			.orderBy(workspace.id)
			.limit(bare(p.rows)),
		end: endOfSearch(p, publicWorkspacesFrom(p, sql`${p.depth} + 1`), sql`"id"`),
	};
});

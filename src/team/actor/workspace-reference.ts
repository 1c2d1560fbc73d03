/** The ways in which a caller says which workspace is meant: conditions on the joined `workspace`. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { Parameters } from "../../db/batch";
import { session, workspace, workspaceInvite } from "../../db/schema";

export type BySlug = { slug: string };

/** SQL: the workspace with that slug. */
export function bySlug(p: Parameters<BySlug>): SQL {
	return eq(workspace.slug, p.slug);
}

/** A reference by slug, else by id, else to the session's active workspace, as in Better Auth's organization endpoints. */
export type ByReference = { workspaceSlug: string | null; workspaceId: string | null };

/** SQL: the workspace that the reference means. A slug goes before an id, an id before the active workspace. */
export function byReference(p: Parameters<ByReference & { sessionToken: string }>): SQL {
	return sql`${workspace.id} = case when ${p.workspaceSlug} is not null
		then (select "meant"."id" from ${workspace} as "meant" where "meant"."slug" = ${p.workspaceSlug})
		else coalesce(${p.workspaceId}, (
			select ${session.activeWorkspaceId} from ${session} where ${session.token} = ${p.sessionToken}
		)) end`;
}

/** A reference by slug, else to the workspace of an invite. */
export type BySlugOrInvite = { slug: string | null; inviteId: string };

/** SQL: the workspace with that slug; without a slug, the workspace of the invite. */
export function bySlugOrInvite(p: Parameters<BySlugOrInvite>): SQL {
	return sql`${workspace.id} = case when ${p.slug} is not null
		then (select "meant"."id" from ${workspace} as "meant" where "meant"."slug" = ${p.slug})
		else (select "named"."workspace_id" from ${workspaceInvite} as "named" where "named"."id" = ${p.inviteId}) end`;
}

/** SQL: the id of the workspace with that slug, without a membership check. Use it only in statements that ask `decided`. */
export function workspaceIdBySlug(p: Parameters<BySlug>): SQL<string> {
	return sql`(select ${workspace.id} from ${workspace} where ${workspace.slug} = ${p.slug})`;
}

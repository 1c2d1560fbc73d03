import { and, eq, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import { may, type Permission, type Role } from "../../rules/roles";
import type { Scope } from "../../scope";
import { isLiveSession, type SessionValues, sessionValues } from "../../session/live-session";
import { type OrganizationRow, organizationFields, type StockCode, StockError } from "./stock";

/** Which workspace a stock call is about; both null: the session's active one. */
export type AskerValues = SessionValues & { organizationId: string | null; organizationSlug: string | null };

export function askerValues(
	scope: Scope,
	which: { organizationId?: string | undefined; organizationSlug?: string | undefined },
): AskerValues {
	return {
		...sessionValues(scope),
		organizationId: which.organizationId ?? null,
		organizationSlug: which.organizationSlug ?? null,
	};
}

/** The id of the workspace that is meant. As the plugin: a slug goes before an id, an id before the active one. */
function meantWorkspaceId(p: Parameters<AskerValues>): SQL<string | null> {
	return sql`case when ${p.organizationSlug} is not null
		then (select "meant"."id" from ${workspace} as "meant" where "meant"."slug" = ${p.organizationSlug})
		else coalesce(${p.organizationId}, ${session.activeWorkspaceId}) end`;
}

export function selectAsker(p: Parameters<AskerValues>) {
	return build
		.select(
			row({
				...organizationFields,
				id: sql<string | null>`${workspace.id}`,
				userId: user.id,
				activeWorkspaceId: session.activeWorkspaceId,
				role: sql<Role | null>`${workspaceMember.role}`,
				memberCount: sql<number | null>`${workspace.memberCount}`,
			}),
		)
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
		.leftJoin(workspace, sql`${workspace.id} = ${meantWorkspaceId(p)}`)
		.leftJoin(workspaceMember, and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id)));
}

/** A row for the member of the workspace that is meant: to hang guarded writes and lists on. */
export function fromAsker(fields: Record<string, SQL.Aliased>, p: Parameters<AskerValues>) {
	return build
		.select(fields)
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
		.innerJoin(workspace, sql`${workspace.id} = ${meantWorkspaceId(p)}`)
		.innerJoin(
			workspaceMember,
			and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, user.id)),
		);
}

type AskerRow = Awaited<ReturnType<typeof selectAsker>>[number];
export type Asker = OrganizationRow & { userId: string; role: Role; memberCount: number };

/**
 * The asker as a member of the workspace that is meant, or null where none is meant. A session whose active
 * workspace is gone, or no longer theirs, means none: it is a hint, and a stale one.
 */
export function requireAsker(
	rows: readonly AskerRow[],
	values: AskerValues,
	outsider: { code: StockCode; status?: 400 | 401 } = { code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION" },
): Asker | null {
	const found = rows[0];
	if (found === undefined) throw new StockError("UNAUTHORIZED");
	const { id, role } = found;
	if (id !== null && role !== null) return { ...found, id, role, memberCount: found.memberCount ?? 0 };
	if (values.organizationId === null && values.organizationSlug === null) return null;
	throw new StockError(outsider.code, outsider);
}

export function requirePermission(asker: Asker, permission: Permission, refusal: StockCode): void {
	if (!may(asker.role, permission)) throw new StockError(refusal);
}

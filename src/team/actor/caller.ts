import { and, eq, type SQL, sql } from "drizzle-orm";
import { build, type Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { session, user, workspace, workspaceMember } from "../../db/schema";
import { MusterError } from "../../errors";
import { may, type Permission, type Role } from "../../rules/roles";
import type { AskingScope } from "../../scope";
import { isLiveSession, type SessionValues, sessionValues } from "../../session/live-session";

/** What every batch in a workspace binds. */
export type CallerValues = SessionValues & { slug: string };

/** @throws MusterError `UNAUTHORIZED` where nobody is signed in, before any trip */
export function callerValues(scope: Pick<AskingScope, "credential" | "now">, slug: string): CallerValues {
	return { ...sessionValues(scope), slug };
}

/**
 * Rows about the caller in the workspace named by slug; none where the session has ended or they are not a member.
 * Add the rules as `where`.
 */
export function fromCaller(fields: Record<string, SQL.Aliased>, p: Parameters<CallerValues>) {
	return build
		.select(fields)
		.from(session)
		.innerJoin(user, and(eq(user.id, session.userId), isLiveSession(p)))
		.innerJoin(workspace, eq(workspace.slug, p.slug))
		.innerJoin(
			workspaceMember,
			and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, session.userId)),
		);
}

/** The id of the workspace named by slug, whoever asks: for writes that hang on a decision. */
export function workspaceIdBySlug(p: Parameters<{ slug: string }>): SQL<string> {
	return sql`(select ${workspace.id} from ${workspace} where ${workspace.slug} = ${p.slug})`;
}

/** Who asks and where they stand: one row where the session lives, its workspace half null for everyone outside. */
export function selectCaller(p: Parameters<CallerValues>) {
	return build
		.select(
			row({
				userId: user.id,
				name: user.name,
				email: user.email,
				image: user.image,
				workspaceId: sql<string | null>`${workspaceMember.workspaceId}`,
				role: sql<Role | null>`${workspaceMember.role}`,
				joinedAt: sql<number | null>`${workspaceMember.createdAt}`,
			}),
		)
		.from(session)
		.innerJoin(user, eq(user.id, session.userId))
		.leftJoin(workspace, eq(workspace.slug, p.slug))
		.leftJoin(
			workspaceMember,
			and(eq(workspaceMember.workspaceId, workspace.id), eq(workspaceMember.userId, session.userId)),
		)
		.where(isLiveSession(p));
}

type CallerRow = Awaited<ReturnType<typeof selectCaller>>[number];

/** A member of the workspace who is signed in. */
export interface Caller {
	userId: string;
	name: string;
	email: string;
	image: string | null;
	workspaceId: string;
	role: Role;
	joinedAt: number;
}

/**
 * Reads `selectCaller`'s row.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND` (the same for one that is unknown and one that is
 * not theirs), `FORBIDDEN` where the permission is missing
 */
export function requireCaller(rows: readonly CallerRow[], permission?: Permission): Caller {
	const found = rows[0];
	if (found === undefined) throw new MusterError("UNAUTHORIZED");
	const { workspaceId, role, joinedAt } = found;
	if (workspaceId === null || role === null || joinedAt === null) throw new MusterError("WORKSPACE_NOT_FOUND");
	if (permission !== undefined && !may(role, permission)) throw new MusterError("FORBIDDEN");
	return {
		userId: found.userId,
		name: found.name,
		email: found.email,
		image: found.image,
		workspaceId,
		role,
		joinedAt,
	};
}

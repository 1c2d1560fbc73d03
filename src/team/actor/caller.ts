import { MusterError } from "../../errors";
import { may, type Permission, type Role } from "../../rules/roles";
import type { AskingScope } from "../../scope";
import { type SessionValues, sessionValues } from "../../session/session-values";
import type { selectCallerBySession } from "./by-session";
import type { ByReference, BySlug } from "./workspace-reference";

/** The parameters of every batch in a workspace that is named by its slug. */
export type CallerValues = SessionValues & BySlug;

/** @throws MusterError `UNAUTHORIZED` if nobody is signed in, before any round trip */
export function callerValues(scope: Pick<AskingScope, "credential" | "now">, slug: string): CallerValues {
	return { ...sessionValues(scope), slug };
}

/** The parameters of every batch in a workspace that is meant by a reference. */
export type ReferencedValues = SessionValues & ByReference;

/** @throws MusterError `UNAUTHORIZED` if nobody is signed in, before any round trip */
export function referencedValues(
	scope: Pick<AskingScope, "credential" | "now">,
	reference: ByReference,
): ReferencedValues {
	return { ...sessionValues(scope), ...reference };
}

export type CallerRow = Omit<Awaited<ReturnType<typeof selectCallerBySession>>[number], "sessionIsDue">;

/** A member of the workspace who is signed in. */
export interface Caller {
	userId: string;
	name: string;
	email: string;
	emailVerified: 0 | 1;
	image: string | null;
	workspaceId: string;
	role: Role;
	/** Milliseconds since 1970 in UTC. */
	joinedAt: number;
	/** The workspace is archived: nothing changes in it. */
	isArchived: 0 | 1;
}

/**
 * Reads the caller's row of a batch.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_NOT_FOUND` (the same for an unknown workspace and for one that is not
 * theirs), `FORBIDDEN` if the permission is missing
 */
export function requireCaller(rows: readonly CallerRow[], permission?: Permission): Caller {
	const found = rows[0];
	if (found === undefined) throw new MusterError("UNAUTHORIZED");
	const { workspaceId, role, joinedAt } = found;
	if (workspaceId === null || role === null || joinedAt === null) throw new MusterError("WORKSPACE_NOT_FOUND");
	if (permission !== undefined && !may(role, permission)) throw new MusterError("FORBIDDEN");
	return { ...found, workspaceId, role, joinedAt };
}

/**
 * Reads the row of a caller who wants to change something.
 *
 * @throws MusterError as `requireCaller`, and `WORKSPACE_ARCHIVED`
 */
export function requireWriter(rows: readonly CallerRow[], permission?: Permission): Caller {
	return inUse(requireCaller(rows, permission));
}

/** @throws MusterError `WORKSPACE_ARCHIVED` */
export function inUse(caller: Caller): Caller {
	if (caller.isArchived) throw new MusterError("WORKSPACE_ARCHIVED");
	return caller;
}

/**
 * Reads the caller's row of a batch whose workspace is meant by a reference. A session whose active workspace is gone,
 * or no longer theirs, has none: the active workspace is a hint, and that one is stale.
 *
 * @throws MusterError as `requireCaller`, and `NO_ACTIVE_WORKSPACE` if the reference leaves the workspace to the session
 */
export function requireReferencedCaller(
	rows: readonly CallerRow[],
	{ workspaceId, workspaceSlug }: ByReference,
	permission?: Permission,
): Caller {
	const isActiveMeant = workspaceId === null && workspaceSlug === null;
	if (isActiveMeant && rows[0]?.workspaceId === null) throw new MusterError("NO_ACTIVE_WORKSPACE");
	return requireCaller(rows, permission);
}

/**
 * Reads the row of a caller who wants mails to be sent.
 *
 * @throws MusterError as `requireReferencedCaller`, `WORKSPACE_ARCHIVED` and `EMAIL_NOT_VERIFIED`
 */
export function requireVerifiedCaller(
	rows: readonly CallerRow[],
	reference: ByReference,
	permission: Permission,
): Caller {
	const caller = inUse(requireReferencedCaller(rows, reference, permission));
	if (!caller.emailVerified) throw new MusterError("EMAIL_NOT_VERIFIED");
	return caller;
}

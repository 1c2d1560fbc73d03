import { bug, MusterError } from "../../../errors";
import { foldedName } from "../../../rules/fold";
import { MAX_OWNED_WORKSPACES } from "../../../rules/limits";
import { DEFAULT_PLAN } from "../../../rules/plans";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import type { WorkspaceRow } from "../workspace";
import { createWorkspaceBatch } from "./create-workspace.batch";

interface NewWorkspace {
	name: string;
	slug: string;
	logo?: string | null | undefined;
	/** JSON text. */
	metadata?: string | undefined;
	/** Leaves the session's active workspace as it is. */
	keepActiveWorkspace?: boolean | undefined;
}

/**
 * Makes a workspace that the caller owns: the workspace, the membership, the audit row and the active workspace in one
 * transaction.
 *
 * @throws MusterError `UNAUTHORIZED`, `EMAIL_NOT_VERIFIED`, `WORKSPACE_SLUG_TAKEN`, `WORKSPACE_LIMIT_REACHED`
 */
export async function createWorkspace(scope: Scope, wanted: NewWorkspace) {
	const { name, slug, logo = null, metadata = null } = wanted;
	const workspaceId = scope.newId();
	const memberId = scope.newId();
	const { founder, allowed } = await runSignedIn(scope, createWorkspaceBatch, {
		...sessionValues(scope),
		decisionId: scope.newId(),
		workspaceId,
		memberId,
		name,
		foldedName: foldedName(name),
		slug,
		logo,
		metadata,
		activate: wanted.keepActiveWorkspace ? 0 : 1,
	});
	const userId = allowed[0]?.actorId;
	if (userId === undefined || userId === null) throw whyNotCreated(founder[0]);
	const workspace: WorkspaceRow = {
		id: workspaceId,
		name,
		slug,
		logo,
		metadata,
		plan: DEFAULT_PLAN,
		seatLimit: null,
		createdAt: scope.now,
	};
	return { workspace, owner: { id: memberId, userId, joinedAt: scope.now } };
}

/** The first refusal that applies. */
export function whyNotCreated(
	founder: { emailVerified: 0 | 1; slugIsTaken: 0 | 1; counted: number } | undefined,
): MusterError {
	if (founder === undefined) return new MusterError("UNAUTHORIZED");
	if (!founder.emailVerified) return new MusterError("EMAIL_NOT_VERIFIED");
	if (founder.slugIsTaken) return new MusterError("WORKSPACE_SLUG_TAKEN");
	if (founder.counted >= MAX_OWNED_WORKSPACES) return new MusterError("WORKSPACE_LIMIT_REACHED");
	return bug("A workspace could not be created.");
}

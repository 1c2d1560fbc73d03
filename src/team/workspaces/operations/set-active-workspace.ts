import { sql } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user } from "../../../db/schema";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { fromSession, isLiveSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../../session/run-signed-in";
import { defineActorBatch } from "../../actor/actor";
import { requireReferencedCaller } from "../../actor/caller";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { activateWorkspace, clearActiveWorkspace } from "../active-workspace";
import { workspaceFields } from "../workspace";

const setBatch = defineActorBatch(byReference, (p: Parameters<SessionValues & ByReference>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
	// A workspace that the caller is not a member of changes nothing.
	activated: activateWorkspace(p, actor.selectWorkspaceId(), sql`exists ${actor.selectWorkspaceId()}`),
}));

/**
 * Makes a workspace the session's active one.
 *
 * @returns the workspace, and the caller's role in it
 * @throws MusterError as `requireReferencedCaller`
 */
export async function setActiveWorkspace(scope: Scope, reference: ByReference) {
	const { caller, workspace } = await runSignedIn(scope, setBatch, { ...sessionValues(scope), ...reference });
	const { role } = requireReferencedCaller(caller, reference);
	const [found] = workspace;
	if (found === undefined) throw bug("A member's workspace was not read.");
	return { workspace: found, role };
}

const unsetBatch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ id: user.id }), p),
	cleared: clearActiveWorkspace(isLiveSession(p)),
}));

/**
 * Leaves the session without an active workspace.
 *
 * @throws MusterError `UNAUTHORIZED`
 */
export async function unsetActiveWorkspace(scope: Scope): Promise<void> {
	const { person } = await runSignedIn(scope, unsetBatch, sessionValues(scope));
	if (person.length === 0) throw new MusterError("UNAUTHORIZED");
}

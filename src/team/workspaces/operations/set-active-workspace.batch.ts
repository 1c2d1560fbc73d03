import { sql } from "drizzle-orm";
import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { user } from "../../../db/schema";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession, isLiveSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { activateWorkspace, clearActiveWorkspace } from "../active-workspace";
import { workspaceFields } from "../workspace-fields";

export const setActiveBatch = defineActorBatch(byReference, (p: Parameters<SessionValues & ByReference>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
	// A workspace that the caller is not a member of changes nothing.
	activated: activateWorkspace(p, actor.selectWorkspaceId(), sql`exists ${actor.selectWorkspaceId()}`),
}));

export const unsetActiveBatch = defineSignedInBatch((p: Parameters<SessionValues>) => ({
	person: fromSession(row({ id: user.id }), p),
	cleared: clearActiveWorkspace(isLiveSession(p)),
}));

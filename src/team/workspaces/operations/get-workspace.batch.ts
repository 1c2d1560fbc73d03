import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import type { SessionValues } from "../../../session/session-values";
import { defineActorBatch } from "../../actor/actor";
import { type ByReference, byReference } from "../../actor/workspace-reference";
import { workspaceFields } from "../workspace-fields";

export const getWorkspaceBatch = defineActorBatch(byReference, (_: Parameters<SessionValues & ByReference>, actor) => ({
	workspace: actor.select(row(workspaceFields)),
}));

import type { Parameters } from "../../db/batch";
import { defineActorBatch } from "../actor/actor";
import { type ByReference, byReference } from "../actor/workspace-reference";
import { type MakingValues, making } from "./making-sql";

export const makeInvitesBatch = defineActorBatch(byReference, (p: Parameters<MakingValues & ByReference>, actor) =>
	making(p, actor),
);

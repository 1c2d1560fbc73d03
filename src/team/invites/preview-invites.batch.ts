import type { Parameters } from "../../db/batch";
import { defineActorBatch } from "../actor/actor";
import { type BySlug, bySlug } from "../actor/workspace-reference";
import type { VerdictValues } from "./verdict";
import { selectVerdicts } from "./verdict-sql";

export const previewInvitesBatch = defineActorBatch(bySlug, (p: Parameters<VerdictValues & BySlug>, actor) => ({
	verdicts: selectVerdicts(p, actor),
}));

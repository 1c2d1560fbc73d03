import type { Parameters } from "../../db/batch";
import { defineActorBatch } from "../actor/actor";
import { bySlug } from "../actor/workspace-reference";
import type { VerdictValues } from "./verdict";
import { selectVerdicts } from "./verdict-sql";

export const previewInvitesBatch = defineActorBatch(bySlug, (p: Parameters<VerdictValues>, actor) => ({
	verdicts: selectVerdicts(p, actor),
}));

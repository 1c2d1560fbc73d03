import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { defineActorBatch } from "../../actor/actor";
import type { CallerValues } from "../../actor/caller";
import { bySlug } from "../../actor/workspace-reference";
import { doorFields } from "../door-fields";

export const doorsBatch = defineActorBatch(bySlug, (_: Parameters<CallerValues>, actor) => ({
	doors: actor.select(row(doorFields)),
}));

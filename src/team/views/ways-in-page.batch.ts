import type { Parameters } from "../../db/batch";
import { row } from "../../db/row";
import { workspace } from "../../db/schema";
import { defineActorBatch } from "../actor/actor";
import type { CallerValues } from "../actor/caller";
import { bySlug } from "../actor/workspace-reference";
import { doorFields } from "../doors/door-fields";

export const waysInPageBatch = defineActorBatch(bySlug, (_: Parameters<CallerValues>, actor) => ({
	workspace: actor.select(row({ name: workspace.name, ...doorFields })),
}));

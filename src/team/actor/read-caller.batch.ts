import { defineActorBatch } from "./actor";
import { byReference, bySlug } from "./workspace-reference";

export const bySlugBatch = defineActorBatch(bySlug, () => ({}));

export const byReferenceBatch = defineActorBatch(byReference, () => ({}));

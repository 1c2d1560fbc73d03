import { defineBatch, type Parameters } from "../../../db/batch";
import { selectHeldLink } from "../select-held-link";

export const linkByTokenBatch = defineBatch((p: Parameters<{ now: number; linkId: string }>) => ({
	link: selectHeldLink(p),
}));

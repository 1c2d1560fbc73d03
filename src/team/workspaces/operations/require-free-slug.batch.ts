import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { defineSignedInBatch } from "../../../session/define-signed-in-batch";
import { fromSession } from "../../../session/live-session";
import type { SessionValues } from "../../../session/session-values";
import { slugIsTaken } from "../taken-slug";

export const requireFreeSlugBatch = defineSignedInBatch((p: Parameters<SessionValues & { slug: string }>) => ({
	person: fromSession(row({ slugIsTaken: slugIsTaken(p) }), p),
}));

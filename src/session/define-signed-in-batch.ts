import type { SQLWrapper } from "drizzle-orm";
import { type Batch, defineBatch, type Parameters, type Values } from "../db/batch";
import { renewSession } from "./live-session";
import type { SessionValues } from "./session-values";

export type Renewal = { renewed: ReturnType<typeof renewSession> };

/** Declares a batch that a session acts in: its last statement extends the session if that is due. */
export function defineSignedInBatch<V extends SessionValues & Values, S extends Record<string, SQLWrapper>>(
	declare: (p: Parameters<V>) => S,
): Batch<V, S & Renewal> {
	return defineBatch<V, S & Renewal>((p) => ({ ...declare(p), renewed: renewSession(p) }));
}

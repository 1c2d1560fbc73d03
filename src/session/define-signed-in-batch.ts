import type { SQLWrapper } from "drizzle-orm";
import { defineBatch, type Parameters } from "../db/batch";
import type { Batch, Values } from "../db/statement";
import { selectDueSession } from "./live-session";
import type { SessionValues } from "./session-values";

export type Due = { due: ReturnType<typeof selectDueSession> };

/** Declares a batch that a session acts in: its last statement says whether the session is due for renewal. */
export function defineSignedInBatch<V extends SessionValues & Values, S extends Record<string, SQLWrapper>>(
	declare: (p: Parameters<V>) => S,
): Batch<V, S & Due> {
	return defineBatch<V, S & Due>((p) => ({ ...declare(p), due: selectDueSession(p) }));
}

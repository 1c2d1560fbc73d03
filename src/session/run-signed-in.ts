import type { SQLWrapper } from "drizzle-orm";
import { type Batch, defineBatch, type Parameters, type ResultOf, replaceStatement, type Values } from "../db/batch";
import type { AskingScope } from "../scope";
import { renewSession, type SessionValues, selectDueSession } from "./live-session";

export type Renewal = { renewed: ReturnType<typeof renewSession> };
type SignedIn = Record<string, SQLWrapper> & Renewal;

type RunScope = Pick<AskingScope, "database" | "sessionRenewed">;

/** Declares a batch that a session acts in: its last statement extends the session if that is due. */
export function defineSignedInBatch<V extends SessionValues & Values, S extends Record<string, SQLWrapper>>(
	declare: (p: Parameters<V>) => S,
): Batch<V, S & Renewal> {
	return defineBatch<V, S & Renewal>((p) => ({ ...declare(p), renewed: renewSession(p) }));
}

const renewalBatch = defineBatch((p: Parameters<SessionValues>) => ({ renewed: renewSession(p) }));
const dueBatch = defineBatch((p: Parameters<SessionValues>) => ({ replacement: selectDueSession(p) }));

/** Runs a batch that a session acts in. If it extended the session, the browser's cookie is extended too. */
export async function runSignedIn<V extends SessionValues & Values, S extends SignedIn>(
	scope: RunScope,
	batch: Batch<V, S>,
	values: V,
): Promise<ResultOf<S>> {
	const { database } = scope;
	if (database.readsAtBookmark) return runAtBookmark(scope, batch, values);
	const result = await database.run(batch, values);
	if (result.renewed.length > 0) scope.sessionRenewed();
	return result;
}

/**
 * D1 sends any batch that may write to the primary. To stay on a replica, this batch only checks whether renewal is due;
 * once a day that costs a second round trip.
 */
async function runAtBookmark<V extends SessionValues & Values, S extends SignedIn>(
	scope: RunScope,
	batch: Batch<V, S>,
	values: V,
): Promise<ResultOf<S>> {
	// Here `renewed` has the session that is due, and nothing is written.
	const result = await scope.database.run(replaceStatement(batch, "renewed", dueBatch), values);
	if (result.renewed.length > 0) {
		await scope.database.run(renewalBatch, values);
		scope.sessionRenewed();
	}
	return result;
}

import type { SQLWrapper } from "drizzle-orm";
import { type Batch, type ResultOf, replaceStatement, type Values } from "../db/batch";
import type { AskingScope } from "../scope";
import type { Renewal } from "./define-signed-in-batch";
import { dueBatch, renewalBatch } from "./renewal.batch";
import type { SessionValues } from "./session-values";

type SignedIn = Record<string, SQLWrapper> & Renewal;

type RunScope = Pick<AskingScope, "database" | "sessionRenewed">;

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

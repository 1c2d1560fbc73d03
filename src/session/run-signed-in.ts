import type { SQLWrapper } from "drizzle-orm";
import { type Batch, defineBatch, type Parameters, type ResultOf, replaceStatement, type Values } from "../db/batch";
import type { AskingScope } from "../scope";
import { renewSession, type SessionValues, selectDueSession } from "./live-session";

type SignedIn = Record<string, SQLWrapper> & { renewed: ReturnType<typeof renewSession> };

type RunScope = Pick<AskingScope, "database" | "sessionRenewed">;

const renewalBatch = defineBatch((p: Parameters<SessionValues>) => ({ renewed: renewSession(p) }));
const dueBatch = defineBatch((p: Parameters<SessionValues>) => ({ replacement: selectDueSession(p) }));

/** Runs the batch of somebody who is signed in; where it extended the session, the browser's cookie follows. */
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

/** D1 takes a batch that may write to the primary, so this one only asks: once a day it costs a trip more. */
async function runAtBookmark<V extends SessionValues & Values, S extends SignedIn>(
	scope: RunScope,
	batch: Batch<V, S>,
	values: V,
): Promise<ResultOf<S>> {
	const result = await scope.database.run(replaceStatement(batch, "renewed", dueBatch), values);
	if (result.renewed.length > 0) {
		await scope.database.run(renewalBatch, values);
		scope.sessionRenewed();
	}
	return result;
}

import type { SQLWrapper } from "drizzle-orm";
import type { Batch, ResultOf, Values } from "../db/batch";
import type { AskingScope } from "../scope";
import type { renewSession } from "./session-sql";

type SignedIn = Record<string, SQLWrapper> & { renewed: ReturnType<typeof renewSession> };

/** Runs the batch of somebody who is signed in; where it extended the session, the browser's cookie follows. */
export async function runSignedIn<V extends Values, S extends SignedIn>(
	scope: Pick<AskingScope, "database" | "sessionRenewed">,
	batch: Batch<V, S>,
	values: V,
): Promise<ResultOf<S>> {
	const result = await scope.database.run(batch, values);
	if (result.renewed.length > 0) scope.sessionRenewed();
	return result;
}

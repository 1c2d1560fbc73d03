import type { SQLWrapper } from "drizzle-orm";
import type { Batch, ResultOf, Values } from "../db/statement";
import { MusterError } from "../errors";
import type { AskingScope } from "../scope";
import { renewalBatch } from "./renewal.batch";
import type { SessionValues } from "./session-values";

/** A result that says if the session is due for renewal: by a statement of its own, or in the row of the caller. */
interface SaysDue {
	readonly due?: readonly object[];
	readonly caller?: readonly { sessionIsDue?: 0 | 1 }[];
}

type RunScope = Pick<AskingScope, "database" | "sessionRenewed">;

/**
 * Runs a batch that a session acts in. Once a day the session is due for renewal, which costs a second round trip. In all
 * other requests a batch that only reads writes nothing, so a read replica can answer it.
 */
export async function runSignedIn<V extends SessionValues & Values, S extends Record<string, SQLWrapper>>(
	scope: RunScope,
	batch: Batch<V, S>,
	values: V,
): Promise<ResultOf<S>> {
	const result = await scope.database.run(batch, values);
	const { due, caller }: SaysDue = result;
	if (due?.length || caller?.[0]?.sessionIsDue) await renewSession(scope, values);
	return result;
}

/** Extends the session, and the browser's cookie with it. If D1 is out of reach or full, the next request does it. */
async function renewSession(scope: RunScope, values: SessionValues): Promise<void> {
	try {
		const { renewed } = await scope.database.run(renewalBatch, values);
		if (renewed.length > 0) scope.sessionRenewed();
	} catch (error) {
		const isPassing = error instanceof MusterError && (error.code === "UNAVAILABLE" || error.code === "DATABASE_FULL");
		if (!isPassing) throw error;
	}
}

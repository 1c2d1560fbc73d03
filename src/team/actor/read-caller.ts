import { defineBatch, type Parameters } from "../../db/batch";
import type { Permission } from "../../rules/roles";
import type { AskingScope } from "../../scope";
import { renewSession } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { type Caller, type CallerValues, callerValues, requireCaller, selectCaller } from "./caller";

const batch = defineBatch((p: Parameters<CallerValues>) => ({ caller: selectCaller(p), renewed: renewSession(p) }));

/**
 * Who asks, as a member of a workspace: one trip, none where nobody is signed in.
 *
 * @throws MusterError as `requireCaller`
 */
export async function readCaller(scope: AskingScope, slug: string, permission?: Permission): Promise<Caller> {
	const { caller } = await runSignedIn(scope, batch, callerValues(scope, slug));
	return requireCaller(caller, permission);
}

import type { Permission } from "../../rules/roles";
import type { AskingScope } from "../../scope";
import { runSignedIn } from "../../session/run-signed-in";
import { sessionValues } from "../../session/session-values";
import { type Caller, callerValues, requireCaller, requireReferencedCaller } from "./caller";
import { byReferenceBatch, bySlugBatch } from "./read-caller.batch";
import type { ByReference } from "./workspace-reference";

/**
 * The caller as a member of a workspace: one round trip, none if nobody is signed in.
 *
 * @throws MusterError as `requireCaller`
 */
export async function readCaller(scope: AskingScope, slug: string, permission?: Permission): Promise<Caller> {
	const { caller } = await runSignedIn(scope, bySlugBatch, callerValues(scope, slug));
	return requireCaller(caller, permission);
}

/**
 * The caller as a member of the workspace that a reference means.
 *
 * @throws MusterError as `requireReferencedCaller`
 */
export async function readReferencedCaller(scope: AskingScope, reference: ByReference): Promise<Caller> {
	const { caller } = await runSignedIn(scope, byReferenceBatch, { ...sessionValues(scope), ...reference });
	return requireReferencedCaller(caller, reference);
}

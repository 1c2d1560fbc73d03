import type { Permission } from "../../rules/roles";
import type { AskingScope } from "../../scope";
import { sessionValues } from "../../session/live-session";
import { runSignedIn } from "../../session/run-signed-in";
import { defineActorBatch } from "./actor";
import { type Caller, callerValues, requireCaller, requireReferencedCaller } from "./caller";
import { type ByReference, byReference, bySlug } from "./workspace-reference";

const bySlugBatch = defineActorBatch(bySlug, () => ({}));
const byReferenceBatch = defineActorBatch(byReference, () => ({}));

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

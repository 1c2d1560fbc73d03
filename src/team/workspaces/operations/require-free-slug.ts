import type { Parameters } from "../../../db/batch";
import { row } from "../../../db/row";
import { MusterError } from "../../../errors";
import { slugProblem } from "../../../rules/slug";
import type { Scope } from "../../../scope";
import { fromSession, type SessionValues, sessionValues } from "../../../session/live-session";
import { defineSignedInBatch, runSignedIn } from "../../../session/run-signed-in";
import { slugIsTaken } from "../taken-slug";

const batch = defineSignedInBatch((p: Parameters<SessionValues & { slug: string }>) => ({
	person: fromSession(row({ slugIsTaken: slugIsTaken(p) }), p),
}));

/**
 * Checks that a new workspace could have this slug now.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_SLUG_TAKEN` (also for a slug that nobody can have)
 */
export async function requireFreeSlug(scope: Scope, slug: string): Promise<void> {
	const [person] = (await runSignedIn(scope, batch, { ...sessionValues(scope), slug })).person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (person.slugIsTaken || slugProblem(slug) !== null) throw new MusterError("WORKSPACE_SLUG_TAKEN");
}

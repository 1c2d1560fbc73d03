import { MusterError } from "../../../errors";
import { slugProblem } from "../../../rules/slug";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { requireFreeSlugBatch } from "./require-free-slug.batch";

/**
 * Checks that a new workspace could have this slug now.
 *
 * @throws MusterError `UNAUTHORIZED`, `WORKSPACE_SLUG_TAKEN` (also for a slug that nobody can have)
 */
export async function requireFreeSlug(scope: Scope, slug: string): Promise<void> {
	const [person] = (await runSignedIn(scope, requireFreeSlugBatch, { ...sessionValues(scope), slug })).person;
	if (person === undefined) throw new MusterError("UNAUTHORIZED");
	if (person.slugIsTaken || slugProblem(slug) !== null) throw new MusterError("WORKSPACE_SLUG_TAKEN");
}

import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { slug } from "../../inputs";
import { joinedBySlug } from "../joined-by-slug";
import { joinOpenBatch } from "./join-open.batch";

export const joinOpenInput = z.object({ slug });

/**
 * Lets the caller into a public workspace that is open. A member stays what they are, whatever the workspace is now.
 *
 * @throws MusterError the first refusal that applies
 */
export async function joinOpen(scope: Scope, { slug }: z.output<typeof joinOpenInput>) {
	const values = { ...sessionValues(scope), slug, decisionId: scope.newId(), memberId: scope.newId() };
	return joinedBySlug(slug, await runSignedIn(scope, joinOpenBatch, values));
}

import * as z from "zod/mini";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { joinedBySlug } from "../../doors/joined-by-slug";
import { slug } from "../../inputs";
import { joinByDomainBatch } from "./join-by-domain.batch";

export const joinByDomainInput = z.object({ slug });

/**
 * Lets the caller into the workspace to which the domain of their verified address belongs. A member stays what they are,
 * whatever the domain means now.
 *
 * @throws MusterError the first refusal that applies
 */
export async function joinByDomain(scope: Scope, { slug }: z.output<typeof joinByDomainInput>) {
	const values = { ...sessionValues(scope), slug, decisionId: scope.newId(), memberId: scope.newId() };
	return joinedBySlug(slug, await runSignedIn(scope, joinByDomainBatch, values));
}

import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { domainId, slug } from "../../inputs";
import { toDomain } from "../domain";
import { removeDomainBatch } from "./remove-domain.batch";

export const removeDomainInput = z.object({ slug, domainId });

/**
 * Takes a domain from a workspace. Nobody who came in by it leaves.
 *
 * @returns the domain as it was
 * @throws MusterError as `requireWriter`; then `DOMAIN_NOT_FOUND`
 */
export async function removeDomain(scope: Scope, { slug, domainId }: z.output<typeof removeDomainInput>) {
	const values = { ...callerValues(scope, slug), domainId, decisionId: scope.newId() };
	const { caller, lastKnown, allowed } = await runSignedIn(scope, removeDomainBatch, values);
	const [removed] = lastKnown;
	if (allowed.length > 0 && removed !== undefined) return { domain: toDomain(removed) };
	requireWriter(caller, "canManageWorkspace");
	throw new MusterError("DOMAIN_NOT_FOUND");
}

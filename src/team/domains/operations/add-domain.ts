import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import { DOMAIN_CLAIM_MS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { domainName, slug } from "../../inputs";
import { toDomain } from "../domain";
import { domainMode } from "../inputs";
import { addDomainBatch } from "./add-domain.batch";

export const addDomainInput = z.object({ slug, domain: domainName, mode: z._default(domainMode, "off") });

/**
 * Claims a domain for a workspace. A domain that the workspace has already is returned as it is. The answer says nothing
 * about other workspaces: only the check of the record tells the owner of a domain that another one has it.
 *
 * @throws MusterError as `requireWriter`; then `DOMAIN_NOT_ALLOWED`, `DOMAIN_LIMIT_REACHED`
 */
export async function addDomain(scope: Scope, { slug, domain, mode }: z.output<typeof addDomainInput>) {
	const { isSharedDomain } = await import("../shared-domains");
	const isShared = isSharedDomain(domain);
	const result = await runSignedIn(scope, addDomainBatch, {
		...callerValues(scope, slug),
		decisionId: scope.newId(),
		domainId: scope.newId(),
		domain,
		isClaimable: isShared ? 0 : 1,
		mode,
		recordValue: scope.newId(),
		claimEndsAt: scope.now + DOMAIN_CLAIM_MS,
	});
	const [added] = result.domain;
	if (result.allowed.length === 0) requireWriter(result.caller, "canManageWorkspace");
	if (isShared) throw new MusterError("DOMAIN_NOT_ALLOWED");
	if (added === undefined) throw new MusterError("DOMAIN_LIMIT_REACHED");
	return { domain: toDomain(added) };
}

import * as z from "zod/mini";
import { MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { domainId, slug } from "../../inputs";
import { toDomain } from "../domain";
import { domainMode } from "../inputs";
import { setDomainModeBatch } from "./set-domain-mode.batch";

export const setDomainModeInput = z.object({ slug, domainId, mode: domainMode });

/**
 * Sets what a domain means for people with an address there. It can be set before the domain is verified, and counts from
 * then on.
 *
 * @throws MusterError as `requireWriter`; then `DOMAIN_NOT_FOUND`
 */
export async function setDomainMode(scope: Scope, { slug, domainId, mode }: z.output<typeof setDomainModeInput>) {
	const values = { ...callerValues(scope, slug), domainId, mode, decisionId: scope.newId() };
	const { caller, domain, allowed } = await runSignedIn(scope, setDomainModeBatch, values);
	if (allowed.length === 0) requireWriter(caller, "canManageWorkspace");
	const [found] = domain;
	if (found === undefined) throw new MusterError("DOMAIN_NOT_FOUND");
	return { domain: toDomain(found) };
}

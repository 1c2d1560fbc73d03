import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import { DOMAIN_CHECK_INTERVAL_MS } from "../../../rules/limits";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { callerValues, requireWriter } from "../../actor/caller";
import { domainId, slug } from "../../inputs";
import { type DomainRow, toDomain } from "../domain";
import { claimedDomainBatch, verifyDomainBatch } from "./verify-domain.batch";

export const verifyDomainInput = z.object({ slug, domainId });

/**
 * Asks DNS for the record of a domain, and records that the workspace has shown it. A domain that is verified stays so if
 * DNS does not answer now: only the cron counts misses.
 *
 * It is the one operation of two trips: D1 cannot wait for DNS within a transaction.
 *
 * @throws MusterError as `requireWriter`; then `DOMAIN_NOT_FOUND`, `DOMAIN_NOT_VERIFIED`, `DOMAIN_TAKEN`. Only those who
 * have shown that the domain is theirs learn that another workspace has it.
 */
export async function verifyDomain(scope: Scope, { slug, domainId }: z.output<typeof verifyDomainInput>) {
	const values = { ...callerValues(scope, slug), domainId };
	const asked = await runSignedIn(scope, claimedDomainBatch, values);
	requireWriter(asked.caller, "canManageWorkspace");
	const [claim] = asked.domain;
	if (claim === undefined) throw new MusterError("DOMAIN_NOT_FOUND");

	const { problemOfRecord } = await import("../../../dns/domain-record");
	const reason = await problemOfRecord(scope.config.dohUrl, claim);
	if (reason !== null) throw new MusterError("DOMAIN_NOT_VERIFIED", { details: { reason } });

	const { caller, domain, allowed } = await runSignedIn(scope, verifyDomainBatch, {
		...values,
		decisionId: scope.newId(),
		recordValue: claim.recordValue,
		nextCheckAt: scope.now + DOMAIN_CHECK_INTERVAL_MS,
	});
	const [found] = domain;
	if (allowed.length > 0) return { domain: toDomain(found ?? claim) };
	requireWriter(caller, "canManageWorkspace");
	const refusal = whyNotVerified(found);
	if (refusal !== null || found === undefined) throw refusal ?? bug("A domain could not be verified.");
	return { domain: toDomain(found) };
}

interface Checked extends Pick<DomainRow, "status"> {
	/** Another workspace has the domain. */
	isTaken: 0 | 1;
	/** It is the claim whose record DNS has. */
	isSame: 0 | 1;
}

/** The first refusal that applies once DNS has the record; null if the domain was verified before. */
export function whyNotVerified(found: Checked | undefined): MusterError | null {
	if (!found?.isSame) return new MusterError("DOMAIN_NOT_FOUND");
	if (found.status === "verified") return null;
	return found.isTaken ? new MusterError("DOMAIN_TAKEN") : bug("A domain could not be verified.");
}

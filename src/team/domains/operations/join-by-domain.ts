import * as z from "zod/mini";
import { bug, MusterError } from "../../../errors";
import type { Scope } from "../../../scope";
import { runSignedIn } from "../../../session/run-signed-in";
import { sessionValues } from "../../../session/session-values";
import { type AdmissionFacts, whyNotAdmitted } from "../../doors/why-not-admitted";
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
	const { person, allowed } = await runSignedIn(scope, joinByDomainBatch, values);
	if (allowed.length > 0) return { ok: true as const, workspaceSlug: slug, alreadyMember: false };
	if (person[0]?.isMember) return { ok: true as const, workspaceSlug: slug, alreadyMember: true };
	throw whyNotJoined(person[0]);
}

interface Comer extends AdmissionFacts {
	/** A domain of the workspace lets them in. */
	isOpen: 0 | 1;
	/** The workspace takes people with addresses like theirs. */
	takesAddress: 0 | 1;
}

/** The first refusal that applies, in the order of the API. */
export function whyNotJoined(comer: Comer | undefined): MusterError {
	if (comer === undefined) return new MusterError("UNAUTHORIZED");
	if (!comer.isOpen) return new MusterError("WORKSPACE_NOT_FOUND");
	if (!comer.takesAddress) return new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	return whyNotAdmitted(comer) ?? bug("A person could not join by a domain.");
}

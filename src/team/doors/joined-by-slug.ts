import { bug, MusterError } from "../../errors";
import { type AdmissionFacts, whyNotAdmitted } from "./why-not-admitted";

/** A person who comes by a door that is open to everybody whom it suits, and the workspace that they named. */
export interface Comer extends AdmissionFacts {
	/** The door lets them in. Null: there is no such workspace. */
	isOpen: 0 | 1 | null;
	isMember: 0 | 1;
	/** The workspace takes people with addresses like theirs. */
	takesAddress: 0 | 1;
}

/**
 * The answer to a person who has named a workspace to join. A member stays what they are, whatever the door is now.
 *
 * @throws MusterError the first refusal that applies, in the order of the API
 */
export function joinedBySlug(
	slug: string,
	{ person, allowed }: { person: readonly Comer[]; allowed: readonly object[] },
): { ok: true; workspaceSlug: string; alreadyMember: boolean } {
	const [comer] = person;
	if (allowed.length > 0) return { ok: true, workspaceSlug: slug, alreadyMember: false };
	if (comer?.isMember) return { ok: true, workspaceSlug: slug, alreadyMember: true };
	if (comer === undefined) throw new MusterError("UNAUTHORIZED");
	if (!comer.isOpen) throw new MusterError("WORKSPACE_NOT_FOUND");
	if (!comer.takesAddress) throw new MusterError("EMAIL_DOMAIN_NOT_ALLOWED");
	throw whyNotAdmitted(comer) ?? bug("A person could not join by a door that is open to them.");
}

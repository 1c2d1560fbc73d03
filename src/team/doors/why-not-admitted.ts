import { MusterError } from "../../errors";

/** The facts of the rules of all doors, as a batch found them. */
export interface AdmissionFacts {
	/** The person's address is verified, or the door itself shows that it is theirs. */
	isProven: 0 | 1;
	isArchived: 0 | 1;
	/** Somebody else has removed the person, and nobody has decided since that they may come back. */
	isBarred: 0 | 1;
	hasRoom: 0 | 1;
}

/**
 * The first refusal by the rules of all doors; undefined if there is none. The refusals of the door itself go before: it is
 * unknown, it has ended, it is suspended, it is for somebody else.
 */
export function whyNotAdmitted(facts: AdmissionFacts): MusterError | undefined {
	if (!facts.isProven) return new MusterError("EMAIL_NOT_VERIFIED");
	if (facts.isArchived) return new MusterError("WORKSPACE_ARCHIVED");
	if (facts.isBarred) return new MusterError("BARRED");
	return facts.hasRoom ? undefined : new MusterError("SEAT_LIMIT_REACHED");
}

/** The TXT record by which a workspace shows that a domain is its own. */
import type { ErrorDetails } from "../errors";
import { readTxtRecords } from "./txt-records";

/** The reason why a check does not find a record. */
export type RecordProblem = ErrorDetails["DOMAIN_NOT_VERIFIED"]["reason"];

interface Claim {
	domain: string;
	recordValue: string;
}

/** The record as the workspace has to publish it. Its name is not the domain itself, where other records are long already. */
export function recordOf({ domain, recordValue }: Claim) {
	return { type: "TXT" as const, name: `_muster.${domain}`, value: `muster-domain=${recordValue}` };
}

/**
 * Asks DNS for the record of a claim.
 *
 * @param resolver its URL
 * @returns null if the record is there
 */
export async function problemOfRecord(resolver: string, claim: Claim): Promise<RecordProblem | null> {
	const { name, value } = recordOf(claim);
	const texts = await readTxtRecords(resolver, name);
	if (texts === null) return "dns-unavailable";
	if (texts.some((text) => text.trim() === value)) return null;
	return texts.length > 0 ? "record-different" : "record-missing";
}

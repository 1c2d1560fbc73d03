import { recordOf } from "../../dns/domain-record";
import type { DomainMode, DomainStatus } from "../../rules/doors";

/** A domain as a batch reads it; times in ms since 1970. */
export interface DomainRow {
	id: string;
	domain: string;
	status: DomainStatus;
	mode: DomainMode;
	recordValue: string;
	verifiedAt: number | null;
	checkedAt: number | null;
}

/** A domain as the API shows it. */
export function toDomain(row: DomainRow) {
	const { id, domain, status, mode } = row;
	return {
		id,
		domain,
		status,
		mode,
		record: recordOf(row),
		verifiedAt: isoOf(row.verifiedAt),
		checkedAt: isoOf(row.checkedAt),
	};
}

export type Domain = ReturnType<typeof toDomain>;

function isoOf(ms: number | null): string | null {
	return ms === null ? null : new Date(ms).toISOString();
}

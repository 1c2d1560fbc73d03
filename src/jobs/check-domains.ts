import type { Config } from "../config/config";
import type { Database } from "../db/database";
import { problemOfRecord, type RecordProblem } from "../dns/domain-record";
import { DOMAIN_CHECK_INTERVAL_MS, HOUR_MS } from "../rules/limits";
import { dueDomainsBatch, recordChecksBatch } from "./check-domains.batch";

/** The most domains in one run of the cron: enough for 200,000 domains, each once a week. */
const MAX_CHECKED = 20;
/** The time after which a domain is checked again if DNS did not answer (ms). */
const RETRY_MS = HOUR_MS;

const outcomeOf = (problem: RecordProblem | null) =>
	problem === null ? "found" : problem === "dns-unavailable" ? "unanswered" : "missed";

/**
 * Asks DNS once a week for the record of each verified domain. A domain whose record is gone twice in a row is lost: it lets
 * nobody in any more, and throws nobody out. An outage of DNS is no miss.
 *
 * @returns the number of domains that were asked about, and of those that are lost
 */
export async function checkDomains(
	database: Database,
	now: number,
	{ dohUrl }: Pick<Config, "dohUrl">,
	newId: () => string,
) {
	const { due } = await database.run(dueDomainsBatch, { now, most: MAX_CHECKED });
	if (due.length === 0) return { checked: 0, lost: 0 };
	const checks = await Promise.all(
		due.map(async (claim) => ({
			id: claim.id,
			recordValue: claim.recordValue,
			eventId: newId(),
			outcome: outcomeOf(await problemOfRecord(dohUrl, claim)),
		})),
	);
	const { lost } = await database.run(recordChecksBatch, {
		now,
		checks: JSON.stringify(checks),
		nextCheckAt: now + DOMAIN_CHECK_INTERVAL_MS,
		retryAt: now + RETRY_MS,
	});
	return { checked: due.length, lost: lost.length };
}

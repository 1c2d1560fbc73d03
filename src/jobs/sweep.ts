import type { Database } from "../db/database";
import { MINUTE_MS } from "../rules/limits";
import { sweepBatch } from "./sweep.batch";

/**
 * The time after which a mail is announced again (ms). The first message may still arrive; the row's lease keeps the
 * two messages from sending the mail twice.
 */
const OVERDUE_MS = MINUTE_MS;

/**
 * Finds mails that are owed, overdue and not leased, for example because their queue message was lost.
 *
 * @returns their ids, those of codes first, because people wait for them; of each kind at most `MAX_SWEPT`, those that
 * have waited longest
 */
export async function sweepOwedMails(database: Database, now: number): Promise<string[]> {
	const { codeMails, inviteMails } = await database.run(sweepBatch, { now, overdueSince: now - OVERDUE_MS });
	return [...codeMails, ...inviteMails].map(({ id }) => id);
}

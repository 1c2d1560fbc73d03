import type { Database } from "../db/database";
import { sweepBatch } from "./sweep.batch";

/**
 * Finds mails that are owed, overdue and not leased, for example because their queue message was lost. Mails of invites
 * and notices that are held, or whose workspace is paused, are left out; those that nobody needs any more are cancelled.
 * If the first message still arrives, the row's lease keeps the two messages from sending the mail twice.
 *
 * @returns their ids, those of codes first, because people wait for them; of each kind at most `MAX_SWEPT`, those that
 * have waited longest
 */
export async function sweepOwedMails(database: Database, now: number): Promise<string[]> {
	const { codeMails, inviteMails, noticeMails } = await database.run(sweepBatch, { now });
	return [...codeMails, ...inviteMails, ...noticeMails].map(({ id }) => id);
}

import type { Database } from "../db/database";
import { DAY_MS } from "../rules/limits";
import { endArchiveBatch, warnOwnersBatch } from "./end-archives.batch";

/**
 * Deletes archived workspaces after their time. Before that, the owner gets a mail, `ARCHIVE_WARNING_MS` ahead; if the
 * cron or the mail is late, so is the deletion. It may run twice, and it may be stopped at any point.
 *
 * @param keptDays the time for which an archived workspace is kept
 * @returns the ids of the mails, and the number of workspaces that were deleted
 */
export async function endArchives(
	database: Database,
	{ now, newId, keptDays }: { now: number; newId: () => string; keptDays: number },
): Promise<{ mailIds: string[]; ended: number }> {
	const values = { now, keepMs: keptDays * DAY_MS };
	const { mails, due } = await database.run(warnOwnersBatch, values);
	let ended = 0;
	for (const { id: workspaceId } of due) {
		const { allowed } = await database.run(endArchiveBatch, { ...values, workspaceId, decisionId: newId() });
		ended += allowed.length;
	}
	return { mailIds: mails.map(({ id }) => id), ended };
}

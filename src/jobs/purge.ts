import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Config } from "../config";
import { defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { mailOutbox, mailUsage, session, verification, workspaceInvite } from "../db/schema";
import { DAY_MS } from "../rules/limits";

/** Small enough that requests get their turn between two statements. */
const ROWS_PER_STATEMENT = 500;
/** How much one tick does at most; the next one goes on where this one stopped. */
const MAX_ROUNDS = 40;

type PurgeValues = { now: number; expiredBefore: number; closedBefore: number; codesBefore: number; today: number };

/** What is stale, each table along an index of its own. */
const batch = defineBatch((p: Parameters<PurgeValues>) => ({
	sessions: deleteSome(session, sql`${session.expiresAt} <= ${p.now}`),
	verifications: deleteSome(verification, sql`${verification.expiresAt} <= ${p.now}`),
	// An invite takes its mails along.
	expiredInvites: deleteSome(
		workspaceInvite,
		sql`${workspaceInvite.status} = 'expired' and ${workspaceInvite.expiresAt} <= ${p.expiredBefore}`,
	),
	closedInvites: deleteSome(
		workspaceInvite,
		sql`${workspaceInvite.closedAt} is not null and ${workspaceInvite.closedAt} <= ${p.closedBefore}`,
	),
	codes: deleteSome(
		mailOutbox,
		sql`${mailOutbox.inviteId} is null and ${mailOutbox.state} <> 'queued' and ${mailOutbox.finishedAt} <= ${p.codesBefore}`,
	),
	usage: deleteSome(mailUsage, sql`${mailUsage.day} < ${p.today}`),
}));

function deleteSome(table: SQLiteTable, stale: SQL): SQL<{ deleted: 1 }> {
	return sql`delete from ${table} where rowid in (
		select rowid from ${table} where ${stale} limit ${sql.raw(String(ROWS_PER_STATEMENT))}
	) returning 1 as "deleted"`;
}

export type Purged = Record<
	"sessions" | "verifications" | "expiredInvites" | "closedInvites" | "codes" | "usage",
	number
>;

/** Deletes what is stale, a bounded slice of it. Running it twice, or stopping it anywhere, does no harm. */
export async function purge(
	database: Database,
	now: number,
	{ retentionDays }: Pick<Config, "retentionDays">,
): Promise<Purged> {
	const purged: Purged = { sessions: 0, verifications: 0, expiredInvites: 0, closedInvites: 0, codes: 0, usage: 0 };
	for (let round = 0; round < MAX_ROUNDS; round += 1) {
		const result = await database.run(batch, {
			now,
			expiredBefore: now - retentionDays.expiredInvites * DAY_MS,
			closedBefore: now - retentionDays.closedInvites * DAY_MS,
			codesBefore: now - retentionDays.finishedCodes * DAY_MS,
			today: Math.floor(now / DAY_MS),
		});
		let more = false;
		for (const table of Object.keys(purged) as (keyof Purged)[]) {
			purged[table] += result[table].length;
			more ||= result[table].length === ROWS_PER_STATEMENT;
		}
		if (!more) break;
	}
	return purged;
}

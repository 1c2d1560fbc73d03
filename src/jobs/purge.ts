import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Config } from "../config/config";
import { defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { mailOutbox, mailUsage, session, verification, workspaceInvite } from "../db/schema";
import { DAY_MS } from "../rules/limits";

/** The most rows that one statement deletes. It takes about ten milliseconds, so that no request waits long for it. */
const ROWS_PER_STATEMENT = 1_200;
/** The most statements for each kind in one run of the cron; the next run continues. */
const MAX_ROUNDS = 17;
/** The pause between two statements (ms). Without it, requests queued at D1 wait until the whole run is done. */
const PAUSE_MS = 1;

type PurgeValues = { now: number; expiredBefore: number; closedBefore: number; codesBefore: number; today: number };
const KINDS = ["sessions", "verifications", "expiredInvites", "closedInvites", "codes", "usage"] as const;
type Kind = (typeof KINDS)[number];

/** The number of deleted rows of each kind. */
export type Purged = Record<Kind, number>;

/** The rows that are not needed any more. Each select uses an index of its own. */
function staleRows(p: Parameters<PurgeValues>): Record<Kind, { table: SQLiteTable; rows: SQL }> {
	const upToLimit = (table: SQLiteTable, stale: SQL) => ({
		table,
		rows: sql`select rowid from ${table} where ${stale} limit ${sql.raw(String(ROWS_PER_STATEMENT))}`,
	});
	return {
		sessions: upToLimit(session, sql`${session.expiresAt} <= ${p.now}`),
		verifications: upToLimit(verification, sql`${verification.expiresAt} <= ${p.now}`),
		// Deleting an invite deletes its mails too (foreign key).
		expiredInvites: upToLimit(
			workspaceInvite,
			sql`${workspaceInvite.status} = 'expired' and ${workspaceInvite.expiresAt} <= ${p.expiredBefore}`,
		),
		closedInvites: upToLimit(
			workspaceInvite,
			sql`${workspaceInvite.closedAt} is not null and ${workspaceInvite.closedAt} <= ${p.closedBefore}`,
		),
		codes: upToLimit(
			mailOutbox,
			sql`${mailOutbox.inviteId} is null and ${mailOutbox.state} <> 'queued' and ${mailOutbox.finishedAt} <= ${p.codesBefore}`,
		),
		usage: upToLimit(mailUsage, sql`${mailUsage.day} < ${p.today}`),
	};
}

/** Counts the rows of each kind, up to `ROWS_PER_STATEMENT`. In most runs there are none, and nothing else is done. */
const countBatch = defineBatch((p: Parameters<PurgeValues>) => {
	const stale = staleRows(p);
	const count = (kind: Kind) => sql`(select count(*) from (${stale[kind].rows})) as ${sql.identifier(kind)}`;
	return { found: sql<Purged>`select ${sql.join(KINDS.map(count), sql`, `)}` };
});

/** Deletes rows and counts those that are left, up to `ROWS_PER_STATEMENT`. `returning` would send one row for each. */
const deleteBatch = (kind: Kind) =>
	defineBatch((p: Parameters<PurgeValues>) => {
		const { table, rows } = staleRows(p)[kind];
		return {
			deleted: sql`delete from ${table} where rowid in (${rows})`,
			left: sql<{ count: number }>`select count(*) as "count" from (${rows})`,
		};
	});
const deleteBatches = Object.fromEntries(KINDS.map((kind) => [kind, deleteBatch(kind)])) as Record<
	Kind,
	ReturnType<typeof deleteBatch>
>;

/**
 * Deletes rows that are not needed any more, a limited number in one run. It may run twice, and it may be stopped at any
 * point.
 */
export async function purge(
	database: Database,
	now: number,
	{ retentionDays }: Pick<Config, "retentionDays">,
): Promise<Purged> {
	const values: PurgeValues = {
		now,
		expiredBefore: now - retentionDays.expiredInvites * DAY_MS,
		closedBefore: now - retentionDays.closedInvites * DAY_MS,
		codesBefore: now - retentionDays.finishedCodes * DAY_MS,
		today: Math.floor(now / DAY_MS),
	};
	const [found] = (await database.run(countBatch, values)).found;
	const purged: Purged = { sessions: 0, verifications: 0, expiredInvites: 0, closedInvites: 0, codes: 0, usage: 0 };
	for (const kind of KINDS) {
		let stale = found?.[kind] ?? 0;
		for (let round = 0; stale > 0 && round < MAX_ROUNDS; round += 1) {
			if (round > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
			const { left } = await database.run(deleteBatches[kind], values);
			purged[kind] += stale;
			stale = left[0]?.count ?? 0;
		}
	}
	return purged;
}

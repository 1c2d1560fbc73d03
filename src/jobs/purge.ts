import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Config } from "../config/config";
import { defineBatch, type Parameters } from "../db/batch";
import type { Database } from "../db/database";
import { mailOutbox, mailUsage, session, verification, workspaceInvite } from "../db/schema";
import { DAY_MS } from "../rules/limits";

/** Small enough that requests get their turn between two statements: each takes some ten milliseconds. */
const ROWS_PER_STATEMENT = 1_200;
/** How often one tick deletes from one table at most; the next tick goes on where this one stopped. */
const MAX_ROUNDS = 17;
/** The pause between two statements (ms). Without one, requests that wait for D1 wait for the whole slice. */
const BREATH_MS = 1;

type PurgeValues = { now: number; expiredBefore: number; closedBefore: number; codesBefore: number; today: number };
const KINDS = ["sessions", "verifications", "expiredInvites", "closedInvites", "codes", "usage"] as const;
type Kind = (typeof KINDS)[number];

export type Purged = Record<Kind, number>;

/** What is stale, each table along an index of its own. */
function staleRows(p: Parameters<PurgeValues>): Record<Kind, { table: SQLiteTable; rows: SQL }> {
	const some = (table: SQLiteTable, stale: SQL) => ({
		table,
		rows: sql`select rowid from ${table} where ${stale} limit ${sql.raw(String(ROWS_PER_STATEMENT))}`,
	});
	return {
		sessions: some(session, sql`${session.expiresAt} <= ${p.now}`),
		verifications: some(verification, sql`${verification.expiresAt} <= ${p.now}`),
		// An invite takes its mails along.
		expiredInvites: some(
			workspaceInvite,
			sql`${workspaceInvite.status} = 'expired' and ${workspaceInvite.expiresAt} <= ${p.expiredBefore}`,
		),
		closedInvites: some(
			workspaceInvite,
			sql`${workspaceInvite.closedAt} is not null and ${workspaceInvite.closedAt} <= ${p.closedBefore}`,
		),
		codes: some(
			mailOutbox,
			sql`${mailOutbox.inviteId} is null and ${mailOutbox.state} <> 'queued' and ${mailOutbox.finishedAt} <= ${p.codesBefore}`,
		),
		usage: some(mailUsage, sql`${mailUsage.day} < ${p.today}`),
	};
}

/** How many of each kind there are, up to what one statement takes: in most ticks none of any. */
const countBatch = defineBatch((p: Parameters<PurgeValues>) => {
	const stale = staleRows(p);
	const count = (kind: Kind) => sql`(select count(*) from (${stale[kind].rows})) as ${sql.identifier(kind)}`;
	return { found: sql<Purged>`select ${sql.join(KINDS.map(count), sql`, `)}` };
});

/** Deletes some and counts what is left, up to what the next statement takes; `returning` would send a row for each. */
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

/** Deletes what is stale, a bounded slice of it. Running it twice, or stopping it anywhere, does no harm. */
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
			if (round > 0) await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
			const { left } = await database.run(deleteBatches[kind], values);
			purged[kind] += stale;
			stale = left[0]?.count ?? 0;
		}
	}
	return purged;
}

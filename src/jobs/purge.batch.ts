import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { defineBatch, type Parameters } from "../db/batch";
import { mailOutbox, mailUsage, session, verification, workspaceInvite } from "../db/schema";
import { STALE_KINDS, type StaleKind } from "./stale-kinds";

/** The most rows that one statement deletes. It takes about ten milliseconds, so that no request waits long for it. */
const ROWS_PER_STATEMENT = 1_200;

export type PurgeValues = {
	now: number;
	expiredBefore: number;
	closedBefore: number;
	codesBefore: number;
	today: number;
};

/** The number of deleted rows of each kind. */
export type Purged = Record<StaleKind, number>;

/** The rows that are not needed any more. Each select uses an index of its own. */
function staleRows(p: Parameters<PurgeValues>): Record<StaleKind, { table: SQLiteTable; rows: SQL }> {
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
export const countStaleBatch = defineBatch((p: Parameters<PurgeValues>) => {
	const stale = staleRows(p);
	const count = (kind: StaleKind) => sql`(select count(*) from (${stale[kind].rows})) as ${sql.identifier(kind)}`;
	return { found: sql<Purged>`select ${sql.join(STALE_KINDS.map(count), sql`, `)}` };
});

/** Deletes rows and counts those that are left, up to `ROWS_PER_STATEMENT`. `returning` would send one row for each. */
const deleteStale = (kind: StaleKind) =>
	defineBatch((p: Parameters<PurgeValues>) => {
		const { table, rows } = staleRows(p)[kind];
		return {
			deleted: sql`delete from ${table} where rowid in (${rows})`,
			left: sql<{ count: number }>`select count(*) as "count" from (${rows})`,
		};
	});

export const deleteStaleBatches = Object.fromEntries(STALE_KINDS.map((kind) => [kind, deleteStale(kind)])) as Record<
	StaleKind,
	ReturnType<typeof deleteStale>
>;

/** The purge of a million expired invites among a million that stay: its duration, and its effect on requests. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { DAY_MS, MINUTE_MS } from "../../src/rules/limits";
import { newKinds, plantedIdSql, type Step, serialSql } from "../harness/contestant";
import { type Measured, ms, number, times } from "../harness/figure";
import { askFor, keepRequesting } from "../harness/load";
import { readMeter } from "../harness/meter";
import { startMuster } from "../harness/muster";
import { percentile } from "../harness/statistics";
import type { Bundle, Running } from "../harness/worker";

const WORKSPACES = 10_000;
/** The number of addresses that a workspace invited in one call. */
const LIST = 100;
const MADE_DAYS_AGO = 60;
const KEPT_DAYS = 30;
/** All invites were made within this time, so that as many have their turn in one minute as a run of the cron deletes. */
const MADE_WITHIN_MINUTES = 60;
const WARM_UP_REQUESTS = 50;
const IDLE_REQUESTS = 500;

/** The first minute in which invites were made (ms since 1970). */
const firstMinute = (now: number) => now - (now % MINUTE_MS) - MADE_DAYS_AGO * DAY_MS;

/** A run of the cron in the minute in which the invites of that minute have their turn. */
const tick = (now: number, minute: number): Step => ({
	method: "GET",
	path: `/bench/scheduled?at=${firstMinute(now) + MADE_DAYS_AGO * DAY_MS + minute * MINUTE_MS}`,
	headers: {},
});

const STALE = `status = 'expired' and expires_at <=`;

/** Fills D1's file: in each minute as many invites that expired long ago as invites that were accepted lately and stay. */
function plant(file: string, count: number, now: number): void {
	const database = new DatabaseSync(file);
	const { people, workspaces, members } = newKinds("people", "workspaces", "members");
	const theirWorkspace = plantedIdSql(workspaces).replaceAll("+ n", `+ ((n / ${LIST}) % ${WORKSPACES})`);
	const theirOwner = plantedIdSql(people).replaceAll("+ n", `+ ((n / ${LIST}) % ${WORKSPACES})`);
	const madeAt = `(${firstMinute(now)} + n * ${(MADE_WITHIN_MINUTES * MINUTE_MS) / count})`;
	const invites = (half: number, expiresAt: string, lapsedAt: string, acceptedAt: string) =>
		database.exec(`${serialSql(count)} insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, invited_by, send_count, last_sent_at, created_at, expires_at, lapsed_at, accepted_at, mail_state, mail_queued_at)
			select printf('%011x%d%07d', ${madeAt}, ${half}, n), ${theirWorkspace}, 'person-' || n || '@example.com', 'hash', 'member', 7, ${theirOwner}, 1, ${now}, ${madeAt}, ${expiresAt}, ${lapsedAt}, ${acceptedAt}, 'sent', ${now} from "serial"`);
	database.exec("pragma synchronous = off; pragma cache_size = -1000000; begin");
	database.exec(`${serialSql(WORKSPACES)} insert into user (id, name, email, email_verified, created_at, updated_at)
		select ${plantedIdSql(people)}, 'Owner', 'owner-' || n || '@example.com', 1, 0, 0 from "serial"`);
	database.exec(`${serialSql(WORKSPACES)} insert into workspace (id, name, slug, plan, created_at)
		select ${plantedIdSql(workspaces)}, 'Workspace', 'workspace-' || n, 'enterprise', 0 from "serial"`);
	database.exec(`${serialSql(WORKSPACES)} insert into workspace_member (id, workspace_id, user_id, role, created_at)
		select ${plantedIdSql(members)}, ${plantedIdSql(workspaces)}, ${plantedIdSql(people)}, 'owner', 0 from "serial"`);
	invites(0, `${madeAt} + ${7 * DAY_MS}`, String(now), "null");
	invites(1, String(now), "null", String(now - DAY_MS));
	database.exec("commit; pragma wal_checkpoint(truncate)");
	database.close();
}

/** Deletes the same rows with one plain `DELETE` in SQLite, on a copy of the file. @returns its duration (seconds) */
function deletePlainly(file: string, count: number): number {
	const copy = `${file}.plain`;
	copyFileSync(file, copy);
	const database = new DatabaseSync(copy);
	database.exec("pragma foreign_keys = on");
	const started = performance.now();
	const { changes } = database
		.prepare(`delete from workspace_invite where ${STALE} ?`)
		.run(Date.now() - KEPT_DAYS * DAY_MS);
	const seconds = (performance.now() - started) / 1_000;
	database.close();
	rmSync(copy);
	if (Number(changes) !== count) throw new Error(`the plain DELETE deleted ${changes} rows`);
	return seconds;
}

interface Ticked {
	/** The time that the runs took (seconds). */
	seconds: number;
	/** The most memory after a run (MiB). */
	mostMib: number;
}

/** Runs the cron for these minutes, one after the other. */
async function runCron(worker: Running, now: number, from: number, to: number): Promise<Ticked> {
	const ticked: Ticked = { seconds: 0, mostMib: 0 };
	for (let minute = from; minute < to; minute += 1) {
		const started = performance.now();
		await askFor(worker, tick(now, minute));
		ticked.seconds += (performance.now() - started) / 1_000;
		ticked.mostMib = Math.max(ticked.mostMib, worker.memoryMib());
	}
	return ticked;
}

async function count(worker: Running, where: string): Promise<number> {
	const d1 = await worker.d1();
	const row = await d1.prepare(`select count(*) as n from workspace_invite where ${where}`).first<{ n: number }>();
	return row?.n ?? 0;
}

/** @param size the number of expired invites, and also that of pending ones */
export async function measurePurge(bundle: Bundle, size: number): Promise<Measured> {
	const home = mkdtempSync(join(tmpdir(), "muster-bench-purge-"));
	const first = await startMuster(bundle, { persistTo: home });
	const file = first.worker.databaseFile();
	await first.worker.dispose();
	const now = Date.now();
	plant(file, size, now);
	const plainSeconds = deletePlainly(file, size);

	const { worker, plantTeam } = await startMuster(bundle, { persistTo: home, variables: { METERED: "on" } });
	try {
		const team = await plantTeam({ name: "meanwhile", members: 10, invitees: 0 });
		const step = await team.listMembers(0);
		await keepRequesting(worker, step, (sent) => sent < WARM_UP_REQUESTS);
		const idle = await keepRequesting(worker, step, (sent) => sent < IDLE_REQUESTS);
		await readMeter(worker);
		// The first half without other requests, the second half with them.
		const alone = await runCron(worker, now, 0, MADE_WITHIN_MINUTES / 2);
		const underWayMib = worker.memoryMib();
		let purging = true;
		const requests = keepRequesting(worker, step, () => purging);
		const beside = await runCron(worker, now, MADE_WITHIN_MINUTES / 2, MADE_WITHIN_MINUTES);
		purging = false;
		const busy = await requests;
		const meter = await readMeter(worker);
		const [stale, kept] = [await count(worker, "status = 'expired'"), await count(worker, "status = 'accepted'")];
		if (stale > 0 || kept < size) throw new Error(`${stale} invites are left, ${size - kept} were deleted too early`);
		const seconds = 2 * alone.seconds;
		const mostMib = Math.max(alone.mostMib, beside.mostMib);
		const [idleP99, busyP99] = [percentile(idle, 0.99), percentile(busy, 0.99)];
		const rows = number(size);
		return {
			title: "Purge",
			figures: [
				{
					measurement: `purge of ${rows} expired invites, among ${rows} that stay`,
					reference: `one plain DELETE in SQLite on the same file: ${number(plainSeconds)} s`,
					ours: `${number(seconds)} s (${number((seconds / size) * 1e6)} µs per row), ${times(seconds / plainSeconds)}`,
					goal: "at most 2 ×",
					reached: seconds <= 2 * plainSeconds,
				},
				{
					measurement: "purge: longest statement",
					reference: "",
					ours: ms(meter.longestStatementMs),
					goal: "at most 50 ms",
					reached: meter.longestStatementMs <= 50,
				},
				{
					measurement: "purge: p99 latency of requests during it",
					reference: `without a purge: ${ms(idleP99)}`,
					ours: `${ms(busyP99)}, ${times(busyP99 / idleP99)}`,
					goal: "at most 3 ×",
					reached: busyP99 <= 3 * idleP99,
					note: "A request that arrives during a statement waits until it ends. In production the purge works for a quarter of a second each minute; here its runs follow each other without a pause",
				},
				{
					measurement: "purge: memory of the whole process, with D1",
					reference: `after the first half: ${number(underWayMib)} MiB`,
					ours: `at most ${number(mostMib)} MiB`,
					goal: "flat (at most 25 % more)",
					reached: mostMib <= underWayMib * 1.25,
				},
			],
			data: { plainSeconds, seconds, idleP99, busyP99 },
		};
	} finally {
		await worker.dispose();
		rmSync(home, { recursive: true, force: true });
	}
}

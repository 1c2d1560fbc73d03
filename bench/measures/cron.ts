/** The cost of the cron in a month: with nothing to do, and with invites that stay. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { DAY_MS, MINUTE_MS } from "../../src/rules/limits";
import { type Step, serialSql } from "../harness/contestant";
import { type Measured, number } from "../harness/figure";
import { askFor } from "../harness/load";
import { readMeter } from "../harness/meter";
import { startMuster } from "../harness/muster";
import type { Bundle } from "../harness/worker";

/** The numbers of invites that are planted: from the difference follows how the rows that a run reads grow with them. */
const FEW = 50_000;
const MANY = 500_000;
/** The number of invites that the figure is about. */
const KEPT = 10_000_000;
/** They were made over so many days, evenly. */
const MADE_WITHIN_DAYS = 90;
const RUNS_A_MONTH = 30 * 24 * 60;
/** US dollars on Workers Paid, above the included amounts (Cloudflare's price lists, November 2026). */
const DOLLARS = { rowRead: 1e-9, request: 3e-7, cpuMs: 2e-8 } as const;

const TICK: Step = { method: "GET", path: "/bench/scheduled", headers: {} };
const WARM_UP_RUNS = 3;
const RUNS = 20;

function plantKept(file: string, invites: number, now: number): void {
	const database = new DatabaseSync(file);
	const madeAt = `(${now - MADE_WITHIN_DAYS * DAY_MS} + n * ${(MADE_WITHIN_DAYS * DAY_MS) / invites})`;
	database.exec("pragma synchronous = off; begin");
	database.exec("insert into workspace (id, name, slug, created_at) values ('w', 'W', 'w', 0)");
	database.exec(`${serialSql(invites)} insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, invited_by, send_count, last_sent_at, created_at, expires_at, accepted_at, mail_state, mail_queued_at)
		select printf('%011x%08d', ${madeAt}, n), 'w', 'x', 'hash', 'member', 7, null, 1, 0, ${madeAt}, ${now}, ${now - DAY_MS}, 'sent', 0 from "serial"`);
	database.exec("commit; pragma wal_checkpoint(truncate)");
	database.close();
}

/** The rows that a run reads and its CPU time (ms), on average. */
async function runCost(bundle: Bundle, plant: (file: string) => void) {
	const home = mkdtempSync(join(tmpdir(), "muster-bench-cron-"));
	try {
		const first = await startMuster(bundle, { persistTo: home });
		const file = first.worker.databaseFile();
		await first.worker.dispose();
		plant(file);
		const { worker } = await startMuster(bundle, { persistTo: home, variables: { METERED: "on" } });
		try {
			for (let run = 0; run < WARM_UP_RUNS; run += 1) await askFor(worker, TICK);
			await readMeter(worker);
			const before = worker.cpuSeconds();
			for (let run = 0; run < RUNS; run += 1) {
				await askFor(worker, { ...TICK, path: `${TICK.path}?at=${Date.now() + run * MINUTE_MS}` });
			}
			const cpuMs = ((worker.cpuSeconds() - before) * 1_000) / RUNS;
			const { rowsRead, rowsWritten } = await readMeter(worker);
			return { rowsRead: rowsRead / RUNS, rowsWritten: rowsWritten / RUNS, cpuMs };
		} finally {
			await worker.dispose();
		}
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

const monthly = (rowsRead: number, cpuMs: number) =>
	RUNS_A_MONTH * (rowsRead * DOLLARS.rowRead + DOLLARS.request + cpuMs * DOLLARS.cpuMs);

const dollars = (amount: number) => `$${amount.toFixed(3)}`;

export async function measureCron(bundle: Bundle): Promise<Measured> {
	const idle = await runCost(bundle, () => {});
	const few = await runCost(bundle, (file) => plantKept(file, FEW, Date.now()));
	const many = await runCost(bundle, (file) => plantKept(file, MANY, Date.now()));
	const rowsOfKept = many.rowsRead + ((many.rowsRead - few.rowsRead) / (MANY - FEW)) * (KEPT - MANY);
	const kept = monthly(rowsOfKept, many.cpuMs);
	return {
		title: "Cron",
		figures: [
			{
				measurement: "the cron, each minute for a month, with nothing to do: rows read, requests and CPU",
				reference: "",
				ours: `${dollars(monthly(idle.rowsRead, idle.cpuMs))} (${number(idle.rowsRead)} rows a run)`,
				goal: "",
				reached: null,
			},
			{
				measurement: `the same with ${number(KEPT)} invites that stay (from runs with ${number(FEW)} and ${number(MANY)})`,
				reference: "",
				ours: `${dollars(kept)} (${number(rowsOfKept)} rows a run)`,
				goal: "at most $0.30",
				reached: kept <= 0.3,
			},
		],
	};
}

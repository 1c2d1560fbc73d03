/**
 * `npm run bench` measures every figure of docs/benchmark.md, for Muster and for Better Auth's organization plugin in a
 * Worker of the same kind.
 *
 * - `--quick` measures only figures that are the same on every machine, and exits with 1 if one misses its goal.
 * - `--only=purge,start` runs only these measurements.
 * - `--write` writes the table, the plot and what one database carries into the documentation.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { MAX_UPLOAD_KIB } from "../scripts/bundle/limits";
import { SEARCH_DEPTH } from "../src/rules/limits";
import { type Measured, number } from "./harness/figure";
import { startMuster } from "./harness/muster";
import { startPlugin } from "./harness/plugin";
import { type Bundle, bundleMuster, bundlePlain, start } from "./harness/worker";
import { measureCapacity } from "./measures/capacity";
import { measureConsumer } from "./measures/consumer";
import { computeCost } from "./measures/cost";
import { measureCron } from "./measures/cron";
import { measureInviteMany } from "./measures/invite-many";
import { LATENCY_MS, measureLatency } from "./measures/latency";
import { measureMailBytes } from "./measures/mail-bytes";
import { measureNeighbours, OPERATOR_KEY } from "./measures/neighbours";
import { measurePurge } from "./measures/purge";
import { measureRendering } from "./measures/render";
import { measureSessions } from "./measures/sessions";
import { measureStart } from "./measures/start";
import { measureStorage } from "./measures/storage";
import { measureThroughput } from "./measures/throughput";
import { FULL_SIZES, measureTrips, QUICK_SIZES } from "./measures/trips";
import { plotOf, tableOf } from "./report";

/** The pages that `--write` puts the table, and what one database carries, into. */
const PAGE = "docs/benchmark.md";
const SCALE_PAGE = "docs/scale.md";
const PURGED = 1_000_000;

const given = process.argv.slice(2);
const quick = given.includes("--quick");
const only = given
	.find((argument) => argument.startsWith("--only="))
	?.slice("--only=".length)
	.split(",");
const METERED = { variables: { METERED: "on" } };

const scratch = mkdtempSync(join(tmpdir(), "muster-bench-bundles-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const bundles = new Map<string, Promise<Bundle>>();
/** Bundles each entry once, when it is first needed. */
function bundled(entry: string, bundle: typeof bundlePlain): Promise<Bundle> {
	const known = bundles.get(entry) ?? bundle(entry, join(scratch, entry.replace(/\W+/g, "-")));
	bundles.set(entry, known);
	return known;
}
const ofMuster = () => bundled("bench/workers/muster.ts", bundleMuster);
const ofPlugin = () => bundled("bench/workers/rival.ts", bundlePlain);
const ofOk = () => bundled("bench/workers/ok.ts", bundlePlain);

/** Runs work with both contestants and stops them afterwards. */
async function withBoth<Result>(
	options: { variables?: Record<string, string> },
	work: (
		muster: Awaited<ReturnType<typeof startMuster>>,
		plugin: Awaited<ReturnType<typeof startPlugin>>,
	) => Promise<Result>,
): Promise<Result> {
	const [muster, plugin] = [await startMuster(await ofMuster(), options), await startPlugin(await ofPlugin(), options)];
	try {
		return await work(muster, plugin);
	} finally {
		await Promise.all([muster.worker.dispose(), plugin.worker.dispose()]);
	}
}

const MEASURES = {
	trips: () => withBoth(METERED, (muster, plugin) => measureTrips(muster, plugin, quick ? QUICK_SIZES : FULL_SIZES)),
	waiting: () => withBoth(METERED, measureLatency),
	throughput: () =>
		withBoth({}, async (muster, plugin) => {
			const ok = await start(await ofOk());
			try {
				return await measureThroughput(muster, plugin, ok);
			} finally {
				await ok.dispose();
			}
		}),
	many: async () => {
		const muster = await startMuster(await ofMuster(), METERED);
		try {
			return await measureInviteMany(muster);
		} finally {
			await muster.worker.dispose();
		}
	},
	mail: async () => measureRendering(await bundled("bench/workers/render.tsx", bundlePlain)),
	bytes: measureMailBytes,
	storage: measureStorage,
	sessions: async () => {
		const { worker } = await startMuster(await ofMuster(), METERED);
		try {
			return await measureSessions(worker);
		} finally {
			await worker.dispose();
		}
	},
	sending: async () => measureConsumer(await ofMuster()),
	neighbours: async () => {
		const muster = await startMuster(await ofMuster(), { variables: { ...METERED.variables, OPERATOR_KEY } });
		try {
			return await measureNeighbours(muster, quick ? 2 * SEARCH_DEPTH : FULL_SIZES.large, !quick);
		} finally {
			await muster.worker.dispose();
		}
	},
	capacity: async () => {
		const muster = await startMuster(await ofMuster(), METERED);
		try {
			return await measureCapacity(muster);
		} finally {
			await muster.worker.dispose();
		}
	},
	purge: async () => measurePurge(await ofMuster(), PURGED),
	cron: async () => measureCron(await ofMuster()),
	start: async () =>
		measureStart({
			muster: await bundled("src/index.ts", bundleMuster),
			bare: await bundled("bench/workers/bare.ts", bundlePlain),
			bareMinimal: await bundled("bench/workers/bare-minimal.ts", bundlePlain),
			ok: await ofOk(),
		}),
};
type Name = keyof typeof MEASURES;
const isName = (name: string): name is Name => Object.hasOwn(MEASURES, name);
/** The measurements that do not depend on a clock. */
const QUICK_MEASURES: readonly Name[] = ["trips", "sessions", "bytes", "storage", "neighbours"];

async function measureBundle(): Promise<Measured> {
	const { gzipKib } = await bundled("src/index.ts", bundleMuster);
	return {
		title: "Bundle",
		figures: [
			{
				measurement: "bundle, minified and gzipped",
				reference: "",
				ours: `${number(gzipKib)} KiB`,
				goal: `at most ${MAX_UPLOAD_KIB} KiB`,
				reached: gzipKib <= MAX_UPLOAD_KIB,
			},
		],
	};
}

function wanted(): readonly Name[] {
	if (quick) return QUICK_MEASURES;
	const names = only ?? Object.keys(MEASURES);
	if (!names.every(isName)) throw new Error(`--only takes some of ${Object.keys(MEASURES).join(", ")}.`);
	return names;
}

const found: { [N in Name]?: Awaited<ReturnType<(typeof MEASURES)[N]>> } = {};
for (const name of wanted()) {
	const started = performance.now();
	// The result has the type of the measurement with this name; TypeScript cannot follow that in a loop.
	found[name] = (await MEASURES[name]()) as never;
	console.error(`${name}: measured in ${Math.round((performance.now() - started) / 1_000)} s`);
}
const measured: Measured[] = Object.values(found);
if (quick) measured.push(await measureBundle());
if (found.trips?.data && found.sending?.data) {
	const { ours, theirs } = found.trips.data;
	measured.push(computeCost(ours, theirs, found.sending.data, FULL_SIZES));
}

/** Puts a text between the marks of a page. */
function write(path: string, mark: string, text: string): void {
	const day = new Date().toISOString().slice(0, 10);
	const section = `<!-- ${mark} -->\n\nOn ${availableParallelism()} cores, ${day}:\n\n${text}\n\n<!-- /${mark} -->`;
	const marked = new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`);
	writeFileSync(
		path,
		readFileSync(path, "utf8").replace(marked, () => section),
	);
}

const table = tableOf(measured);
const capacity = found.capacity?.data?.section;
console.log([table, capacity].filter(Boolean).join("\n\n"));
if (given.includes("--write")) {
	const waits = found.waiting?.data;
	if (waits) writeFileSync("docs/benchmark.svg", plotOf(waits.ours, waits.theirs, LATENCY_MS));
	if (capacity !== undefined) write(SCALE_PAGE, "capacity", capacity);
	if (measured.some(({ figures }) => figures.length > 0)) write(PAGE, "benchmark", table);
}
const behind = measured.flatMap(({ figures }) => figures).filter(({ reached }) => reached === false);
if (quick && behind.length > 0) {
	for (const { measurement, ours, goal } of behind) console.error(`BEHIND: ${measurement}: ${ours}, goal ${goal}`);
	process.exit(1);
}

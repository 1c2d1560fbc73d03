/** Bundles a Worker, and runs it in a workerd process of its own. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { convertV4MiniflareOptions, Miniflare, type V4MiniflareOptions } from "miniflare";
import { unstable_getMiniflareWorkerOptions as readBindings } from "wrangler";
import { buildWorker } from "../../scripts/bundle/worker";

const run = promisify(execFile);
const WRANGLER = join("node_modules", "wrangler", "bin", "wrangler.js");
/** Muster's configuration gives the bindings of every Worker here. */
const CONFIG = "wrangler.toml";
/** The configuration of the Workers that Muster is compared with. */
const PLAIN_CONFIG = join("bench", "wrangler.toml");
/** The unit in which Linux counts the CPU time of a process (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100;

export interface Bundle {
	/** The folder of the modules. */
	folder: string;
	/** The names of the modules; the first is the one that the Worker starts with. */
	modules: readonly string[];
	/** The size of all modules together, as `wrangler deploy` reports it (KiB). */
	gzipKib: number;
}

/** Bundles an entry that imports Muster, in the same way as Muster itself. */
export async function bundleMuster(entry: string, folder: string): Promise<Bundle> {
	await buildWorker(entry, folder);
	const others = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => name.replaceAll("\\", "/"))
		.filter((name) => name.endsWith(".mjs") && name !== "index.mjs");
	const modules = ["index.mjs", ...others];
	const contents = Buffer.concat(modules.map((name) => readFileSync(join(folder, name))));
	return { folder, modules, gzipKib: gzipSync(contents).length / 1024 };
}

/** Bundles an entry as `wrangler deploy` does by itself, into one module. */
export async function bundlePlain(entry: string, folder: string): Promise<Bundle> {
	const options = ["--dry-run", "--outdir", folder, "--config", PLAIN_CONFIG];
	const { stdout } = await run(process.execPath, [WRANGLER, "deploy", entry, ...options], {
		env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
		maxBuffer: 16 * 1024 * 1024,
	});
	const gzip = /gzip: ([\d.]+) KiB/.exec(stdout)?.[1];
	if (gzip === undefined) throw new Error(`wrangler reported no size: ${stdout}`);
	return { folder, modules: [basename(entry).replace(/\.tsx?$/, ".js")], gzipKib: Number(gzip) };
}

export interface Running {
	url: string;
	d1: () => Promise<D1Database>;
	/** The path of D1's file. It exists after the first use of D1. */
	databaseFile: () => string;
	/** The CPU time that its process has used so far (seconds). */
	cpuSeconds: () => number;
	/** The memory of its process at this moment (MiB). */
	memoryMib: () => number;
	dispose: () => Promise<void>;
}

export interface RunOptions {
	variables?: Record<string, string>;
	/** If false, the queue has no consumer and messages stay in it. */
	consumesMail?: boolean;
	/** The folder of an earlier run, whose data this one uses. */
	persistTo?: string;
}

/** Starts a bundle. Requests go directly to workerd, without Miniflare's proxy. */
export async function start(
	{ folder, modules }: Bundle,
	{ variables = {}, consumesMail = false, persistTo }: RunOptions = {},
): Promise<Running> {
	const home = persistTo ?? mkdtempSync(join(tmpdir(), "muster-bench-"));
	const { workerOptions } = readBindings(CONFIG);
	const before = childProcesses();
	const options: V4MiniflareOptions = {
		...workerOptions,
		modules: modules.map((path) => ({ type: "ESModule", path, contents: readFileSync(join(folder, path)) })),
		// No variables of the shell or of `.dev.vars`, so that results do not depend on them.
		bindings: { MAIL_FROM: "Muster <muster@example.com>", ...variables },
		unsafeDirectSockets: [{ host: "127.0.0.1", port: 0 }],
		resourcePersistencePath: home,
		handleStructuredLogs: () => {},
		...(consumesMail ? {} : { queueConsumers: {} }),
	};
	const miniflare = new Miniflare(convertV4MiniflareOptions(options));
	await miniflare.ready;
	const url = await miniflare.unsafeGetDirectURL();
	const pid = childProcesses().find((child) => !before.includes(child)) ?? 0;
	return {
		url: url.origin,
		d1: () => miniflare.getD1Database("DB") as unknown as Promise<D1Database>,
		databaseFile: () => {
			const files = readdirSync(home, { recursive: true, encoding: "utf8" });
			const file = files.find((name) => /D1DatabaseObject.[0-9a-f]+\.sqlite$/.test(name));
			if (file === undefined) throw new Error("D1 has no file yet.");
			return join(home, file);
		},
		cpuSeconds: () => cpuSecondsOf(pid),
		memoryMib: () => memoryMibOf(pid),
		dispose: async () => {
			await miniflare.dispose();
			if (persistTo === undefined) rmSync(home, { recursive: true, force: true });
		},
	};
}

/** The ids of the running child processes (Linux). */
function childProcesses(): number[] {
	try {
		const text = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
		return text.split(" ").filter(Boolean).map(Number);
	} catch {
		return [];
	}
}

function cpuSecondsOf(pid: number): number {
	// The name in brackets may contain spaces; the fields after it do not.
	const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
	return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function memoryMibOf(pid: number): number {
	const kib = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
	return Number(kib) / 1024;
}

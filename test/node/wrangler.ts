/** Starts wrangler with workerd, D1, queue and cron, on a port and a folder of the test's own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_TIMEOUT_MS = 180_000;

export interface Running {
	url: string;
	port: number;
	persistTo: string;
	output: () => string;
	/** The process that runs the Worker itself, behind wrangler's proxy; if it dies, wrangler starts another. */
	workerPid: () => number | undefined;
	stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	return typeof address === "object" && address !== null ? address.port : 0;
}

/** @param command returns the command to run, given the port and the folder */
export async function start(
	command: (port: number, persistTo: string) => string[],
	environment: Record<string, string> = {},
): Promise<Running> {
	const port = await freePort();
	const persistTo = mkdtempSync(join(tmpdir(), "muster-"));
	const [program = "", ...args] = command(port, persistTo);
	const child = spawn(program, args, {
		env: { ...process.env, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
		// On Windows npm is a script, which only a shell starts.
		shell: process.platform === "win32",
	});
	let output = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk) => {
			output += String(chunk);
		});
	const url = `http://localhost:${port}`;
	const stop = () => stopped(child);
	const deadline = Date.now() + START_TIMEOUT_MS;
	while (!output.includes(`Ready on ${url}`)) {
		if (child.exitCode !== null || Date.now() > deadline) {
			await stop();
			throw new Error(`did not start:\n${output}`);
		}
		await sleep(100);
	}
	return { url, port, persistTo, output: () => output, workerPid: () => workerPid(child.pid ?? 0, port), stop };
}

/** Linux only: the descendant of a process that is a workerd, and not wrangler's proxy on our port. */
function workerPid(ancestor: number, proxyPort: number): number | undefined {
	const processes = readdirSync("/proc")
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
				return [{ pid: Number(pid), parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8") }];
			} catch {
				return []; // The process has ended meanwhile.
			}
		});
	const family = new Set([ancestor]);
	for (let grown = 0; grown !== family.size; ) {
		grown = family.size;
		for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
	}
	return processes.find(
		({ pid, command }) =>
			family.has(pid) && /workerd\0serve/.test(command) && !command.includes(`entry=localhost:${proxyPort}`),
	)?.pid;
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGTERM");
	await once(child, "exit");
}

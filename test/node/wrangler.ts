/** Starts the real thing: wrangler, workerd, D1, queue and cron, on a port and a folder of the test's own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_TIMEOUT_MS = 60_000;

export interface Running {
	url: string;
	port: number;
	persistTo: string;
	output: () => string;
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

/** @param command what runs, given the port and the folder */
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
	return { url, port, persistTo, output: () => output, stop };
}

async function stopped(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill("SIGTERM");
	await once(child, "exit");
}

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { ROOT, type Target } from "./options";

const WRANGLER = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
/** The lines of wrangler's output that are shown if it fails. */
const SHOWN_LINES = 15;

export interface Ran {
	succeeded: boolean;
	stdout: string;
	/** Everything that it printed, without empty lines. */
	output: string;
	/** The end of it. */
	said: string;
	/** The events that it reports to programs. */
	events: readonly Record<string, unknown>[];
}

/** Runs wrangler for one environment. It asks no questions: the caller has asked them. */
export type Wrangler = (...args: string[]) => Promise<Ran>;

export function wranglerFor({ section, config }: Target): Wrangler {
	return async (...args) => {
		const folder = mkdtempSync(join(tmpdir(), "muster-wrangler-"));
		const eventsFile = join(folder, "events.ndjson");
		try {
			// An empty name is the top level; without a name wrangler warns that it had to guess.
			const child = spawn(process.execPath, [WRANGLER, ...args, "--config", config, `--env=${section ?? ""}`], {
				cwd: dirname(config),
				stdio: ["ignore", "pipe", "pipe"],
				env: {
					...process.env,
					CI: "true",
					FORCE_COLOR: "0",
					WRANGLER_SEND_METRICS: "false",
					WRANGLER_OUTPUT_FILE_PATH: eventsFile,
				},
			});
			let [stdout, all] = ["", ""];
			child.stdout.on("data", (chunk: Buffer) => {
				stdout += chunk;
				all += chunk;
			});
			child.stderr.on("data", (chunk: Buffer) => {
				all += chunk;
			});
			const succeeded = await new Promise<boolean>((resolve, reject) => {
				child.on("error", reject);
				child.on("close", (code) => resolve(code === 0));
			});
			const lines = all.split("\n").filter((line) => line.trim() !== "");
			const [output, said] = [lines.join("\n"), lines.slice(-SHOWN_LINES).join("\n")];
			return { succeeded, stdout, output, said, events: readEvents(eventsFile) };
		} finally {
			rmSync(folder, { recursive: true });
		}
	};
}

function readEvents(file: string): Record<string, unknown>[] {
	try {
		const lines = readFileSync(file, "utf8").trim().split("\n");
		return lines.map((line) => JSON.parse(line));
	} catch {
		return [];
	}
}

/** An operator's machine with an account at Cloudflare: a folder with wrangler.toml and its files, beside the stand-in. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { CloudflareStandIn } from "./cloudflare-stand-in";

const TSX = resolve("node_modules", "tsx", "dist", "cli.mjs");

/** The answers that a deployment needs, as the environment of its command gives them. */
export const ANSWERS = { PUBLIC_URL: "https://teams.muster.test", MAIL_FROM: "Teams <teams@muster.test>" };

export interface Ended {
	code: number | null;
	/** Everything that the command printed. */
	said: string;
}

export interface Scenario {
	cloudflare: CloudflareStandIn;
	folder: string;
	/** Runs `npm run deploy` or `npm run rollback` as it runs from this folder. */
	run: (script: "deploy" | "rollback", args?: string[], options?: RunOptions) => Promise<Ended>;
	/** Changes wrangler.toml. */
	edit: (change: (text: string) => string) => void;
	end: () => Promise<void>;
}

export interface RunOptions {
	environment?: Record<string, string>;
	/** The typed answers; without them, `--yes` is given. */
	typed?: string;
}

/** @param build a folder with a built Worker in `worker`. The scenarios share one build */
export async function startScenario(build: string): Promise<Scenario> {
	const cloudflare = await new CloudflareStandIn().start();
	const folder = mkdtempSync(join(tmpdir(), "muster-deploy-"));
	cpSync(join(build, "worker"), join(folder, "build", "worker"), { recursive: true });
	cpSync("migrations", join(folder, "migrations"), { recursive: true });
	const config = join(folder, "wrangler.toml");
	writeFileSync(config, readFileSync("wrangler.toml", "utf8").replace(/^\[build\]\n(?:.+\n)+/m, ""));

	return {
		cloudflare,
		folder,
		edit: (change) => writeFileSync(config, change(readFileSync(config, "utf8"))),
		run: (script, args = [], { environment = {}, typed } = {}) => {
			const worker = args.includes("staging") ? "muster-staging" : "muster";
			const options = ["--config", config, "--health", `${cloudflare.url}/running/${worker}`, "--wait", "5", ...args];
			return runScript(script, typed === undefined ? [...options, "--yes"] : options, typed ?? "", {
				PATH: process.env.PATH ?? "",
				HOME: folder,
				// wrangler's own code is compiled once, not at each of some hundred starts.
				NODE_COMPILE_CACHE: join(build, "compile-cache"),
				CLOUDFLARE_API_BASE_URL: cloudflare.url,
				CLOUDFLARE_API_TOKEN: "a-token-of-the-stand-in",
				CLOUDFLARE_ACCOUNT_ID: "account",
				...environment,
			});
		},
		end: async () => {
			await cloudflare.stop();
			if (existsSync(folder)) rmSync(folder, { recursive: true });
		},
	};
}

async function runScript(
	script: string,
	args: string[],
	typed: string,
	environment: NodeJS.ProcessEnv,
): Promise<Ended> {
	const child = spawn(process.execPath, [TSX, resolve("scripts", `${script}.ts`), ...args], { env: environment });
	child.stdin.on("error", () => {}); // It may have ended without reading.
	child.stdin.end(typed);
	let said = "";
	for (const stream of [child.stdout, child.stderr])
		stream.on("data", (chunk: Buffer) => {
			said += chunk;
		});
	return new Promise((settle) => child.on("close", (code) => settle({ code, said })));
}

/**
 * Runs everything on this machine: `npm run dev [-- --port N --persist-to DIR …]`.
 *
 * Applies migrations, makes a local secret if none is set, starts wrangler with the variables of a local run, and calls
 * the Cron trigger each minute, which wrangler does not do by itself. Other options go on to wrangler.
 */
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const WRANGLER = join(ROOT, "node_modules", "wrangler", "bin", "wrangler.js");
const CRON_INTERVAL_MS = 60_000;
const PARENT_CHECK_INTERVAL_MS = 500;

/** Set for a local run if neither the shell nor `.dev.vars` sets them. */
const LOCAL_DEFAULTS: Readonly<Record<string, string>> = {
	COST_HEADER: "on",
	RATE_LIMITS: "off",
	DEV_MAILBOX: "on",
	MAIL_FROM: "Muster <muster@localhost.example>",
};
/** Every variable of the Worker: the shell may set them. */
const VARIABLES = Object.keys(parseEnv(readFileSync(join(ROOT, "local.env.example"), "utf8")));

/** The value of the last `--name value` or `--name=value`. */
function option(args: readonly string[], name: string): string | undefined {
	let value: string | undefined;
	for (const [position, arg] of args.entries()) {
		if (arg === `--${name}`) value = args[position + 1];
		else if (arg.startsWith(`--${name}=`)) value = arg.slice(name.length + 3);
	}
	return value;
}

/** wrangler reads `.dev.vars`, or `.env` if that is missing. */
function localVariables(): { file: string; values: NodeJS.Dict<string> } {
	const file = [".dev.vars", ".env"].map((name) => join(ROOT, name)).find(existsSync) ?? join(ROOT, ".dev.vars");
	return { file, values: existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {} };
}

function run(args: readonly string[]): void {
	const { status, signal } = spawnSync(process.execPath, [WRANGLER, ...args], {
		cwd: ROOT,
		stdio: "inherit",
		env: { ...process.env, CI: "true", WRANGLER_SEND_METRICS: "false" },
	});
	if (status !== 0) process.exit(signal === null ? (status ?? 1) : 1);
}

const args = process.argv.slice(2);
const port = option(args, "port") ?? "8787";
const persistTo = option(args, "persist-to");
const config = option(args, "config") ?? args[args.indexOf("-c") + 1 || args.length];

const local = localVariables();
if (!process.env.BETTER_AUTH_SECRET && !local.values.BETTER_AUTH_SECRET) {
	const before = existsSync(local.file) ? readFileSync(local.file, "utf8") : "";
	const separator = before === "" || before.endsWith("\n") ? "" : "\n";
	appendFileSync(local.file, `${separator}BETTER_AUTH_SECRET=${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
}

run([
	...["d1", "migrations", "apply", "DB", "--local"],
	...(persistTo ? ["--persist-to", persistTo] : []),
	...(config ? ["--config", config] : []),
]);

const defaults: Readonly<Record<string, string>> = { ...LOCAL_DEFAULTS, PUBLIC_URL: `http://localhost:${port}` };
// wrangler itself takes only those variables from the file that wrangler.toml names.
const variables = VARIABLES.flatMap((name) => {
	const value = process.env[name] || (local.values[name] ?? defaults[name]);
	return value ? ["--var", `${name}:${value}`] : [];
});

const rest = option(args, "port") === undefined ? ["--port", port, ...args] : args;
const wrangler = spawn(process.execPath, [WRANGLER, "dev", ...variables, ...rest], {
	cwd: ROOT,
	stdio: ["ignore", "inherit", "inherit"],
	env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
});

const cron = setInterval(() => {
	fetch(`http://127.0.0.1:${port}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`).catch(() => {
		// The Worker is starting or reloading; the next call comes in a minute.
	});
}, CRON_INTERVAL_MS);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => wrangler.kill(signal));
// npm sends a signal to its shell, and not every shell passes it on. A new parent means that npm has ended.
const parent = process.ppid;
const parentCheck = setInterval(() => {
	if (process.ppid !== parent) wrangler.kill("SIGTERM");
}, PARENT_CHECK_INTERVAL_MS);
wrangler.on("exit", (code, signal) => {
	clearInterval(cron);
	clearInterval(parentCheck);
	process.exit(code ?? (signal === null ? 0 : 1));
});

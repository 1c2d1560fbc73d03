/**
 * Everything on this machine: `npm run dev [-- --port N --persist-to DIR …]`.
 *
 * Applies migrations, makes a local secret where none is set, starts wrangler with what a local run needs, and ticks
 * the Cron trigger, which does not fire by itself locally. Options that are not ours go on to wrangler.
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
const TICK_MS = 60_000;

/** What a local run sets where nobody else does. */
const LOCAL_DEFAULTS = {
	COST_HEADER: "on",
	RATE_LIMITS: "off",
	DEV_MAILBOX: "on",
	MAIL_FROM: "Muster <muster@localhost.example>",
};
/** What may come from the shell's environment: every variable of the Worker. */
const VARIABLES = Object.keys(parseEnv(readFileSync(join(ROOT, ".dev.vars.example"), "utf8")));

/** The value of `--name value` or `--name=value`, the last one given. */
function option(args, name) {
	let value;
	args.forEach((arg, position) => {
		if (arg === `--${name}`) value = args[position + 1];
		else if (arg.startsWith(`--${name}=`)) value = arg.slice(name.length + 3);
	});
	return value;
}

/** wrangler reads `.dev.vars`, or without it `.env`. */
function localVariables() {
	const file = [".dev.vars", ".env"].map((name) => join(ROOT, name)).find(existsSync) ?? join(ROOT, ".dev.vars");
	return { file, values: existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {} };
}

function run(args) {
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

const migrate = ["d1", "migrations", "apply", "DB", "--local"];
if (persistTo) migrate.push("--persist-to", persistTo);
if (config) migrate.push("--config", config);
run(migrate);

const defaults = { ...LOCAL_DEFAULTS, PUBLIC_URL: `http://localhost:${port}` };
const variables = [];
for (const name of VARIABLES) {
	const value = process.env[name] || (name in local.values ? undefined : defaults[name]);
	if (value) variables.push("--var", `${name}:${value}`);
}

const rest = option(args, "port") === undefined ? ["--port", port, ...args] : args;
const wrangler = spawn(process.execPath, [WRANGLER, "dev", ...variables, ...rest], {
	cwd: ROOT,
	stdio: ["ignore", "inherit", "inherit"],
	env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
});

const tick = setInterval(() => {
	fetch(`http://127.0.0.1:${port}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`).catch(() => {
		// Not up yet, or reloading: the next tick comes in a minute.
	});
}, TICK_MS);

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => wrangler.kill(signal));
// npm hands a signal to its shell, and not every shell hands it on: without a parent there is nobody to run for.
const parent = process.ppid;
const watch = setInterval(() => {
	if (process.ppid !== parent) wrangler.kill("SIGTERM");
}, 500);
wrangler.on("exit", (code, signal) => {
	clearInterval(tick);
	clearInterval(watch);
	process.exit(code ?? (signal === null ? 0 : 1));
});

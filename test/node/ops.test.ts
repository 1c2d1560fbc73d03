/** `npm run ops` against a local Worker, and docs/operations.md, which says when to use it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { COMMANDS, type CommandName, parseCall, UsageError } from "../../scripts/ops/arguments";
import { rotateSecret } from "../../scripts/ops/rotate-secret";
import { THRESHOLDS } from "../../src/health/thresholds";
import { LOG_EVENTS } from "../../src/rules/log-events";
import { codeFor, sendTo } from "../people";
import { type Running, start } from "./wrangler";

const PAGE = readFileSync("docs/operations.md", "utf8");
const KEY = "k".repeat(32);

/** Every command that the page names. */
const NAMED = [
	...new Set([...PAGE.matchAll(/npm run ops -- ([^`\n;#>]+)/g)].map(([, words = ""]) => words.trim())),
].filter((words) => words !== "COMMAND");

interface Ran {
	code: number | null;
	stdout: string;
	stderr: string;
}

function ops(words: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
	const child = spawn("npx", ["tsx", "scripts/ops.ts", ...words], {
		env: { ...process.env, OPERATOR_KEY: KEY, ...environment },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const ran = { stdout: "", stderr: "" };
	child.stdout.on("data", (chunk) => {
		ran.stdout += chunk;
	});
	child.stderr.on("data", (chunk) => {
		ran.stderr += chunk;
	});
	return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...ran })));
}

describe("docs/operations.md", () => {
	test("names commands that parse, and all of them", () => {
		expect(NAMED.length).toBeGreaterThan(12);
		const used = NAMED.map((words) => parseCall(words.split(" ")).name);
		expect([...new Set(used)].sort()).toEqual((Object.keys(COMMANDS) as CommandName[]).sort());
	});

	test("has each event of the log with its level, and no other", () => {
		const rows = [...PAGE.matchAll(/^\| `([\w.]+(?:-[\w.]+)?)` \| (info|error) \|/gm)];
		expect(Object.fromEntries(rows.map(([, event, level]) => [event, level]))).toEqual(LOG_EVENTS);
	});

	test("has each problem of /health/deep, and every threshold", () => {
		const source = readFileSync("src/health/deep-health.ts", "utf8");
		const problems = [...source.matchAll(/^\t\| "([\w.]+)"/gm)].map(([, problem]) => problem);
		const section = PAGE.split("## Is it up?")[1]?.split("\n## ")[0] ?? "";
		const rows = [...section.matchAll(/^\| `(\w+\.\w+)` \|/gm)].map(([, problem]) => problem);
		expect(rows.sort()).toEqual(problems.sort());
		expect(Object.keys(THRESHOLDS)).toHaveLength(8);
	});

	test("has a heading for each link within the page", () => {
		const headings = [...PAGE.matchAll(/^## (.+)$/gm)].map(([, text = ""]) => text.toLowerCase().replaceAll(" ", "-"));
		for (const [, anchor] of PAGE.matchAll(/\]\(#([^)]+)\)/g)) expect(headings).toContain(anchor);
	});
});

describe("npm run ops", () => {
	let dev: Running;
	let post: (path: string, body: object, headers?: Record<string, string>) => Promise<Response>;

	beforeAll(async () => {
		dev = await start(
			(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
			{ OPERATOR_KEY: KEY },
		);
		post = (path, body, headers = {}) =>
			fetch(`${dev.url}${path}`, {
				method: "POST",
				headers: { "content-type": "application/json", ...headers },
				body: JSON.stringify(body),
			});
		await fetch(`${dev.url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*`);
		for (const name of ["grace", "mallory", "ada"]) await signUp(`${name}@example.com`);
		const grace = { authorization: `Bearer ${await signIn("grace@example.com")}` };
		await post("/api/auth/organization/create", { name: "Acme", slug: "acme" }, grace);
		await post("/api/team/invite", { slug: "acme", email: "ada@example.com", role: "member" }, grace);
	});
	afterAll(() => dev?.stop());

	async function signUp(email: string): Promise<void> {
		const body = { email, password: "correct horse", name: email.split("@")[0] };
		const { headers } = await post("/api/auth/sign-up/email", body);
		const otp = await codeFor(sendTo(dev.url), email);
		const ticket = { "sign-up-ticket": headers.get("sign-up-ticket") ?? "" };
		await post("/api/auth/email-otp/verify-email", { email, otp }, ticket);
	}

	async function signIn(email: string): Promise<string> {
		const response = await post("/api/auth/sign-in/email", { email, password: "correct horse" });
		return response.headers.get("set-auth-token") ?? "";
	}

	const at = (words: string, environment?: Record<string, string>) =>
		ops([...words.split(" "), "--url", dev.url], environment);

	test("runs every command of the page that runs locally", async () => {
		const folder = mkdtempSync(join(tmpdir(), "muster-ops-"));
		// An erasure goes last: the others are about the person.
		const local = NAMED.filter((words) => !/--env|rotate-secret|--user-id/.test(words)).sort(
			(one, other) => Number(one.startsWith("erase")) - Number(other.startsWith("erase")),
		);
		for (const words of local) {
			const { code, stderr } = await at(words.replace("acme.ndjson", join(folder, "acme.ndjson")));
			expect(code, `${words}: ${stderr}`).toBe(0);
		}
		const lines = readFileSync(join(folder, "acme.ndjson"), "utf8").trim().split("\n");
		expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ type: "end", members: 1 });
		expect(local.length).toBeGreaterThan(12);
	});

	test("says what became of a mail, in words and as JSON", async () => {
		const { code, stdout } = await at("mail grace@example.com");
		expect(code).toBe(0);
		expect(stdout).toMatch(/^account \w+, verified\n.+ verify-email {2}sent · 1 attempts · mail \w+/);
		const { stdout: json } = await at("mail grace@example.com --json");
		expect(JSON.parse(json)).toMatchObject({ account: { emailVerified: true }, mails: [{ kind: "verify-email" }] });
	});

	test("blocks and unblocks", async () => {
		expect((await at("block mallory@example.com")).stdout).toMatch(/is blocked since/);
		expect((await signIn("mallory@example.com")) === "").toBe(true);
		expect((await at("unblock mallory@example.com")).stdout).toMatch(/may sign in/);
		expect((await signIn("mallory@example.com")) === "").toBe(false);
	});

	test("says what an erasure does, and does nothing without --yes", async () => {
		const without = await at("erase mallory@example.com");
		expect(without).toMatchObject({ code: 2 });
		expect(without.stderr).toMatch(/This deletes mallory@example\.com at .*cannot be undone[\s\S]*Nothing was done/);
		expect((await at("mail mallory@example.com")).stdout).toMatch(/^account/);
		const owner = await at("erase grace@example.com --yes");
		expect(owner.code).toBe(1);
		expect(owner.stderr).toContain("PERSON_OWNS_WORKSPACES");
		expect(owner.stderr).toContain('"slug":"acme"');
	});

	test("lists events, each with its actor, and goes on from one", async () => {
		const { stdout } = await at("events acme --json");
		const events = stdout
			.trim()
			.split("\n")
			.map((line) => JSON.parse(line));
		expect(events[0]).toMatchObject({ type: "workspace.created", actor: { kind: "person" } });
		const next = await at(`events acme --json --after ${events[0].seq} --limit 1`);
		expect(JSON.parse(next.stdout).seq).toBe(events[1].seq);
	});

	test("ends with 1 if refused, 2 if misused, 3 if out of reach or unhealthy", async () => {
		expect(await at("pause nowhere")).toMatchObject({
			code: 1,
			stderr: expect.stringContaining("WORKSPACE_NOT_FOUND"),
		});
		expect(await at("health", { OPERATOR_KEY: "" })).toMatchObject({ code: 0 });
		expect(await at("pause acme", { OPERATOR_KEY: "" })).toMatchObject({ code: 2 });
		expect(await at("pause acme", { OPERATOR_KEY: "x".repeat(32) })).toMatchObject({
			code: 1,
			stderr: expect.stringContaining("UNAUTHORIZED"),
		});
		expect(await ops(["nonsense"])).toMatchObject({ code: 2, stderr: expect.stringContaining("rotate-secret") });
		expect(await ops(["health", "--url", "http://localhost:9"])).toMatchObject({ code: 3 });
		expect(await ops(["health", "--env", "nowhere"])).toMatchObject({ code: 2 });
	});
});

describe("the words after npm run ops --", () => {
	test.each([
		"",
		"mail",
		"mail a b",
		"mail ada@example.com --yes",
		"erase",
		"erase ada@example.com --user-id 7",
		"pause acme --wrong",
		"health --url http://localhost --env production",
	])("%j is refused", (words) => {
		expect(() => parseCall(words.split(" ").filter(Boolean))).toThrow(UsageError);
	});
});

describe("npm run ops -- rotate-secret", () => {
	test("says what will happen and does nothing without --yes, an environment or the present secret", async () => {
		const secret = { BETTER_AUTH_SECRET: "s".repeat(32) };
		expect(await ops(["rotate-secret", "--yes"], secret)).toMatchObject({ code: 2 });
		expect(await ops(["rotate-secret", "--env", "nowhere", "--yes"], { BETTER_AUTH_SECRET: "" })).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("Cloudflare shows it to nobody"),
		});
		const without = await ops(["rotate-secret", "--env", "staging"], secret);
		expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining("BETTER_AUTH_SECRET_PREVIOUS") });
		expect(without.stderr).not.toContain("s".repeat(32));
	});

	/** Answers as Cloudflare's API does to wrangler, and keeps what it was asked to change. */
	async function standIn(refuses = false) {
		const changes: string[] = [];
		const server = createServer((request, response) => {
			let body = "";
			request.on("data", (chunk) => {
				body += chunk;
			});
			request.on("end", () => {
				const isChange = request.method !== "GET";
				if (isChange) changes.push(`${request.method} ${request.url} ${body}`);
				const failed = { success: false, errors: [{ code: 10000, message: "refused" }], result: null };
				const answer = { success: true, errors: [], messages: [], result: { bindings: [] } };
				response.writeHead(isChange && refuses ? 403 : 200, { "content-type": "application/json" });
				response.end(JSON.stringify(isChange && refuses ? failed : answer));
			});
		}).listen(0, "127.0.0.1");
		await once(server, "listening");
		const address = server.address();
		const port = typeof address === "object" && address !== null ? address.port : 0;
		vi.stubEnv("CLOUDFLARE_API_BASE_URL", `http://127.0.0.1:${port}`);
		vi.stubEnv("CLOUDFLARE_API_TOKEN", "a-token-of-the-stand-in");
		vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", "account");
		vi.stubEnv("BETTER_AUTH_SECRET", "");
		return { changes, stop: () => server.close() };
	}

	function folderWithSecret(secret: string): string {
		const root = mkdtempSync(join(tmpdir(), "muster-secret-"));
		symlinkSync(resolve("node_modules"), join(root, "node_modules"));
		copyFileSync("wrangler.toml", join(root, "wrangler.toml"));
		writeFileSync(join(root, ".deploy.staging.secret"), `${secret}\n`, { mode: 0o600 });
		return root;
	}

	afterEach(() => vi.unstubAllEnvs());

	test("sets the new and the present secret in one call to Cloudflare, and keeps copies of both", async () => {
		const present = "p".repeat(64);
		const root = folderWithSecret(present);
		const cloudflare = await standIn();
		const said: string[] = [];
		const say = (line: string) => said.push(line);
		await rotateSecret(parseCall(["rotate-secret", "--env", "staging", "--yes"]), { root, note: say, print: say });
		cloudflare.stop();
		const secret = readFileSync(join(root, ".deploy.staging.secret"), "utf8").trim();
		expect(secret).toMatch(/^[0-9a-f]{64}$/);
		expect(readFileSync(join(root, ".deploy.staging.secret.previous"), "utf8").trim()).toBe(present);
		expect(statSync(join(root, ".deploy.staging.secret")).mode & 0o777).toBe(0o600);
		expect(cloudflare.changes).toHaveLength(1);
		expect(cloudflare.changes[0]).toContain("/workers/scripts/muster-staging/");
		for (const value of [secret, present]) {
			expect(cloudflare.changes[0]).toContain(value);
			expect(said.join("\n")).not.toContain(value);
		}
	});

	/** A run that Cloudflare has refused. */
	async function interrupted() {
		const present = "p".repeat(64);
		const root = folderWithSecret(present);
		const cloudflare = await standIn(true);
		const call = parseCall(["rotate-secret", "--env", "staging", "--yes"]);
		await expect(rotateSecret(call, { root, note: () => {}, print: () => {} })).rejects.toThrow("did not confirm");
		cloudflare.stop();
		return { call, root, present };
	}

	test("that Cloudflare refuses leaves the copy of the present secret as it was", async () => {
		const { root, present } = await interrupted();
		expect(readFileSync(join(root, ".deploy.staging.secret"), "utf8").trim()).toBe(present);
		expect(readFileSync(join(root, ".deploy.staging.secret.next"), "utf8").trim()).toMatch(/^[0-9a-f]{64}$/);
	});

	test("after an interrupted run sets the secret that was made then, because it may be the Worker's already", async () => {
		const { call, root, present } = await interrupted();
		const made = readFileSync(join(root, ".deploy.staging.secret.next"), "utf8").trim();
		const cloudflare = await standIn();
		const said: string[] = [];
		await rotateSecret(call, { root, note: (line) => said.push(line), print: () => {} });
		cloudflare.stop();
		expect(said[0]).toContain("A run was interrupted.");
		expect(cloudflare.changes).toHaveLength(1);
		for (const value of [made, present]) expect(cloudflare.changes[0]).toContain(value);
		expect(readFileSync(join(root, ".deploy.staging.secret"), "utf8").trim()).toBe(made);
		expect(existsSync(join(root, ".deploy.staging.secret.next"))).toBe(false);
	});

	test("changes nothing if the secret in the environment is not the one that was kept, or is the new one", async () => {
		const { call, root } = await interrupted();
		const made = readFileSync(join(root, ".deploy.staging.secret.next"), "utf8").trim();
		const cloudflare = await standIn();
		const attempt = () => rotateSecret(call, { root, note: () => {}, print: () => {} });
		vi.stubEnv("BETTER_AUTH_SECRET", "o".repeat(64));
		await expect(attempt()).rejects.toThrow("is not the secret in .deploy.staging.secret");
		rmSync(join(root, ".deploy.staging.secret"));
		vi.stubEnv("BETTER_AUTH_SECRET", made);
		await expect(attempt()).rejects.toThrow("Set it to the one before");
		cloudflare.stop();
		expect(cloudflare.changes).toEqual([]);
		expect(readFileSync(join(root, ".deploy.staging.secret.next"), "utf8").trim()).toBe(made);
	});
});

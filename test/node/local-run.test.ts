/** The promises of the documentation about a local run, with wrangler and workerd themselves. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VARIABLE_NAMES } from "../../src/config/variables";
import { codeFor, mailTo, sendTo } from "../people";
import { type Running, start } from "./wrangler";

const WRANGLER = join("node_modules", "wrangler", "bin", "wrangler.js");

describe("npm run dev", () => {
	let dev: Running;
	beforeAll(async () => {
		dev = await start(
			(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
			{ OPERATOR_KEY: "k".repeat(32) },
		);
	});
	afterAll(() => dev?.stop());

	const call = async (path: string, { body, token }: { body?: unknown; token?: string } = {}) => {
		const response = await fetch(`${dev.url}${path}`, {
			method: body === undefined ? "GET" : "POST",
			headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		return { status: response.status, headers: response.headers, body: await response.json() };
	};

	/** Every row of the run but those of the mailbox, as text; empty if this Node cannot open SQLite files yet. */
	const everythingAtRest = (): string => {
		const sqlite = process.getBuiltinModule("node:sqlite");
		if (sqlite === undefined) return "";
		const folder = join(dev.persistTo, "v3", "d1", "miniflare-D1DatabaseObject");
		const file = readdirSync(folder).find((name) => name.endsWith(".sqlite") && !name.startsWith("metadata"));
		const database = new sqlite.DatabaseSync(join(folder, file ?? ""), { readOnly: true });
		const tables = database
			.prepare("select name from sqlite_master where type = 'table' and name <> 'dev_mailbox'")
			.all();
		const rows = tables.flatMap(({ name }) => database.prepare(`select * from "${name}"`).all());
		database.close();
		return JSON.stringify(rows);
	};

	test("takes an invitation from sign-up to acceptance, its links following the port", async () => {
		const owner = { email: "hopper@example.com", password: "correct horse", name: "Grace" };
		await call("/api/auth/sign-up/email", { body: owner });
		const send = sendTo(dev.url);
		const otp = await codeFor(send, owner.email);
		const verified = await call("/api/auth/email-otp/verify-email", { body: { email: owner.email, otp } });
		const token = verified.headers.get("set-auth-token") ?? "";
		expect(
			(await call("/api/auth/organization/create", { token, body: { name: "Globex", slug: "globex" } })).status,
		).toBe(200);
		const invite = await call("/api/team/invite", {
			token,
			body: { slug: "globex", email: "lovelace@example.com", role: "member" },
		});
		expect(invite.status).toBe(201);
		expect(invite.headers.get("server-timing")).toMatch(/^d1;dur=\d+(\.\d+)?;desc="1 trips, \d+ read, \d+ written"$/);

		const { text } = await mailTo(send, "lovelace@example.com");
		const link = text.split("\n").find((line) => line.startsWith(`${dev.url}/invite?t=`)) ?? "";
		const inviteToken = link.slice(`${dev.url}/invite?t=`.length);
		const signUp = await call("/api/auth/sign-up/email", {
			body: { email: "lovelace@example.com", password: "battery staple", name: "Ada", inviteToken },
		});
		const ada = signUp.headers.get("set-auth-token") ?? "";
		expect(await call("/api/team/acceptInvite", { token: ada, body: { token: inviteToken } })).toMatchObject({
			status: 200,
			body: { ok: true, workspaceSlug: "globex", alreadyMember: false },
		});

		expect(everythingAtRest()).not.toContain(inviteToken);
		expect(dev.output()).not.toContain(inviteToken);
	});

	test.skipIf(process.platform === "win32")("walks the README's first invitation, line by line", () => {
		const section = readFileSync("README.md", "utf8").split("## A first invitation")[1]?.split("\n## ")[0] ?? "";
		const script = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines]) => lines).join("\n");
		const walked = spawnSync("bash", ["-c", script.replace("http://localhost:8787", dev.url)], { encoding: "utf8" });
		const answers = walked.stdout.split(/(?<=\})(?=\{)/).map((answer) => JSON.parse(answer));
		expect(answers.map((answer) => answer.code)).toEqual(answers.map(() => undefined));
		expect(answers.at(-2)).toEqual({ ok: true, workspaceSlug: "acme", alreadyMember: false });
		expect(answers.at(-1).members.map(({ email }: { email: string }) => email)).toEqual([
			"grace@example.com",
			"ada@example.com",
		]);
	});

	test("hands mail to the send_email binding: wrangler's own mail store has it", async () => {
		const store = await call("/cdn-cgi/local/explorer/api/local/email/sending");
		expect(JSON.stringify(store.body)).toContain("lovelace@example.com");
	});

	test("reaches the cron through wrangler's scheduled endpoint", async () => {
		const answer = await fetch(`${dev.url}/cdn-cgi/local/scheduled?cron=*+*+*+*+*&format=json`);
		expect(await answer.json()).toMatchObject({ outcome: "ok" });
	});

	test("opens the operator API to the key that it was given", async () => {
		expect(
			(await call("/api/operator/setPlan", { token: "wrong", body: { slug: "globex", plan: "free" } })).status,
		).toBe(401);
		expect(
			(await call("/api/operator/setPlan", { token: "k".repeat(32), body: { slug: "globex", plan: "starter" } })).body,
		).toMatchObject({ ok: true, seats: { limit: 10 } });
	});

	test("logs one line for each request, without addresses, tokens or codes", async () => {
		await sleep(200);
		const ours = dev
			.output()
			.split("\n")
			.filter((line) => line.startsWith("{"));
		expect(ours.length).toBeGreaterThan(5);
		for (const line of ours) {
			const { sizeBytes, ...fields } = JSON.parse(line);
			expect(fields).toHaveProperty("event");
			// The size of the database has six digits, as a code has.
			expect(JSON.stringify(fields)).not.toMatch(/[^\s"]+@example\.com|Bearer|better-auth\.session|\b\d{6}\b/);
		}
	});
});

test("npm run dev ends with the process that started it, and frees its port", async () => {
	const dev = await start((port, persistTo) => [
		"npm",
		"run",
		"dev",
		"--",
		"--port",
		String(port),
		"--persist-to",
		persistTo,
	]);
	await dev.stop();
	for (let tries = 0; tries < 100; tries += 1) {
		const answers = await fetch(dev.url).then(
			() => true,
			() => false,
		);
		if (!answers) return;
		await sleep(100);
	}
	throw new Error("still answering ten seconds after its end");
});

describe("wrangler.toml alone", () => {
	/** Instead of the developer's own `.dev.vars`. */
	const emptyFile = join(mkdtempSync(join(tmpdir(), "muster-")), "empty.env");
	writeFileSync(emptyFile, "");
	const alone = (extra: string[]) =>
		start((port, persistTo) => [
			process.execPath,
			WRANGLER,
			"dev",
			"--port",
			String(port),
			"--persist-to",
			persistTo,
			"--env-file",
			emptyFile,
			// Requests to any other host would be redirected.
			"--var",
			`PUBLIC_URL:http://localhost:${port}`,
			...extra,
		]);

	test("has no mailbox, no operator API and no cost header", async () => {
		const worker = await alone(["--var", `BETTER_AUTH_SECRET:${"x".repeat(32)}`]);
		try {
			for (const path of ["/dev/mailbox.json", "/dev/mailbox"])
				expect((await fetch(worker.url + path)).status).toBe(404);
			const headers = { "content-type": "application/json", authorization: "Bearer x" };
			const door = await fetch(`${worker.url}/api/operator/setPlan`, {
				method: "POST",
				headers,
				body: '{"slug":"x","plan":"free"}',
			});
			expect(door.status).toBe(404);
			expect((await fetch(`${worker.url}/api/team/viewer?slug=x`)).headers.get("server-timing")).toBeNull();
		} finally {
			await worker.stop();
		}
	});

	test("without its secret logs one line that names it", async () => {
		const worker = await alone([]);
		try {
			const answer = await fetch(`${worker.url}/api/team/viewer?slug=x`);
			expect(answer.status).toBe(503);
			expect(await answer.json()).toMatchObject({ code: "UNAVAILABLE" });
			await sleep(500);
			expect(worker.output()).toMatch(
				/Muster cannot start: BETTER_AUTH_SECRET is missing; set it with: npx wrangler secret put BETTER_AUTH_SECRET/,
			);
		} finally {
			await worker.stop();
		}
	});
});

test("every variable that the Worker reads is explained in the documentation and listed for local runs", () => {
	const documentation = readFileSync("docs/configuration.md", "utf8");
	expect(Object.keys(parseEnv(readFileSync("local.env.example", "utf8"))).sort()).toEqual([...VARIABLE_NAMES].sort());
	for (const name of VARIABLE_NAMES) expect(documentation, name).toContain(`| \`${name}\` |`);
});

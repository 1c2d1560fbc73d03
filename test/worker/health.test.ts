/** The endpoints for monitors: `/health` answers whatever else is wrong, and says nothing about anybody. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { DeepHealth } from "../../src/health/deep-health";
import worker from "../../src/index";
import { MINUTE_MS } from "../../src/rules/limits";
import { bindings } from "./bindings";
import { sql } from "./database";
import { always, delayed, faultyD1, lostBefore, noFault, overloaded } from "./faulty-d1";
import { boundInstance, instanceWith } from "./instance";
import { newWorkspace } from "./scene";

const ask = (path: string, { method = "GET", host = "localhost:8787", changes = {} } = {}) => {
	const instance = Object.keys(changes).length === 0 ? boundInstance : instanceWith(changes);
	return instance(new Request(`http://${host}${path}`, { method, redirect: "manual" }));
};

describe("GET /health", () => {
	test("names the deployed version, without a trip and under every host name", async () => {
		const changes = { CF_VERSION_METADATA: { id: "version-7" }, DB: { withSession: () => ({}) } };
		for (const host of ["localhost:8787", "muster.acme.workers.dev", "elsewhere.example"]) {
			const answer = await ask("/health", { host, changes });
			expect([answer.status, await answer.json()], host).toEqual([200, { version: "version-7", ok: true }]);
			expect(answer.headers.get("cache-control")).toBe("no-store");
		}
	});

	test("needs no version", async () => {
		const answer = await ask("/health", { changes: { CF_VERSION_METADATA: undefined } });
		expect(await answer.json()).toEqual({ version: "unknown", ok: true });
	});

	test("answers 503 with the names of what is wrong, and no value, if the configuration is refused", async () => {
		const changes = {
			BETTER_AUTH_SECRET: "too-short-a-secret",
			MAIL_TRANSPORT: "pigeon",
			PUBLIC_URL: "http://intranet.example",
			CF_VERSION_METADATA: { id: "version-7" },
		};
		const answer = await ask("/health", { changes });
		expect(answer.status).toBe(503);
		const text = await answer.text();
		expect(JSON.parse(text)).toEqual({
			version: "version-7",
			ok: false,
			refused: expect.arrayContaining(["BETTER_AUTH_SECRET", "MAIL_TRANSPORT", "PUBLIC_URL"]),
		});
		expect(text).not.toMatch(/too-short|pigeon|intranet/);
		for (const [name, changes] of [
			["DEV_MAILBOX", { PUBLIC_URL: "https://teams.example.com" }],
			["EMAIL", { EMAIL: undefined }],
			["SMTP_URL", { MAIL_TRANSPORT: "smtp", SMTP_URL: "smtp-host" }],
		] as const) {
			expect(await (await ask("/health", { changes })).json()).toMatchObject({ ok: false, refused: [name] });
		}
	});

	test("answers HEAD, and no other method", async () => {
		const head = await ask("/health", { method: "HEAD" });
		expect([head.status, await head.text()]).toEqual([200, ""]);
		const post = await ask("/health", { method: "POST" });
		expect([post.status, post.headers.get("allow")]).toEqual([405, "GET"]);
		expect((await ask("/health/nothing")).status).toBe(404);
	});
});

describe("GET /health/deep", () => {
	const deep = async (changes = {}) => {
		const answer = await ask("/health/deep", { changes: { CF_VERSION_METADATA: { id: "v" }, ...changes } });
		return { status: answer.status, body: await answer.json<DeepHealth>() };
	};
	const runCron = (now = Date.now()) =>
		worker.scheduled(createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" }), bindings);

	test("answers 200 with the figures while all is well", async () => {
		await runCron();
		const { owner } = await newWorkspace();
		const { status, body } = await deep();
		expect({ status, problems: body.problems }).toEqual({ status: 200, problems: [] });
		expect(body).toMatchObject({ version: "v", ok: true });
		expect(body.figures).toMatchObject({
			database: { ms: expect.any(Number), bytes: expect.any(Number), maxBytes: 10e9 },
			cron: { minutesAgo: 0, failedJobs: [] },
			codes: { owed: 0, oldestSeconds: 0 },
			invites: { owed: 0, oldestSeconds: 0 },
		});
		expect(body.figures?.database.bytes).toBeGreaterThan(10_000);
		expect(JSON.stringify(body)).not.toContain(owner.email);
	});

	test("costs one trip, and none for the ten seconds after it", async () => {
		const counted = faultyD1(env.DB, always(noFault));
		const instance = instanceWith({ DB: counted });
		for (const _ of "abc") await instance(new Request("http://localhost:8787/health/deep"));
		expect(counted.trips).toBe(1);
	});

	test("makes one trip for many requests at once over a slow D1, and answers all of them", async () => {
		const counted = faultyD1(env.DB, always(delayed(100, () => 1)));
		const instance = instanceWith({ DB: counted });
		const request = () => instance(new Request("http://localhost:8787/health/deep"));
		const answers = await Promise.all(Array.from({ length: 20 }, request));
		const bodies = await Promise.all(answers.map((answer) => answer.text()));
		expect([counted.trips, new Set(bodies).size, bodies[0]?.length]).toEqual([1, 1, expect.any(Number)]);
	});

	test("answers 503 if the cron has not run for minutes, or one of its jobs has failed", async () => {
		await runCron(Date.now() - 6 * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 503, body: { ok: false, problems: ["cron.late"] } });
		await sql("delete from cron_run");
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["cron.late"] } });
		await runCron();
		await sql("update cron_run set failed_jobs = 'sweep purge'");
		expect(await deep()).toMatchObject({
			status: 503,
			body: { problems: ["cron.failed"], figures: { cron: { failedJobs: ["sweep", "purge"] } } },
		});
		await runCron();
	});

	test("answers 503 if a code has waited for minutes, or an invite for more than an hour", async () => {
		const now = Date.now();
		const space = await newWorkspace();
		const { inviteId } = await space.invite();
		const owe = (ageMs: number) =>
			sql(
				"update workspace_invite set mail_state = 'queued', mail_queued_at = ?, last_sent_at = ? where id = ?",
				now,
				now - ageMs,
				inviteId,
			);
		await owe(59 * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 200, body: { figures: { invites: { owed: 1 } } } });
		await owe(61 * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["invites.late"] } });
		await sql("update workspace_invite set mail_state = 'sent' where id = ?", inviteId);
		const code = (ageMs: number) =>
			sql(
				`insert or replace into code_mail (id, kind, recipient, expires_at, queued_at, created_at) values ('c', 'sign-in', 'c@example.com', ?, ?, ?)`,
				now + MINUTE_MS,
				now,
				now - ageMs,
			);
		await code(MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 200, body: { figures: { codes: { owed: 1, oldestSeconds: 60 } } } });
		await code(3 * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["codes.late"] } });
		await sql("delete from code_mail");
	});

	test("answers 503 if most mails with codes fail", async () => {
		const finish = (state: string, n: number) =>
			sql(
				`insert into code_mail (id, kind, recipient, expires_at, queued_at, created_at, state, finished_at)
					select ? || value, 'sign-in', 'c@example.com', 0, 0, 0, ?, ? from json_each(?)`,
				state,
				state,
				Date.now(),
				JSON.stringify(Array.from({ length: n }, (_, position) => position)),
			);
		await finish("sent", 10);
		await finish("failed", 10);
		expect(await deep()).toMatchObject({ status: 200, body: { figures: { codes: { failedLastHour: 10 } } } });
		await finish("failed", 0);
		await sql("update code_mail set state = 'failed' where id = 'sent0'");
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["codes.failing"] } });
		await sql("delete from code_mail");
	});

	test("answers 503 if the database is nearly full, slow, overloaded or out of reach", async () => {
		const grown = faultyD1(
			env.DB,
			always(async <Result>(run: () => Promise<Result>) => {
				const results = (await run()) as { meta: D1Meta }[];
				for (const { meta } of results) meta.size_after = 8.1e9;
				return results as Result;
			}),
		);
		expect(await deep({ DB: grown })).toMatchObject({ status: 503, body: { problems: ["database.nearly_full"] } });
		for (const fault of [overloaded, lostBefore]) {
			expect(await deep({ DB: faultyD1(env.DB, always(fault)) })).toMatchObject({
				status: 503,
				body: { ok: false, problems: ["database.unreachable"], figures: null },
			});
		}
	});

	test("answers 503 if mails are held for the operator, or for longer than a day; a daily quota ends by itself", async () => {
		const now = Date.now();
		const hold = (reason: string) =>
			sql("insert into mail_hold (reason, since, until) values (?, ?, ?)", reason, now - 5 * MINUTE_MS, now);
		await hold("QUOTA_REACHED");
		const holds = [{ reason: "QUOTA_REACHED", sinceMinutes: 5, until: new Date(now).toISOString() }];
		expect(await deep()).toMatchObject({ status: 200, body: { figures: { holds } } });
		await sql("update mail_hold set since = ?", now - 26 * 60 * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 200, body: { problems: [] } });
		await sql("update mail_hold set since = ?", now - (26 * 60 + 1) * MINUTE_MS);
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["mail.held"] } });
		await sql("delete from mail_hold");
		await hold("SENDER_NOT_SET_UP");
		expect(await deep()).toMatchObject({ status: 503, body: { problems: ["mail.held"] } });
		await sql("delete from mail_hold");
	});

	test("answers 503 without a trip if the configuration is refused", async () => {
		const changes = { BETTER_AUTH_SECRET: "", DB: { withSession: () => ({}) } };
		expect(await deep(changes)).toMatchObject({ status: 503, body: { ok: false, refused: ["BETTER_AUTH_SECRET"] } });
	});
});

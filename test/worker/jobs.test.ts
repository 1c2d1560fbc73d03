/** What the Cron trigger keeps in order. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Bindings } from "../../src/config/config";
import worker from "../../src/index";
import { DAY_MS } from "../../src/rules/limits";
import { invited, signedUp, sql, unique, workspaceOf } from "./client";

async function tick(now = Date.now()): Promise<void> {
	const controller = createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" });
	const context = createExecutionContext();
	await worker.scheduled(controller, env as unknown as Bindings);
	await waitOnExecutionContext(context);
}

async function invite() {
	const owner = await signedUp("owner");
	const { slug, id: workspaceId } = await workspaceOf(owner);
	const { id } = await invited(owner, slug, `${unique("x")}@example.com`);
	const exists = async () => (await sql("select 1 from workspace_invite where id = ?", id)).length === 1;
	const counted = async () =>
		(await sql<{ n: number }>("select open_invite_count as n from workspace where id = ?", workspaceId))[0]?.n;
	return { owner, slug, id, exists, counted };
}

test("an expired invite is booked at the next tick, its seat given back, and goes 30 days after its end with its mail", async () => {
	const { id, exists, counted, owner, slug } = await invite();
	const now = Date.now();
	await sql("update workspace_invite set expires_at = ? where id = ?", now - 1, id);
	expect(await counted()).toBe(1);
	await tick(now);
	expect(await counted()).toBe(0);
	expect((await owner.get("listInvites", { slug, status: "expired" })).body.invites).toHaveLength(1);
	await tick(now + 30 * DAY_MS - 60_000);
	expect(await exists()).toBe(true);
	await tick(now + 30 * DAY_MS);
	expect(await exists()).toBe(false);
	expect(await sql("select 1 from mail_outbox where invite_id = ?", id)).toEqual([]);
});

test.each(["accepted_at", "declined_at", "revoked_at"])("an invite with %s goes 90 days later", async (column) => {
	const { id, exists, counted } = await invite();
	const now = Date.now();
	await sql(`update workspace_invite set ${column} = ? where id = ?`, now, id);
	expect(await counted()).toBe(0);
	await tick(now + 90 * DAY_MS - 60_000);
	expect(await exists()).toBe(true);
	await tick(now + 90 * DAY_MS);
	expect(await exists()).toBe(false);
});

test("an invite that is pending stays, whenever the cron runs", async () => {
	const { exists, counted } = await invite();
	await tick();
	await tick();
	expect(await exists()).toBe(true);
	expect(await counted()).toBe(1);
});

test("ended sessions and verifications go at once, finished code mails after a day", async () => {
	const person = await signedUp();
	const now = Date.now();
	await sql("update session set expires_at = ? where user_id = ?", now, person.userId);
	await sql(
		"insert into verification (id, identifier, value, expires_at, created_at, updated_at) values ('v', 'v', 'v', ?, 1, 1)",
		now,
	);
	const mails = () => sql("select 1 from mail_outbox where recipient = ?", person.email);
	await tick(now);
	expect(await sql("select 1 from session where user_id = ?", person.userId)).toEqual([]);
	expect(await sql("select 1 from verification where id = 'v'")).toEqual([]);
	expect(await mails()).toHaveLength(1);
	await tick(now + DAY_MS + 60_000);
	expect(await mails()).toEqual([]);
});

test("a purge of more than one statement takes goes on until it is done, and running it again does no harm", async () => {
	await sql(
		`with recursive n(i) as (select 1 union all select i + 1 from n where i < 2300)
		insert into verification (id, identifier, value, expires_at, created_at, updated_at) select 'bulk' || i, 'x', 'x', 1, 1, 1 from n`,
	);
	await tick();
	expect(await sql("select 1 from verification where id like 'bulk%'")).toEqual([]);
	await tick();
});

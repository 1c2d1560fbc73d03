/** The jobs of the cron. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { expect, test } from "vitest";
import worker from "../../src/index";
import { DAY_MS } from "../../src/rules/limits";
import { insertVerifications } from "../rows";
import { signedUp } from "./api";
import { bindings } from "./bindings";
import { plant, sql } from "./database";
import { type InviteTerms, newWorkspace } from "./scene";

async function runCron(now = Date.now()): Promise<void> {
	const controller = createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" });
	const context = createExecutionContext();
	await worker.scheduled(controller, bindings);
	await waitOnExecutionContext(context);
}

async function newInvite(terms: InviteTerms = {}) {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	const { inviteId: id } = await space.invite(terms);
	const exists = async () => (await sql("select 1 from workspace_invite where id = ?", id)).length === 1;
	const counted = async () =>
		(await sql<{ n: number }>("select open_invite_count as n from workspace where id = ?", workspaceId))[0]?.n;
	return { owner, slug, id, exists, counted };
}

test("an expired invite is recorded at the next run, its seat given back, and is deleted 30 days after its expiry with its mail", async () => {
	const { id, exists, counted, owner, slug } = await newInvite({ sentAgoMs: 7 * DAY_MS + 1 });
	const now = Date.now();
	expect(await counted()).toBe(1);
	await runCron(now);
	expect(await counted()).toBe(0);
	expect((await owner.get("listInvites", { slug, status: "expired" })).body.invites).toHaveLength(1);
	await runCron(now + 30 * DAY_MS - 60_000);
	expect(await exists()).toBe(true);
	await runCron(now + 30 * DAY_MS);
	expect(await exists()).toBe(false);
	expect(await sql("select 1 from mail_outbox where invite_id = ?", id)).toEqual([]);
});

test.each(["accepted_at", "declined_at", "revoked_at"])(
	"an invite with %s is deleted 90 days later",
	async (column) => {
		const { id, exists, counted } = await newInvite();
		const now = Date.now();
		await sql(`update workspace_invite set ${column} = ? where id = ?`, now, id);
		expect(await counted()).toBe(0);
		await runCron(now + 90 * DAY_MS - 60_000);
		expect(await exists()).toBe(true);
		await runCron(now + 90 * DAY_MS);
		expect(await exists()).toBe(false);
	},
);

test("an invite that is pending stays, whenever the cron runs", async () => {
	const { exists, counted } = await newInvite();
	await runCron();
	await runCron();
	expect(await exists()).toBe(true);
	expect(await counted()).toBe(1);
});

test("ended sessions and verifications are deleted at once, finished code mails after a day", async () => {
	const person = await signedUp();
	const now = Date.now();
	await sql("update session set expires_at = ? where user_id = ?", now, person.userId);
	await plant(insertVerifications([{ id: "v", expiresAt: now }]));
	const mails = () => sql("select 1 from mail_outbox where recipient = ?", person.email);
	await runCron(now);
	expect(await sql("select 1 from session where user_id = ?", person.userId)).toEqual([]);
	expect(await sql("select 1 from verification where id = 'v'")).toEqual([]);
	expect(await mails()).toHaveLength(1);
	await runCron(now + DAY_MS + 60_000);
	expect(await mails()).toEqual([]);
});

test("a purge that needs more than one statement goes on until it is done, and running it again does no harm", async () => {
	await plant(insertVerifications(Array.from({ length: 2_300 }, (_, n) => ({ id: `bulk${n}`, expiresAt: 1 }))));
	await runCron();
	expect(await sql("select 1 from verification where id like 'bulk%'")).toEqual([]);
	await runCron();
});

/** The end of archived workspaces: the cron deletes them after their time, and never without warning the owner before. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import worker from "../../src/index";
import { endArchives } from "../../src/jobs/end-archives";
import { purge } from "../../src/jobs/purge";
import { pauseSending, resumeSending } from "../../src/operator/pause-sending";
import { DAY_MS, MINUTE_MS } from "../../src/rules/limits";
import { newAddress, newId } from "../names";
import { insertNotices } from "../rows";
import { bindings, config } from "./bindings";
import { request } from "./client";
import { deliver, scripted } from "./consumer";
import { plant, sql } from "./database";
import { faultyD1, lostAfter, only } from "./faulty-d1";
import { mailTo } from "./mailbox";
import { newWorkspace } from "./scene";
import { operatorScope } from "./scope";

const KEPT_DAYS = 30;
const start = Date.now();
/** The time so many days after the archiving. */
const day = (days: number) => start + days * DAY_MS;

beforeEach(async () => {
	await sql("update workspace set archived_at = null, archive_ends_at = null");
	await sql("delete from notice_mail");
	await sql("delete from mail_hold");
});

const database = (d1 = env.DB) => openDatabase(d1, { now: Date.now, random: Math.random });

/** The job of the cron at a time. */
const run = (now: number, { keptDays = KEPT_DAYS, d1 = env.DB } = {}) =>
	endArchives(database(d1), { now, newId: () => newId(), keptDays });

const send = (mailIds: string[], now: number) => deliver(scripted().transport, mailIds, { now });

/** A workspace that was archived at `start`. */
async function archived({ language = "en" } = {}) {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	await request("POST", "/api/team/archiveWorkspace", {
		body: { slug },
		headers: { "accept-language": language },
		credential: owner.credential,
	});
	await sql("update workspace set archived_at = ? where id = ?", start, workspaceId);
	const exists = async () => (await sql("select 1 from workspace where id = ?", workspaceId)).length === 1;
	const mails = () =>
		sql<{ id: string; state: string; recipient: string; locale: string; expires_at: number }>(
			"select id, state, recipient, locale, expires_at from notice_mail where workspace_id = ? order by created_at, id",
			workspaceId,
		);
	return { ...space, exists, mails };
}

test("the owner gets one mail seven days before, in the language of the archiving, and then the workspace is deleted", async () => {
	const { exists, mails, owner, workspaceId, slug } = await archived({ language: "fr" });
	expect(await run(day(23) - 1)).toEqual({ mailIds: [], ended: 0 });
	const { mailIds } = await run(day(23));
	expect(await mails()).toEqual([
		{ id: mailIds[0], state: "queued", recipient: owner.email, locale: "fr", expires_at: day(30) },
	]);
	await send(mailIds, day(23));
	expect(await run(day(23) + MINUTE_MS)).toEqual({ mailIds: [], ended: 0 });
	expect(await run(day(30) - 1)).toEqual({ mailIds: [], ended: 0 });
	expect(await exists()).toBe(true);
	expect(await run(day(30))).toEqual({ mailIds: [], ended: 1 });
	expect(await exists()).toBe(false);
	expect(await sql("select 1 from deleted_workspace where id = ?", workspaceId)).toHaveLength(1);
	expect(
		await sql(
			"select action, actor_id, metadata from audit_log where workspace_id = ? order by seq desc limit 1",
			workspaceId,
		),
	).toEqual([
		{
			action: "workspace.deleted",
			actor_id: null,
			metadata: JSON.stringify({ slug, members: 1, reason: "archived" }),
		},
	]);
});

test("a workspace that was archived long before the variable was set is deleted seven days after the mail", async () => {
	const { exists, mails } = await archived();
	const { mailIds } = await run(day(400));
	expect((await mails()).map(({ expires_at }) => expires_at)).toEqual([day(407)]);
	await send(mailIds, day(400));
	await run(day(407) - 1);
	expect(await exists()).toBe(true);
	expect(await run(day(407))).toMatchObject({ ended: 1 });
});

test("a cron that missed days warns the owner first, and waits", async () => {
	const { exists } = await archived();
	const { mailIds, ended } = await run(day(29));
	expect([mailIds.length, ended]).toEqual([1, 0]);
	await send(mailIds, day(29));
	await run(day(35));
	expect(await exists()).toBe(true);
	expect(await run(day(36))).toMatchObject({ ended: 1 });
});

test("a mail that has not gone after a day is owed anew with a later time, and nothing is deleted before it went", async () => {
	const { exists, mails, slug } = await archived();
	await run(day(23));
	await pauseSending(operatorScope(env.DB), { slug });
	for (let days = 24; days <= 40; days += 1) await run(day(days));
	expect(await exists()).toBe(true);
	const owed = (await mails()).filter(({ state }) => state === "queued");
	expect(owed.map(({ expires_at }) => expires_at)).toEqual([day(47)]);
	await resumeSending(operatorScope(env.DB), { slug });
	await send(
		owed.map(({ id }) => id),
		day(40),
	);
	await run(day(47) - 1);
	expect(await exists()).toBe(true);
	expect(await run(day(47))).toMatchObject({ ended: 1 });
});

test.each(["GIVEN_UP", "SERVICE_BUSY", "SERVICE_SILENT", "MAIL_REFUSED"])(
	"a mail that has failed with %s is owed anew after a day, and nothing is deleted before one went",
	async (failure) => {
		const { exists, mails } = await archived();
		await run(day(23));
		const fail = (now: number) =>
			sql("update notice_mail set state = 'failed', failure = ?, finished_at = ? where state = 'queued'", failure, now);
		await fail(day(23));
		await purge(database(), day(23), { retentionDays: { ...config.retentionDays, finishedCodes: 0 } });
		expect(await run(day(24) - 1)).toEqual({ mailIds: [], ended: 0 });
		for (let days = 24; days <= 30; days += 1) {
			expect((await run(day(days))).mailIds).toHaveLength(1);
			await fail(day(days));
		}
		const { mailIds } = await run(day(31));
		expect((await mails()).filter(({ state }) => state !== "cancelled")).toMatchObject([
			{ id: mailIds[0], state: "queued", expires_at: day(38) },
		]);
		await send(mailIds, day(31));
		await run(day(38) - 1);
		expect(await exists()).toBe(true);
		expect(await run(day(38))).toMatchObject({ ended: 1 });
	},
);

test.each([
	["bounced", "BOUNCED"],
	["failed", "ADDRESS_REFUSED"],
	["failed", "ADDRESS_SUPPRESSED"],
])("a mail that has %s with %s is not owed anew, because no mail reaches the owner", async (state, failure) => {
	await archived();
	await run(day(23));
	await sql("update notice_mail set state = ?, failure = ?, finished_at = ?", state, failure, day(23));
	expect(await run(day(25))).toEqual({ mailIds: [], ended: 0 });
	expect(await run(day(30))).toEqual({ mailIds: [], ended: 1 });
});

test("nothing is deleted while a consumer is sending the mail", async () => {
	const { exists, mails } = await archived();
	await run(day(23));
	await sql("update notice_mail set lease_until = ?", day(30) + 1);
	expect(await run(day(30))).toEqual({ mailIds: [], ended: 0 });
	expect(await exists()).toBe(true);
	expect((await mails()).map(({ state }) => state)).toEqual(["queued"]);
});

test("a mail that was tried before it was held is owed anew too, after a week without the cron", async () => {
	const { exists } = await archived();
	await run(day(0), { keptDays: 7 });
	await sql("update notice_mail set attempts = 1");
	const cron = createScheduledController({ scheduledTime: new Date(day(8)), cron: "* * * * *" });
	await worker.scheduled(cron, { ...bindings, KEEP_ARCHIVED_DAYS: "7" });
	expect(await exists()).toBe(true);
	const states = await sql<{ expires_at: number }>("select expires_at from notice_mail where state <> 'cancelled'");
	expect(states).toEqual([{ expires_at: day(15) }]);
});

test("a restore cancels the mail and the deletion, and an archive after it begins anew", async () => {
	const { owner, slug, workspaceId, exists, mails } = await archived();
	const { mailIds } = await run(day(23));
	await owner.post("restoreWorkspace", { slug });
	const { sent, transport } = scripted();
	await deliver(transport, mailIds, { now: day(23) });
	expect([sent, (await mails()).map(({ state }) => state)]).toEqual([[], ["cancelled"]]);
	expect(await run(day(31))).toEqual({ mailIds: [], ended: 0 });
	await owner.post("archiveWorkspace", { slug });
	await sql("update workspace set archived_at = ? where id = ?", day(31), workspaceId);
	expect(await run(day(53))).toEqual({ mailIds: [], ended: 0 });
	expect((await run(day(54))).mailIds).toHaveLength(1);
	expect(await exists()).toBe(true);
});

test("a mail of long ago counts for nothing: after the variable was unset for weeks, the owner is warned anew", async () => {
	const { exists } = await archived();
	await send((await run(day(23))).mailIds, day(23));
	const { mailIds, ended } = await run(day(60));
	expect([mailIds.length, ended, await exists()]).toEqual([1, 0, true]);
});

test("a longer time that is set after the mail is kept", async () => {
	const { exists } = await archived();
	await send((await run(day(23))).mailIds, day(23));
	expect(await run(day(30), { keptDays: 90 })).toEqual({ mailIds: [], ended: 0 });
	expect(await exists()).toBe(true);
});

test("the owner is warned once, and the workspace deleted once, though D1's answers are lost", async () => {
	const { mails, workspaceId } = await archived();
	await run(day(23), { d1: faultyD1(env.DB, only(1, lostAfter)) });
	const owed = await mails();
	expect(owed).toHaveLength(1);
	await send(
		owed.map(({ id }) => id),
		day(23),
	);
	expect(await run(day(30), { d1: faultyD1(env.DB, only(2, lostAfter)) })).toMatchObject({ ended: 1 });
	const deleted = "select 1 from audit_log where workspace_id = ? and action = 'workspace.deleted'";
	expect(await sql(deleted, workspaceId)).toHaveLength(1);
});

test("of a restore and the deletion at the same moment, one happens", async () => {
	for (let round = 0; round < 6; round += 1) {
		const { owner, slug, workspaceId, exists } = await archived();
		await send((await run(day(23))).mailIds, day(23));
		const [restored] = await Promise.all([owner.post("restoreWorkspace", { slug }), run(day(30))]);
		expect(restored.status).toBe((await exists()) ? 200 : 404);
		const [last] = await sql<{ action: string }>(
			"select action from audit_log where workspace_id = ? order by seq desc limit 1",
			workspaceId,
		);
		expect(last?.action).toBe((await exists()) ? "workspace.restored" : "workspace.deleted");
	}
});

test("the job costs one trip, and reads no workspace that is in use and no other owed mail", async () => {
	const spaces = await Promise.all(Array.from({ length: 30 }, () => newWorkspace()));
	await plant(
		insertNotices(
			spaces.map(({ workspaceId }) => ({
				id: `notice-${newId()}`,
				kind: "archive-ends",
				workspaceId,
				recipient: newAddress(),
				details: {},
				expiresAt: day(40),
				owedAt: start,
			})),
		),
	);
	const job = database();
	await endArchives(job, { now: day(23), newId: () => newId(), keptDays: KEPT_DAYS });
	expect(job.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
	expect(job.cost.rowsRead).toBeLessThan(20);
});

test("the cron deletes archived workspaces only if the variable is set, and its mail is sent", async () => {
	const { exists, mails, owner } = await archived();
	const cron = (now: number, changes: object = {}) =>
		worker.scheduled(createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" }), {
			...bindings,
			...changes,
		});
	await cron(day(500));
	expect([await exists(), await mails()]).toEqual([true, []]);
	const kept = { KEEP_ARCHIVED_DAYS: "30" };
	await cron(day(500), kept);
	expect((await mailTo(owner.email)).text).toContain("restore it before");
	await cron(day(507), kept);
	expect(await exists()).toBe(false);
});

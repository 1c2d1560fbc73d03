/** The jobs of the cron. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { idPrefix } from "../../src/crypto/ids";
import worker from "../../src/index";
import { sessionTurn } from "../../src/jobs/turns";
import { DAY_MS, MINUTE_MS } from "../../src/rules/limits";
import { insertVerifications } from "../rows";
import { signedUp } from "./api";
import { bindings } from "./bindings";
import { plant, sql } from "./database";
import { type Fault, faultyD1, only } from "./faulty-d1";
import { type InviteTerms, newWorkspace, sessionTokenOf } from "./scene";

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

/** The first minute from then on in which the purge comes to the invite. */
function turnOf(inviteId: string, from: number): number {
	const madeAt = Number.parseInt(inviteId.slice(0, idPrefix(0).length), 16);
	return from + ((((madeAt - from) % DAY_MS) + DAY_MS) % DAY_MS);
}

test("an expired invite is recorded at the next run, its seat given back, and is deleted within a day 30 days after its expiry", async () => {
	const { id, exists, counted, owner, slug } = await newInvite({ sentAgoMs: 7 * DAY_MS + 1 });
	const now = Date.now();
	expect(await counted()).toBe(1);
	await runCron(now);
	expect(await counted()).toBe(0);
	expect((await owner.get("listInvites", { slug, status: "expired" })).body.invites).toHaveLength(1);
	await runCron(turnOf(id, now + 28 * DAY_MS));
	expect(await exists()).toBe(true);
	await runCron(turnOf(id, now + 30 * DAY_MS));
	expect(await exists()).toBe(false);
});

test.each(["accepted_at", "declined_at", "revoked_at"])(
	"an invite with %s is deleted 90 days later, within a day",
	async (column) => {
		const { id, exists, counted } = await newInvite();
		const now = Date.now();
		await sql(`update workspace_invite set ${column} = ? where id = ?`, now, id);
		expect(await counted()).toBe(0);
		await runCron(turnOf(id, now + 88 * DAY_MS));
		expect(await exists()).toBe(true);
		await runCron(turnOf(id, now + 90 * DAY_MS));
		expect(await exists()).toBe(false);
	},
);

test("a link is deleted after it has ended, as an invite is, and one that lets somebody in stays", async () => {
	const now = Date.now();
	const DAYS = 90;
	const link = (id: string, madeAgo: number, expiresIn: number, revokedAt: number | null) =>
		sql(
			`insert into workspace_link (id, workspace_id, role, used_count, created_by, created_at, expires_at, revoked_at)
				values (?, 'somewhere', 'member', 0, 'somebody', ?, ?, ?)`,
			`${idPrefix(now - madeAgo * DAY_MS)}${id.padEnd(8, "0")}`,
			now - madeAgo * DAY_MS,
			now + expiresIn * DAY_MS,
			revokedAt,
		);
	await link("active", 300, 1, null);
	await link("revoked", 300, 1, now - DAYS * DAY_MS);
	await link("ended", 300, -30, null);
	await link("recent", 300, -29, now - (DAYS - 1) * DAY_MS);
	await runCron(now);
	const left = await sql<{ name: string }>(
		"select rtrim(substr(id, 12), '0') as name from workspace_link where workspace_id = 'somewhere' order by id",
	);
	expect(left.map(({ name }) => name)).toEqual(["active", "recent"]);
});

test("an invite that is pending stays, whenever the cron runs", async () => {
	const { exists, counted } = await newInvite();
	await runCron();
	await runCron();
	expect(await exists()).toBe(true);
	expect(await counted()).toBe(1);
});

test("ended verifications are deleted at once, ended sessions within a day, finished code mails after a day", async () => {
	const person = await signedUp();
	const now = Date.now();
	await sql("update session set expires_at = ? where user_id = ?", now, person.userId);
	await plant(insertVerifications([{ id: "v", expiresAt: now }]));
	const mails = () => sql("select 1 from mail_outbox where recipient = ?", person.email);
	await runCron(now);
	expect(await sql("select 1 from verification where id = 'v'")).toEqual([]);
	expect(await mails()).toHaveLength(1);
	await runCron(now + DAY_MS + 60_000);
	expect(await mails()).toEqual([]);
	for (let minute = 0; minute < DAY_MS / MINUTE_MS; minute += 1) {
		const { tokensFrom, tokensBefore } = sessionTurn(now + minute * MINUTE_MS);
		const token = sessionTokenOf(person);
		if (token >= tokensFrom && token < tokensBefore) await runCron(now + minute * MINUTE_MS);
	}
	expect(await sql("select 1 from session where user_id = ?", person.userId)).toEqual([]);
});

test("a purge that needs more than one statement goes on until it is done, and running it again does no harm", async () => {
	await plant(insertVerifications(Array.from({ length: 2_300 }, (_, n) => ({ id: `bulk${n}`, expiresAt: 1 }))));
	await runCron();
	expect(await sql("select 1 from verification where id like 'bulk%'")).toEqual([]);
	await runCron();
});

test("a run of the cron in which a job fails has run all others, is recorded, and ends as failed with a loud line", async () => {
	const { id } = await newInvite({ sentAgoMs: 7 * DAY_MS + 1 });
	// The trips of a run are those of sweep, lapse and purge, in this order.
	const fails: Fault = async () => {
		throw new Error("D1_ERROR: no such table");
	};
	const failing = { ...bindings, DB: faultyD1(bindings.DB, only(3, fails)) };
	const error = vi.spyOn(console, "error");
	const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
	await expect(worker.scheduled(controller, failing)).rejects.toThrow("Jobs of the cron failed: purge");
	const lines = error.mock.calls.map(([line]) => JSON.parse(String(line)));
	error.mockRestore();
	expect(lines).toEqual([{ event: "job.failed", job: "purge", error: expect.stringMatching(/./) }]);
	expect(await sql("select lapsed_at is not null as lapsed from workspace_invite where id = ?", id)).toEqual([
		{ lapsed: 1 },
	]);
	expect(await sql("select failed_jobs from cron_run")).toEqual([{ failed_jobs: "purge" }]);
});

test("each run of the cron logs one line of vitals, and writes them to Analytics Engine if it is bound", async () => {
	const log = vi.spyOn(console, "log");
	const points: AnalyticsEngineDataPoint[] = [];
	const VITALS = { writeDataPoint: (point: AnalyticsEngineDataPoint) => points.push(point) };
	const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
	await worker.scheduled(controller, { ...bindings, VITALS });
	const lines = log.mock.calls.map(([line]) => JSON.parse(String(line)));
	log.mockRestore();
	const vitals = lines.filter(({ event }) => event === "vitals");
	expect(vitals).toEqual([
		{
			event: "vitals",
			sizeBytes: expect.any(Number),
			owedCodes: 0,
			oldestCodeSeconds: 0,
			sentCodesLastHour: expect.any(Number),
			failedCodesLastHour: 0,
			owedInvites: expect.any(Number),
			oldestInviteSeconds: expect.any(Number),
			holds: 0,
			unprovenAccounts: expect.any(Number),
			deadLettersToday: 0,
			deleted: expect.any(Number),
		},
	]);
	expect(points).toEqual([{ indexes: ["vitals"], doubles: expect.arrayContaining([vitals[0]?.sizeBytes]) }]);
});

test("a refused configuration fails the cron, with one loud line that names it", async () => {
	const error = vi.spyOn(console, "error");
	const controller = createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" });
	await expect(worker.scheduled(controller, { ...bindings, BETTER_AUTH_SECRET: "" })).rejects.toThrow();
	const lines = error.mock.calls.map(([line]) => JSON.parse(String(line)));
	error.mockRestore();
	expect(lines).toEqual([
		expect.objectContaining({
			event: "config.refused",
			error: expect.stringContaining("BETTER_AUTH_SECRET is missing"),
		}),
	]);
});

/** Events of a workspace that is gone. */
const plantEvents = (events: readonly { id: string; createdAt: number }[]) =>
	sql(
		`insert into audit_log (id, workspace_id, action, metadata, created_at, attempt)
			select value ->> 'id', 'gone', 'member.left', '{}', value ->> 'createdAt', 1 from json_each(?)`,
		JSON.stringify(events),
	);

test("events are deleted after KEEP_EVENTS_DAYS, in order; the events of a deleted workspace stay until then", async () => {
	await sql("delete from audit_log");
	const now = Date.now();
	const kept = 400 * DAY_MS;
	const ages = [kept + DAY_MS, kept, kept - DAY_MS, kept + DAY_MS, 0];
	await plantEvents(ages.map((age, n) => ({ id: `event${n}`, createdAt: now - age })));
	await runCron(now);
	expect(await sql("select id from audit_log order by seq")).toEqual([{ id: "event2" }, { id: "event4" }]);
	await runCron(now + 2 * DAY_MS);
	expect(await sql("select id from audit_log order by seq")).toEqual([{ id: "event4" }]);
	await runCron(now + 2 * kept);
	expect(await sql("select id from audit_log order by seq")).toEqual([{ id: "event4" }]);
});

test("a purge of events that needs more than one statement goes on until it is done", async () => {
	await sql("delete from audit_log");
	await plantEvents(Array.from({ length: 2_500 }, (_, n) => ({ id: `old${n}`, createdAt: 1 })));
	await runCron();
	expect(await sql("select id from audit_log")).toHaveLength(1);
});

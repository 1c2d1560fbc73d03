/** The operator's API: what support, a person who wants out and an abuser need at three in the morning. */
import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../src/db/database";
import { endArchives } from "../../src/jobs/end-archives";
import { purge } from "../../src/jobs/purge";
import { sweepOwedMails } from "../../src/jobs/sweep";
import { takeVitals } from "../../src/jobs/vitals";
import { consumeMails } from "../../src/mail/consumer";
import type { MailMessage } from "../../src/mail/message";
import { erasePerson } from "../../src/operator/erase-person";
import { retryMail, retryMailInput } from "../../src/operator/retry-mail";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/rules/limits";
import { newAddress, newId, PASSWORD } from "../names";
import { OPERATOR_KEY, setPlan, signedUp } from "./api";
import { dumpDatabase } from "./at-rest";
import { config } from "./bindings";
import { type Answer, refusal, request } from "./client";
import { sql } from "./database";
import { always, delayed, faultyD1, lostAfter, only } from "./faulty-d1";
import { type Instance, instanceOver, instanceWith } from "./instance";
import { codeFor, mailsTo } from "./mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "./scene";
import { operatorScope } from "./scope";

const credential = { bearer: OPERATOR_KEY };
const ask = (name: string, query: Record<string, string> = {}): Promise<Answer> =>
	request("GET", `/api/operator/${name}?${new URLSearchParams(query)}`, { credential });
const act = (name: string, body: object, instance?: Instance): Promise<Answer> =>
	request("POST", `/api/operator/${name}`, { body, credential, ...(instance && { instance }) });
const events = (action: string) =>
	sql<{ actor_id: string | null; workspace_id: string | null; target_user_id: string | null; metadata: string }>(
		"select * from audit_log where action = ? order by seq",
		action,
	);
/** Every value of every column of every table. */
const everything = async () => JSON.stringify(await dumpDatabase());

describe("blockPerson", () => {
	test("ends every session at once and refuses each way to sign in, until unblockPerson", async () => {
		const person = await newPersonWithPassword();
		const { slug } = await newWorkspace({ owner: person });
		expect((await person.get("viewer", { slug })).status).toBe(200);
		expect(await act("blockPerson", { email: person.email.toUpperCase() })).toMatchObject({
			status: 200,
			body: { ok: true, userId: person.userId, blockedAt: expect.stringMatching(/^20/) },
		});
		expect(await person.get("viewer", { slug })).toMatchObject(refusal(401, "UNAUTHORIZED"));
		expect(await person.post("invite", { slug, email: newAddress(), role: "member" })).toMatchObject(
			refusal(401, "UNAUTHORIZED"),
		);
		expect((await person.auth("GET", "/get-session")).body).toBeNull();
		const byPassword = () =>
			request("POST", "/api/auth/sign-in/email", { body: { email: person.email, password: PASSWORD } });
		expect(await byPassword()).toMatchObject(refusal(403, "ACCOUNT_BLOCKED"));
		await request("POST", "/api/auth/email-otp/send-verification-otp", {
			body: { email: person.email, type: "sign-in" },
		});
		const otp = await codeFor(person.email);
		expect(await request("POST", "/api/auth/sign-in/email-otp", { body: { email: person.email, otp } })).toMatchObject(
			refusal(403, "ACCOUNT_BLOCKED"),
		);
		expect(await sql("select 1 from session where user_id = ?", person.userId)).toEqual([]);

		expect((await act("unblockPerson", { email: person.email })).body).toMatchObject({ ok: true, blockedAt: null });
		expect((await byPassword()).status).toBe(200);
		for (const action of ["account.blocked", "account.unblocked"]) {
			expect((await events(action)).filter((row) => row.target_user_id === person.userId)).toMatchObject([
				{ actor_id: null },
			]);
		}
	}, 90_000);

	test("keeps an unproven account blocked: the cron does not delete it, and a sign-up does not replace it", async () => {
		const space = await newWorkspace();
		const { email, token: inviteToken } = await space.invite();
		const other = newAddress();
		const signUp = (more: object) =>
			request("POST", "/api/auth/sign-up/email", { body: { email, password: PASSWORD, name: "m", ...more } });
		expect([(await signUp({})).status, (await signUp({ email: other })).status]).toEqual([200, 200]);
		expect((await act("blockPerson", { email })).status).toBe(200);
		await sql("update user set created_at = 1 where email in (?, ?)", email, other);
		await purge(openDatabase(env.DB, { now: Date.now, random: () => 0 }), Date.now(), config);
		expect(await sql("select email from user where email in (?, ?)", email, other)).toEqual([{ email }]);

		// Both answers are those for an address that has an account.
		const password = `${PASSWORD}-2`;
		for (const more of [{ password }, { password, inviteToken }]) {
			const { status, body, headers } = await signUp(more);
			expect({ status, body }).toMatchObject({ status: 200, body: { token: null } });
			expect(headers.get("set-cookie")).not.toContain("session_token");
		}
		expect((await request("POST", "/api/auth/sign-in/email", { body: { email, password } })).status).toBe(401);
		const mails = (await mailsTo(email)).length;
		await request("POST", "/api/auth/email-otp/send-verification-otp", { body: { email, type: "sign-in" } });
		const otp = await codeFor(email, mails + 1);
		expect(await request("POST", "/api/auth/sign-in/email-otp", { body: { email, otp } })).toMatchObject(
			refusal(403, "ACCOUNT_BLOCKED"),
		);
		expect(await sql("select 1 from user where email = ? and blocked_at is not null", email)).toHaveLength(1);
	});

	test("leaves no session behind of a sign-in at the same moment", async () => {
		const slow = () => instanceOver(faultyD1(env.DB, always(delayed(8, Math.random))));
		for (let round = 0; round < 6; round += 1) {
			const person = await newPersonWithPassword();
			const signIn = () =>
				request("POST", "/api/auth/sign-in/email", {
					body: { email: person.email, password: PASSWORD },
					instance: slow(),
				});
			await Promise.all([signIn(), act("blockPerson", { email: person.email }, slow()), signIn()]);
			expect(await sql("select 1 from session where user_id = ?", person.userId)).toEqual([]);
		}
	});

	test("and unblockPerson refuse an address without an account", async () => {
		expect(await act("blockPerson", { email: newAddress() })).toMatchObject(refusal(404, "PERSON_NOT_FOUND"));
		expect(await act("unblockPerson", { email: newAddress() })).toMatchObject(refusal(404, "PERSON_NOT_FOUND"));
	});
});

describe("pauseSending", () => {
	test("is noted with its time, once, and resumeSending ends it", async () => {
		const { slug, workspaceId } = await newWorkspace();
		const first = await act("pauseSending", { slug });
		expect(first.body).toEqual({ ok: true, sendingPausedAt: expect.stringMatching(/^20/) });
		expect((await act("pauseSending", { slug })).body).toEqual(first.body);
		expect((await act("resumeSending", { slug })).body).toEqual({ ok: true, sendingPausedAt: null });
		expect(await events("workspace.sending_paused")).toMatchObject([
			{ workspace_id: workspaceId, actor_id: null },
			{ workspace_id: workspaceId },
		]);
		expect(await act("pauseSending", { slug: "nowhere" })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
	});

	describe("of a workspace with thousands of owed mails", () => {
		const OWED = 4_500;
		const database = () => openDatabase(env.DB, { now: Date.now, random: Math.random });
		/** The rows that the cron reads each minute for owed mails, and the mails that it finds. */
		const minute = async (now: number) => {
			const [sweep, vitals] = [database(), database()];
			const swept = await sweepOwedMails(sweep, now);
			const { owedInvites } = await takeVitals(vitals, now, []);
			return { swept, owedInvites, read: [sweep.cost.rowsRead, vitals.cost.rowsRead] };
		};

		test("keeps the cron from reading them, hides no other mail behind them, and resumeSending brings all back", async () => {
			await sql("update workspace_invite set mail_state = 'sent' where mail_state = 'queued'");
			await sql("delete from mail_progress");
			const [space, other] = [await newWorkspace(), await newWorkspace()];
			await space.invites(OWED, { mail: "queued" });
			await act("pauseSending", { slug: space.slug });
			const { mailId } = await other.invite({ mail: "queued" });
			const now = Date.now() + 2 * MINUTE_MS;
			const paused = await minute(now);
			expect(paused).toMatchObject({ swept: [mailId], owedInvites: 1 });
			for (const read of paused.read) expect(read).toBeLessThan(200);
			await act("resumeSending", { slug: space.slug });
			const resumed = await minute(now);
			expect(resumed.swept).toHaveLength(1_000);
			expect(resumed.owedInvites).toBe(OWED + 1);
		});

		test("and of mails that nobody has put aside, the cron reads a bounded number", async () => {
			await sql("update workspace_invite set mail_state = 'sent' where mail_state = 'queued'");
			const space = await newWorkspace();
			await space.invites(OWED, { mail: "queued" });
			await sql("update workspace set sending_paused_at = 1 where slug = ?", space.slug);
			const now = Date.now() + 2 * MINUTE_MS;
			const { swept, owedInvites, read } = await minute(now);
			expect([swept, owedInvites]).toEqual([[], 0]);
			expect(read[0]).toBeLessThan(12_000);
			expect(await sql("select 1 from workspace_invite where mail_queued_at > ?", now + HOUR_MS)).toHaveLength(1_000);
			await sql("update workspace_invite set mail_state = 'sent' where mail_state = 'queued'");
		});
	});
});

describe("setPlan", () => {
	const invite = async (space: Awaited<ReturnType<typeof newWorkspace>>) =>
		(await space.owner.post("invite", { slug: space.slug, email: newAddress(), role: "member" })).status;

	test("gives one workspace a daily cap of its own, which is nobody else's", async () => {
		const space = await newWorkspace();
		const other = await newWorkspace();
		for (const { slug } of [space, other]) await setPlan(slug, "enterprise");
		const capped = await act("setPlan", { slug: space.slug, plan: "enterprise", inviteMailsPerDay: 1 });
		expect(capped.body).toMatchObject({ ok: true, inviteMailsPerDay: 1 });
		expect([await invite(space), await invite(space), await invite(other), await invite(other)]).toEqual([
			201, 429, 201, 201,
		]);
		// Absent leaves it as it is; null takes it away.
		expect((await act("setPlan", { slug: space.slug, plan: "enterprise" })).body).toMatchObject({
			inviteMailsPerDay: 1,
		});
		await act("setPlan", { slug: space.slug, plan: "enterprise", inviteMailsPerDay: null });
		expect(await invite(space)).toBe(201);
	});

	test("lifts the cap of a person too, so that one admin can use the exception up", async () => {
		const space = await newWorkspace();
		await setPlan(space.slug, "enterprise");
		const day = Math.floor(Date.now() / DAY_MS);
		await sql("insert into daily_usage (day, key, count) values (?, ?, 1000)", day, `person:${space.owner.userId}`);
		expect(await invite(space)).toBe(429);
		await act("setPlan", { slug: space.slug, plan: "enterprise", inviteMailsPerDay: 1_001 });
		expect([await invite(space), await invite(space)]).toEqual([201, 429]);
	});
});

describe("findMail", () => {
	test("has every mail to an address with what became of it, and no secret", async () => {
		const email = newAddress();
		const person = await signedUp("ada", email);
		const space = await newWorkspace();
		await space.owner.post("invite", { slug: space.slug, email, role: "member" });
		await vi.waitFor(async () => expect((await mailsTo(email)).length).toBe(2));
		await vi.waitFor(async () => {
			const { body } = await ask("findMail", { email: email.toUpperCase() });
			expect(body.account).toEqual({ userId: person.userId, emailVerified: true, blockedAt: null });
			expect(body.mails).toMatchObject([
				{
					kind: "invite",
					state: "sent",
					attempts: 1,
					reason: null,
					invite: { status: "pending", workspaceSlug: space.slug, sendingPaused: false },
				},
				{ kind: "verify-email", state: "sent", invite: null },
			]);
		});
		const text = JSON.stringify((await ask("findMail", { email })).body);
		for (const mail of await mailsTo(email)) {
			for (const [secret] of mail.text.matchAll(/\b\d{6}\b|[0-9a-f]{100,}/g)) expect(text).not.toContain(secret);
		}
		const looked = await events("mail.looked_up");
		expect(looked.at(-1)?.actor_id).toBeNull();
		expect(looked.at(-1)?.metadata).not.toContain(email);
	});

	test("says why a mail has not gone: the failure, a pause, a hold", async () => {
		const { slug, invite } = await pausedWithFailedMail();
		await sql("insert into mail_hold (reason, since, until) values ('QUOTA_REACHED', 0, 1)");
		expect((await ask("findMail", { email: invite.email })).body).toEqual({
			account: null,
			holds: [{ reason: "QUOTA_REACHED", until: "1970-01-01T00:00:00.001Z" }],
			mails: [
				expect.objectContaining({
					state: "failed",
					reason: { code: "GIVEN_UP", message: expect.stringMatching(/./) },
					invite: expect.objectContaining({ workspaceSlug: slug, sendingPaused: true }),
				}),
			],
			more: false,
		});
		await sql("delete from mail_hold");
		expect((await ask("findMail", { email: newAddress() })).body).toMatchObject({ account: null, mails: [] });
	});

	test("stops at 200 mails with codes, and says that there are more", async () => {
		const email = newAddress();
		const owe = (from: number, to: number) =>
			sql(
				`insert into code_mail (id, kind, recipient, expires_at, queued_at, created_at, state, finished_at)
					select 'many' || value, 'sign-in', ?, 0, 0, value, 'sent', 0 from json_each(?)`,
				email,
				JSON.stringify(Array.from({ length: to - from }, (_, position) => from + position)),
			);
		const found = async () => {
			const { mails, more } = (await ask("findMail", { email })).body;
			return [mails.length, more];
		};
		await owe(100, 300);
		expect(await found()).toEqual([200, false]);
		await owe(300, 301);
		expect(await found()).toEqual([200, true]);
		await sql("delete from code_mail where recipient = ?", email);
	});

	async function pausedWithFailedMail() {
		const { slug, invite: make } = await spaceWithInvites();
		const invite = await make("GIVEN_UP");
		await act("pauseSending", { slug });
		return { slug, invite };
	}
});

describe("retryHeld", () => {
	const hold = () =>
		sql("insert into mail_hold (reason, since, until) values ('QUOTA_REACHED', 1, ?)", Date.now() + DAY_MS);
	const holds = () => sql<{ until: number }>("select until from mail_hold");

	test("tries one held mail at once, long before the hold's time; if it is sent, the hold ends", async () => {
		await sql("update workspace_invite set mail_state = 'sent' where mail_state = 'queued'");
		const [space, paused] = [await newWorkspace(), await newWorkspace()];
		await paused.invite({ mail: "queued" });
		await act("pauseSending", { slug: paused.slug });
		const { mailId, email } = await space.invite({ mail: "queued" });
		await hold();
		const { body } = await act("retryHeld", {});
		expect(body).toEqual({ ok: true, holds: ["QUOTA_REACHED"], mailId });
		await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
		await vi.waitFor(async () => expect(await holds()).toEqual([]));
		expect((await events("mail.held_retried")).at(-1)).toMatchObject({
			actor_id: null,
			metadata: JSON.stringify({ holds: ["QUOTA_REACHED"] }),
		});
	});

	test("leaves the next invite to end the hold if none is owed, and does nothing if there is no hold", async () => {
		await sql("update workspace_invite set mail_state = 'sent' where mail_state = 'queued'");
		expect((await act("retryHeld", {})).body).toEqual({ ok: true, holds: [], mailId: null });
		await hold();
		expect((await act("retryHeld", {})).body).toEqual({ ok: true, holds: ["QUOTA_REACHED"], mailId: null });
		expect((await holds())[0]?.until).toBeLessThanOrEqual(Date.now());
		const space = await newWorkspace();
		await space.owner.post("invite", { slug: space.slug, email: newAddress(), role: "member" });
		await vi.waitFor(async () => expect(await holds()).toEqual([]));
	});
});

/** A workspace whose invites' mails have failed. */
async function spaceWithInvites() {
	const space = await newWorkspace();
	return {
		...space,
		invite: async (failure: string, { finishedAgoMs = 0 } = {}) => {
			const email = newAddress();
			const { inviteId } = await space.invite({ email });
			await sql(
				`update workspace_invite set mail_state = 'failed', mail_failure = ?, mail_attempts = 7, mail_finished_at = ?,
					mail_workspace_name = null, mail_inviter_name = null where id = ?`,
				failure,
				Date.now() - finishedAgoMs,
				inviteId,
			);
			return { inviteId, email };
		},
	};
}

describe("retryMail", () => {
	test("sends failed mails of one reason, since a time, again if their invites are open, with the same link", async () => {
		await sql("delete from workspace_invite");
		const { invite } = await spaceWithInvites();
		const meant = await invite("GIVEN_UP");
		const otherReason = await invite("ADDRESS_REFUSED");
		const earlier = await invite("GIVEN_UP", { finishedAgoMs: 2 * DAY_MS });
		const closed = await invite("GIVEN_UP");
		await sql("update workspace_invite set revoked_at = 1 where id = ?", closed.inviteId);
		const since = new Date(Date.now() - DAY_MS).toISOString();
		expect((await act("retryMail", { reason: "GIVEN_UP", since })).body).toEqual({
			ok: true,
			retried: 1,
			nextCursor: null,
		});
		await vi.waitFor(async () => expect(await mailsTo(meant.email)).toHaveLength(1));
		for (const { email } of [otherReason, earlier, closed]) expect(await mailsTo(email)).toEqual([]);
		const [mail] = await mailsTo(meant.email);
		expect(mail?.text).toContain("The ");
		expect((await act("retryMail", { state: "failed", email: otherReason.email })).body).toMatchObject({ retried: 1 });
		await vi.waitFor(async () => expect(await mailsTo(otherReason.email)).toHaveLength(1));
		expect((await act("retryMail", { email: earlier.email, reason: "ADDRESS_REFUSED" })).body).toMatchObject({
			retried: 0,
		});
		expect(await events("mail.retried")).toHaveLength(3);
	});

	test("leaves out mails that may have been sent, unless the reason names them", async () => {
		await sql("delete from workspace_invite");
		const { invite } = await spaceWithInvites();
		const silent = await invite("SERVICE_SILENT");
		const refused = await invite("SERVICE_BUSY");
		expect((await act("retryMail", {})).body).toMatchObject({ retried: 1 });
		expect((await act("retryMail", { email: silent.email })).body).toMatchObject({ retried: 0 });
		await vi.waitFor(async () => expect(await mailsTo(refused.email)).toHaveLength(1));
		expect(await mailsTo(silent.email)).toEqual([]);
		expect((await act("retryMail", { reason: "SERVICE_SILENT" })).body).toMatchObject({ retried: 1 });
		await vi.waitFor(async () => expect(await mailsTo(silent.email)).toHaveLength(1));
	});

	test("gives a mail that a provider has accepted and then reported as failed another idempotency key, on each retry", async () => {
		const { inviteId } = await (await spaceWithInvites()).invite("SERVICE_SILENT");
		const retry = async (reason: string, failedAt: number) => {
			await sql(
				"update workspace_invite set mail_state = 'failed', mail_failure = ?, mail_finished_at = ? where id = ?",
				reason,
				failedAt,
				inviteId,
			);
			await retryMail(operatorScope(env.DB), retryMailInput.parse({ reason }));
			return keyOf(`${inviteId}_1`);
		};
		expect(await retry("MAIL_REFUSED", 1_000)).toBe(`${inviteId}_1-again-1000`);
		expect(await retry("MAIL_REFUSED", 2_000)).toBe(`${inviteId}_1-again-2000`);
		// This one may be on its way: under its own key a provider that honours it drops the second.
		expect(await retry("SERVICE_SILENT", 3_000)).toBe(`${inviteId}_1`);
	});

	test("reads a bounded number of rows in one call, and goes on from there", async () => {
		await sql("delete from workspace_invite");
		const space = await newWorkspace();
		const invites = await space.invites(4_100);
		const last = invites.at(-1);
		await sql(
			"update workspace_invite set mail_state = 'failed', mail_failure = 'GIVEN_UP', mail_finished_at = 1 where id in (?, ?)",
			invites[0]?.inviteId,
			last?.inviteId,
		);
		const before = (await events("mail.retried")).length;
		const retried = [];
		for (let after: string | null = ""; after !== null; ) {
			const scope = operatorScope(env.DB);
			const answer = await retryMail(scope, retryMailInput.parse({ after }));
			expect(scope.database.cost.rowsRead).toBeLessThan(15_000);
			retried.push(answer.retried);
			after = answer.nextCursor;
		}
		expect(retried).toEqual([1, 0, 1]);
		// The slice in the middle changed nothing, and leaves no event.
		expect((await events("mail.retried")).length).toBe(before + 2);
		const one = operatorScope(env.DB);
		await retryMail(one, retryMailInput.parse({ email: last?.email }));
		expect(one.database.cost.rowsRead).toBeLessThan(60);
		await sql("delete from workspace_invite");
	});

	test("and erasePerson report what they did, though D1's first answer is lost", async () => {
		const { invite } = await spaceWithInvites();
		const { email } = await invite("GIVEN_UP");
		const losing = () => operatorScope(faultyD1(env.DB, only(1, lostAfter)));
		expect(await retryMail(losing(), retryMailInput.parse({ email }))).toMatchObject({ retried: 1 });
		const person = await personEverywhere();
		expect(await erasePerson(losing(), { email: person.email })).toEqual({
			ok: true,
			userId: person.person.userId,
			memberships: 1,
			invites: 3,
			mails: expect.any(Number),
		});
		expect(await everything()).not.toContain(person.email);
		expect((await events("account.erased")).at(-1)?.metadata).toMatch(/"memberships":1,"invites":3,"mails":\d/);
	});

	test("keeps the caps: a retried mail that is cancelled was tried before, and stays counted", async () => {
		const space = await newWorkspace();
		const { body } = await space.owner.post("invite", { slug: space.slug, email: newAddress(), role: "member" });
		const { id } = body.invite;
		await vi.waitFor(async () =>
			expect(await sql("select mail_state from workspace_invite where id = ?", id)).toEqual([{ mail_state: "sent" }]),
		);
		await sql("update workspace_invite set mail_state = 'failed', mail_failure = 'MAIL_REFUSED' where id = ?", id);
		await retryMail(operatorScope(env.DB), retryMailInput.parse({ reason: "MAIL_REFUSED" }));
		await space.owner.post("revokeInvite", { slug: space.slug, inviteId: id });
		expect(await sql("select mail_count from workspace where id = ?", space.workspaceId)).toEqual([{ mail_count: 1 }]);
	});

	/** The idempotency key with which the consumer sends a mail. */
	async function keyOf(mailId: string): Promise<string | undefined> {
		let key: string | undefined;
		const message = { id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } };
		await consumeMails(createMessageBatch<MailMessage>("muster-mail", [message]), {
			config,
			database: openDatabase(env.DB, { now: Date.now, random: Math.random }),
			transport: {
				honoursIdempotencyKey: true,
				atOnce: 1,
				send: async (mail) => {
					key = mail.idempotencyKey;
					return { providerId: "p" };
				},
			},
			now: Date.now,
			newId: () => crypto.randomUUID(),
			log: () => {},
		});
		return key;
	}

	test("refuses what is no reason, no time and no state", async () => {
		for (const body of [{ reason: "NONE" }, { since: "yesterday" }, { state: "sent" }, { email: "nobody" }]) {
			expect(await act("retryMail", body), JSON.stringify(body)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		}
	});
});

/** A person who has left an address in every table that can hold one. */
async function personEverywhere() {
	const email = newAddress("gone");
	const person = await signedUp("Gone", email);
	const [joined, pending, declined] = [await newWorkspace(), await newWorkspace(), await newWorkspace()];
	for (const { owner, slug } of [joined, pending, declined]) {
		await owner.post("invite", { slug, email, role: "member" });
	}
	const mine = (await person.get("myInvites")).body.invites as { id: string; workspaceSlug: string }[];
	const inviteTo = (slug: string) => mine.find(({ workspaceSlug }) => workspaceSlug === slug)?.id ?? "";
	await person.post("acceptMyInvite", { inviteId: inviteTo(joined.slug) });
	await person.post("declineMyInvite", { inviteId: inviteTo(declined.slug) });
	await request("POST", "/api/auth/email-otp/send-verification-otp", { body: { email, type: "sign-in" } });
	await codeFor(email);
	return { person, email, joined, pending };
}

describe("erasePerson", () => {
	test("leaves no address in any column of any table, the counts right, and an event with a masked address", async () => {
		const { person, email, joined, pending } = await personEverywhere();
		expect(await everything()).toContain(email);
		const { body } = await act("erasePerson", { email });
		expect(body).toEqual({ ok: true, userId: person.userId, memberships: 1, invites: 3, mails: expect.any(Number) });
		expect(body.mails).toBeGreaterThan(0);
		const rest = await everything();
		expect(rest).not.toContain(email);
		expect(rest).not.toContain(email.split("@")[0]);
		const counts = (id: string) =>
			sql("select member_count as members, open_invite_count as open from workspace where id = ?", id);
		expect(await counts(joined.workspaceId)).toEqual([{ members: 1, open: 0 }]);
		expect(await counts(pending.workspaceId)).toEqual([{ members: 1, open: 0 }]);
		expect((await events("account.erased")).at(-1)).toMatchObject({ actor_id: null, target_user_id: person.userId });
		expect((await events("member.left")).at(-1)).toMatchObject({
			actor_id: null,
			workspace_id: joined.workspaceId,
			target_user_id: person.userId,
		});
		expect((await events("invite.erased")).map(({ workspace_id }) => workspace_id)).toContain(pending.workspaceId);
		expect((await person.auth("GET", "/get-session")).body).toBeNull();
		// Nobody is left to erase, and that is no failure.
		expect((await act("erasePerson", { email })).body).toMatchObject({ userId: null, memberships: 0, invites: 0 });
	});

	test("erases somebody who never had an account", async () => {
		const space = await newWorkspace();
		const email = newAddress("never");
		await space.owner.post("invite", { slug: space.slug, email, role: "member" });
		await vi.waitFor(async () => expect(await mailsTo(email)).toHaveLength(1));
		expect((await act("erasePerson", { email })).body).toMatchObject({ userId: null, invites: 1 });
		expect(await everything()).not.toContain(email);
	});

	test("refuses the owner of workspaces with their list, and changes nothing", async () => {
		const { owner, slug } = await newWorkspace();
		const before = await everything();
		const answer = await act("erasePerson", { email: owner.email });
		expect(answer).toMatchObject(refusal(409, "PERSON_OWNS_WORKSPACES"));
		expect(answer.body.details).toEqual({ workspaces: [{ slug, name: expect.any(String) }] });
		expect(await everything()).toBe(before);
	});

	test("takes the id of an account, for one that a restored backup has brought back", async () => {
		const person = await newPerson();
		expect((await act("erasePerson", { userId: person.userId })).body).toMatchObject({ userId: person.userId });
		expect(await everything()).not.toContain(person.email);
		expect(await act("erasePerson", { userId: person.userId })).toMatchObject(refusal(404, "PERSON_NOT_FOUND"));
		for (const body of [{}, { email: person.email, userId: person.userId }]) {
			expect(await act("erasePerson", body)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		}
	});

	test("forgets every count of the day: of invites to and by the person, of codes, also in a known browser, and of wrong tries", async () => {
		const person = await newPersonWithPassword();
		const email = `${person.email.replace("@", "+tag@")}`;
		const tagged = await signedUp("tagged", email);
		const space = await newWorkspace();
		await sql("delete from daily_usage");
		await space.owner.post("invite", { slug: space.slug, email, role: "member" });
		// The counts of the sender are not those of the person.
		await sql("delete from daily_usage where key like 'free:%' or key like 'person:%'");
		// Without an address of the network, no network is counted.
		const limited = instanceWith({ RATE_LIMITS: "on" });
		const auth = (path: string, body: object, cookie?: string) =>
			request("POST", `/api/auth${path}`, { body, instance: limited, headers: cookie === undefined ? {} : { cookie } });
		const { headers } = await auth("/sign-in/email", { email, password: PASSWORD });
		const known = headers
			.getSetCookie()
			.map((cookie) => cookie.split(";")[0])
			.join("; ");
		for (const browser of [undefined, known]) {
			await auth("/email-otp/send-verification-otp", { email, type: "sign-in" }, browser);
			await auth("/sign-in/email", { email, password: "not the password" }, browser);
		}
		const day = Math.floor(Date.now() / DAY_MS);
		for (const key of ["person", "free"]) {
			await sql("insert into daily_usage (day, key, count) values (?, ?, 1)", day, `${key}:${tagged.userId}`);
		}
		const keys = async () =>
			(await sql<{ key: string }>("select key from daily_usage order by key")).map(({ key }) => key.split(":")[0]);
		expect(await keys()).toEqual(["codes", "codes", "free", "person", "recipient", "wrong"]);
		await act("erasePerson", { email });
		expect(await keys()).toEqual([]);
	});
});

test("a person who deletes their own account leaves no address in any table either", async () => {
	const { person, email, pending } = await personEverywhere();
	expect((await person.auth("POST", "/delete-user", { password: PASSWORD })).status).toBe(200);
	expect(await everything()).not.toContain(email);
	expect(await sql("select open_invite_count as open from workspace where id = ?", pending.workspaceId)).toEqual([
		{ open: 0 },
	]);
	expect((await events("invite.erased")).at(-1)).toMatchObject({ actor_id: person.userId });
});

describe("listEvents", () => {
	test("names the service as the actor if the cron deletes an archived workspace", async () => {
		const { workspaceId } = await newWorkspace();
		const now = Date.now();
		await sql(
			"update workspace set archived_at = ?, archive_ends_at = ? where id = ?",
			now - 30 * DAY_MS,
			now,
			workspaceId,
		);
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		await endArchives(database, { now, newId: () => newId(), keptDays: 30 });
		const [row] = await sql<{ before: number }>(
			"select seq - 1 as before from audit_log where workspace_id = ? and action = 'workspace.deleted'",
			workspaceId,
		);
		expect((await ask("listEvents", { after: String(row?.before), limit: "1" })).body.events).toEqual([
			expect.objectContaining({ type: "workspace.deleted", workspaceId, actor: { kind: "service", id: null } }),
		]);
	});

	test("pages through the log of a workspace in order of commit, with the actor of each event", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const invited = [];
		for (let n = 0; n < 3; n += 1) {
			invited.push((await owner.post("invite", { slug, email: newAddress(), role: "member" })).body.invite.id);
		}
		await act("pauseSending", { slug });
		const all = [];
		for (let after = "0"; after !== null; ) {
			const { body } = await ask("listEvents", { slug, limit: "2", after });
			expect(body.events.length).toBeLessThanOrEqual(2);
			all.push(...body.events);
			after = body.nextCursor;
		}
		expect(all[0]).toMatchObject({ type: "workspace.created", actor: { kind: "person", id: owner.userId } });
		expect(all.slice(-4).map(({ type, actor }) => [type, actor])).toEqual([
			...invited.map(() => ["invite.created", { kind: "person", id: owner.userId }]),
			["workspace.sending_paused", { kind: "operator", id: null }],
		]);
		expect(all.at(-4)).toMatchObject({ workspaceSlug: slug, data: { inviteId: invited[0], role: "member" } });
		expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).sort((one, other) => one - other));
		expect((await ask("listEvents", {})).body.events.length).toBeGreaterThan(4);
		expect(await ask("listEvents", { slug: "nowhere" })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
	});
});

describe("exportWorkspace", () => {
	const exported = async (slug: string, instance?: Instance) => {
		const answer = await request("GET", `/api/operator/exportWorkspace?slug=${slug}`, {
			credential,
			...(instance && { instance }),
		});
		const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
		return {
			...answer,
			lines: text
				.trim()
				.split("\n")
				.map((line) => JSON.parse(line)),
		};
	};

	test("streams the workspace, every member, invite and event, and ends with their counts", async () => {
		const space = await newWorkspace();
		await space.member("admin");
		await space.invites(5_003);
		const { status, headers, lines } = await exported(space.slug);
		expect([status, headers.get("content-type")]).toEqual([200, "application/x-ndjson; charset=utf-8"]);
		expect(headers.get("cache-control")).toBe("no-store");
		expect(lines[0]).toMatchObject({ type: "workspace", slug: space.slug, plan: "enterprise" });
		const of = (type: string) => lines.filter((line) => line.type === type);
		expect(of("member").map(({ role }) => role)).toEqual(["owner", "admin"]);
		expect(new Set(of("invite").map(({ id }) => id)).size).toBe(5_004);
		expect(of("event").at(-1)).toMatchObject({ event: "workspace.exported", actor: { kind: "operator" } });
		expect(lines.at(-1)).toEqual({ type: "end", members: 2, invites: 5_004, events: of("event").length });
		expect(await exported("nowhere")).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
	});

	test("reads a page only when the client has taken the one before", async () => {
		const space = await newWorkspace();
		await space.invites(11_000);
		const counted = faultyD1(
			env.DB,
			always((run) => run()),
		);
		const response = await instanceOver(counted)(
			new Request(`http://localhost:8787/api/operator/exportWorkspace?slug=${space.slug}`, {
				headers: { authorization: `Bearer ${OPERATOR_KEY}` },
			}),
		);
		const reader = response.body?.getReader();
		await reader?.read();
		const early = counted.trips;
		expect(early).toBeLessThanOrEqual(3);
		await reader?.cancel();
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(counted.trips).toBeLessThanOrEqual(early + 1);
	});
});

test("every operation is for the operator's key only, and there is none without one", async () => {
	const { owner, slug } = await newWorkspace();
	const { body } = await request("GET", "/api/openapi.json");
	const paths = Object.entries<Record<string, unknown>>(body.paths).filter(([path]) =>
		path.startsWith("/api/operator/"),
	);
	expect(paths).toHaveLength(11);
	const before = await everything();
	for (const [path, methods] of paths) {
		const method = "get" in methods ? "GET" : "POST";
		const sent = { slug, email: owner.email, plan: "free" };
		const query = method === "GET" ? `?${new URLSearchParams(sent)}` : "";
		for (const tried of [{}, { bearer: owner.bearer }, { cookie: owner.cookie }, { bearer: "wrong" }]) {
			expect(await request(method, path + query, { body: sent, credential: tried }), path).toMatchObject(
				refusal(401, "UNAUTHORIZED"),
			);
		}
	}
	expect(await everything()).toBe(before);
});

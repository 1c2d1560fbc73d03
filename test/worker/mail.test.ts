/** Owed mail is sent once in effect, whatever happens between the commit and the provider's answer. */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../src/db/database";
import { sweepOwedMails } from "../../src/jobs/sweep";
import { takeVitals } from "../../src/jobs/vitals";
import type { LogLine } from "../../src/log";
import { announceMails } from "../../src/mail/announce";
import { consumeMails } from "../../src/mail/consumer";
import { giveUpDeadLetters } from "../../src/mail/dead-letters";
import type { MailMessage } from "../../src/mail/message";
import { oweCodeMail } from "../../src/mail/outbox";
import { handleMessages } from "../../src/mail/queue";
import { MailError, type OutgoingMail, type Transport } from "../../src/mail/transport";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/rules/limits";
import { newAddress } from "../names";
import { invited } from "./api";
import { bindings, config } from "./bindings";
import { deliver, scripted } from "./consumer";
import { sql } from "./database";
import { faultyD1, lostAfter, noFault, only } from "./faulty-d1";
import { open } from "./pages/browse";
import { newWorkspace } from "./scene";

/** An invite whose mail is owed and which no queue message names. */
async function owed() {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const { inviteId, mailId } = await space.invite({ mail: "queued" });
	const delivery = async (): Promise<string> =>
		(await owner.get("listInvites", { slug, status: "all" })).body.invites.find(
			({ id }: { id: string }) => id === inviteId,
		).delivery;
	return { owner, slug, inviteId, mailId, delivery };
}

/** As in a queue without a backlog. */
const noProgress = () => sql("delete from mail_progress");

describe("a mail", () => {
	test("goes out once, though its message comes twice in a batch and once more later", async () => {
		const { mailId, delivery } = await owed();
		const { sent, transport } = scripted();
		const result = await deliver(transport, [mailId, mailId]);
		const lines: LogLine[] = [];
		await deliver(transport, [mailId], { log: (line) => lines.push(line) });
		expect(sent).toHaveLength(1);
		expect(result.explicitAcks).toHaveLength(2);
		expect(await delivery()).toBe("sent");
		expect(lines[0]).toEqual({ event: "mail", mailId, outcome: "skipped" });
	});

	test("is sent again after a passing failure: the same mail to the byte, under the same key", async () => {
		const { mailId, delivery } = await owed();
		const { sent, transport } = scripted(new MailError("SERVICE_BUSY"), new Error("connection lost"));
		const first = await deliver(transport, [mailId]);
		expect(first.retryMessages).toHaveLength(1);
		expect(await delivery()).toBe("queued");
		await deliver(transport, [mailId]);
		await deliver(transport, [mailId]);
		expect(sent).toHaveLength(3);
		expect(sent[1]).toEqual(sent[0]);
		expect(sent[2]).toEqual(sent[0]);
		expect(sent[0]?.idempotencyKey).toBe(mailId);
		expect(await delivery()).toBe("sent");
	});

	test("that a provider refuses for good is not sent again and shows as failed, with a reason", async () => {
		const { mailId, delivery, owner, slug, inviteId } = await owed();
		const { sent, transport } = scripted(new MailError("ADDRESS_REFUSED"));
		const result = await deliver(transport, [mailId]);
		await deliver(transport, [mailId]);
		expect(result.explicitAcks).toHaveLength(1);
		expect(sent).toHaveLength(1);
		expect(await delivery()).toBe("failed");
		expect(await sql("select failure from mail_outbox where id = ?", mailId)).toEqual([{ failure: "ADDRESS_REFUSED" }]);
		expect((await owner.post("resendInvite", { slug, inviteId })).body.invite.delivery).toBe("queued");
	});

	test("is given up after ten attempts", async () => {
		const { mailId, delivery } = await owed();
		const trouble = new MailError("SERVICE_BUSY");
		for (let attempt = 0; attempt < 10; attempt += 1) await deliver(scripted(trouble).transport, [mailId]);
		expect(await delivery()).toBe("failed");
	});

	test("that may have been sent is given up when the provider may have forgotten the key, whatever came after it", async () => {
		const { mailId, delivery } = await owed();
		await deliver(scripted(new MailError("SERVICE_SILENT")).transport, [mailId]);
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [mailId]);
		const { sent, transport } = scripted();
		await deliver(transport, [mailId], { now: Date.now() + 23 * HOUR_MS });
		expect(sent).toEqual([]);
		expect(await delivery()).toBe("failed");
	});

	test("whose consumer was stopped may have been sent, so it is given up in the same way", async () => {
		const { mailId, delivery } = await owed();
		let end = () => {};
		const hanging: Transport = {
			...scripted().transport,
			send: () => new Promise((_, reject) => (end = () => reject(new MailError("SERVICE_BUSY")))),
		};
		const stopped = deliver(hanging, [mailId]);
		await vi.waitUntil(
			async () => (await sql("select 1 from mail_outbox where attempts = 1 and id = ?", mailId)).length === 1,
		);
		const { sent, transport } = scripted();
		await deliver(transport, [mailId], { now: Date.now() + 24 * HOUR_MS });
		expect(sent).toEqual([]);
		expect(await delivery()).toBe("failed");
		end();
		await stopped;
	});

	test("that is known not to have been sent goes out after that under another key", async () => {
		const { mailId, delivery } = await owed();
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [mailId]);
		const { sent, transport } = scripted();
		await deliver(transport, [mailId], { now: Date.now() + 24 * HOUR_MS });
		expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([`${mailId}-1`]);
		expect(await delivery()).toBe("sent");
	});

	test("whose provider does not answer is sent again, and given up after three such attempts", async () => {
		const { mailId, delivery } = await owed();
		const silent = { sends: 0 };
		const transport: Transport = {
			honoursIdempotencyKey: false,
			atOnce: 50,
			send: () => {
				silent.sends += 1;
				return new Promise(() => {});
			},
		};
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		try {
			for (let attempt = 1; attempt <= 3; attempt += 1) {
				const delivered = deliver(transport, [mailId]);
				while (silent.sends < attempt) await new Promise((resolve) => setImmediate(resolve));
				await vi.advanceTimersByTimeAsync(60_000);
				const result = await delivered;
				expect(result.retryMessages).toHaveLength(attempt < 3 ? 1 : 0);
			}
		} finally {
			vi.useRealTimers();
		}
		expect(await delivery()).toBe("failed");
	});

	test("of an invite that was closed, replaced or has expired is cancelled, not sent", async () => {
		const { sent, transport } = scripted();
		const revoked = await owed();
		await revoked.owner.post("revokeInvite", { slug: revoked.slug, inviteId: revoked.inviteId });
		const replaced = await owed();
		await replaced.owner.post("resendInvite", { slug: replaced.slug, inviteId: replaced.inviteId });
		const ended = await owed();
		const closed = await owed();
		await sql("update workspace_invite set declined_at = 1 where id = ?", closed.inviteId);
		await deliver(transport, [revoked.mailId, replaced.mailId, closed.mailId, "unknown"]);
		await deliver(transport, [ended.mailId], { now: Date.now() + 7 * DAY_MS });
		expect(sent).toEqual([]);
		expect(await revoked.delivery()).toBe("cancelled");
		// The row owes the mail of the new sending; of the earlier one no trace is kept.
		expect(await replaced.delivery()).toBe("queued");
		expect(await ended.delivery()).toBe("cancelled");
		expect(await closed.delivery()).toBe("cancelled");
	});

	test("that one consumer has leased is skipped by another until the lease ends", async () => {
		const { mailId, delivery } = await owed();
		await sql("update mail_outbox set lease_until = ? where id = ?", Date.now() + 60_000, mailId);
		const { sent, transport } = scripted();
		await deliver(transport, [mailId]);
		expect(sent).toEqual([]);
		await deliver(transport, [mailId], { now: Date.now() + 61_000 });
		expect(await delivery()).toBe("sent");
	});

	test("whose lease has ended belongs to the next consumer: a late record of the first one does not count", async () => {
		const { mailId, delivery } = await owed();
		const refuse: (() => void)[] = [];
		const slow: Transport = {
			honoursIdempotencyKey: false,
			atOnce: 50,
			send: () => new Promise((_, reject) => refuse.push(() => reject(new MailError("SERVICE_BUSY")))),
		};
		const later = Date.now() + 121_000;
		const first = deliver(slow, [mailId]);
		await vi.waitUntil(() => refuse.length === 1);
		const { sent, transport } = scripted();
		const meanwhile: Transport = {
			...transport,
			async send(mail) {
				for (const late of refuse) late();
				await first;
				await deliver(transport, [mailId], { now: later });
				return transport.send(mail);
			},
		};
		await deliver(meanwhile, [mailId], { now: later });
		expect(await delivery()).toBe("sent");
		expect(sent).toHaveLength(1);
	});

	test("that was cancelled while it was sent shows as sent", async () => {
		const { mailId, owner, slug, inviteId, delivery } = await owed();
		const transport: Transport = {
			honoursIdempotencyKey: false,
			atOnce: 50,
			async send() {
				await owner.post("revokeInvite", { slug, inviteId });
				return { providerId: null };
			},
		};
		await deliver(transport, [mailId]);
		expect(await delivery()).toBe("sent");
	});

	test("that was tried and ends in the dead letter queue shows as failed", async () => {
		const { mailId, delivery } = await owed();
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [mailId]);
		const lines: LogLine[] = [];
		const result = await deliver(scripted().transport, [mailId], {
			handler: giveUpDeadLetters,
			log: (line) => lines.push(line),
		});
		expect(result.ackAll).toBe(true);
		expect(await delivery()).toBe("failed");
		expect(lines).toEqual([
			{ event: "mail.dead_letters", messages: 1 },
			{ event: "mail.dead_letter", mailId, reason: "SERVICE_BUSY" },
		]);
	});

	test("that ends in the dead letter queue is counted once in the vitals of the day, though D1's answer is lost", async () => {
		await sql("delete from daily_usage where key = 'dead-letters'");
		const { mailId } = await owed();
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [mailId]);
		const d1 = faultyD1(env.DB, only(1, lostAfter));
		for (const _ of "ab") await deliver(scripted().transport, [mailId], { handler: giveUpDeadLetters, d1 });
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		expect(await takeVitals(database, Date.now(), [])).toMatchObject({ deadLettersToday: 1 });
		expect(await takeVitals(database, Date.now() + DAY_MS, [])).toMatchObject({ deadLettersToday: 0 });
	});

	test("that nobody has tried is never given up: its dead letter leaves it to the sweep", async () => {
		const { mailId, delivery } = await owed();
		await deliver(scripted().transport, [mailId], { handler: giveUpDeadLetters });
		expect(await delivery()).toBe("queued");
		await noProgress();
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		expect(await sweepOwedMails(database, Date.now() + 2 * MINUTE_MS)).toContain(mailId);
	});

	test("costs its batch two trips, however many there are", async () => {
		const mails = await Promise.all([owed(), owed(), owed()]);
		const lines: LogLine[] = [];
		await deliver(
			scripted().transport,
			mails.map(({ mailId }) => mailId),
			{ log: (line) => lines.push(line) },
		);
		expect(lines.filter(({ outcome }) => outcome === "sent")).toHaveLength(3);
		expect(lines.at(-1)).toMatchObject({ event: "mail.batch", messages: 3, trips: 2 });
	});

	test("goes out at the provider's pace: so many a second, so many at once", async () => {
		const mails = await Promise.all(Array.from({ length: 7 }, owed));
		const starts: number[] = [];
		let underWay = 0;
		let most = 0;
		const paced: Transport = {
			honoursIdempotencyKey: true,
			atOnce: 2,
			async send() {
				starts.push(performance.now());
				underWay += 1;
				most = Math.max(most, underWay);
				await new Promise((resolve) => setTimeout(resolve, 500));
				underWay -= 1;
				return { providerId: null };
			},
		};
		await deliver(
			paced,
			mails.map(({ mailId }) => mailId),
			{ mailsPerSecond: 3 },
		);
		expect(starts).toHaveLength(7);
		expect(most).toBe(2);
		const [first = 0, , , fourth = 0, , , seventh = 0] = starts;
		expect(fourth - first).toBeGreaterThan(900);
		expect(seventh - fourth).toBeGreaterThan(900);
	});

	test("that cannot be sent before the lease ends is put back, and no attempt is counted", async () => {
		const [begun, late] = [await owed(), await owed()];
		const { sent, transport } = scripted();
		const start = Date.now();
		const clock = () => start + sent.length * 71_000;
		const result = await deliver({ ...transport, atOnce: 1 }, [begun.mailId, late.mailId], { clock });
		expect(sent).toHaveLength(1);
		expect(result.retryMessages).toHaveLength(1);
		expect(await sql("select state, attempts, lease_until from mail_outbox where id = ?", late.mailId)).toEqual([
			{ state: "queued", attempts: 0, lease_until: 0 },
		]);
		await deliver(transport, [late.mailId], { now: start + 142_000 });
		expect(await late.delivery()).toBe("sent");
	});

	test("that gets no slot because D1 fails is put back, and no attempt is counted", async () => {
		const { mailId, delivery } = await owed();
		const { sent, transport } = scripted();
		const failing = faultyD1(env.DB, (trip) => (send) => {
			if (trip === 2) throw new Error("D1_ERROR: something else");
			return send();
		});
		const result = await deliver(transport, [mailId], { mailsPerSecond: 5, d1: failing });
		expect(sent).toEqual([]);
		expect(result.retryMessages).toHaveLength(1);
		expect(await sql("select state, attempts from mail_outbox where id = ?", mailId)).toEqual([
			{ state: "queued", attempts: 0 },
		]);
		await deliver(transport, [mailId], { mailsPerSecond: 5 });
		expect(await delivery()).toBe("sent");
	});

	test("in a batch that fails is retried, and the handler never throws", async () => {
		const { mailId } = await owed();
		const broken = {
			batch: () => Promise.reject(new Error("D1_ERROR: no such table")),
			prepare: env.DB.prepare.bind(env.DB),
		};
		const batch = createMessageBatch<MailMessage>("muster-mail", [
			{ id: "1", timestamp: new Date(), attempts: 1, body: { mailId } },
			{ id: "2", timestamp: new Date(), attempts: 1, body: "nonsense" as unknown as MailMessage },
		]);
		await consumeMails(batch, {
			config: config,
			database: openDatabase(broken as unknown as D1Database, { now: Date.now, random: Math.random }),
			transport: scripted().transport,
			now: Date.now,
			newId: () => crypto.randomUUID(),
			log: () => {},
		});
		const result = await getQueueResult(batch, createExecutionContext());
		expect(result.retryMessages.map(({ msgId }) => msgId)).toEqual(["1"]);
		expect(result.explicitAcks).toEqual(["2"]);
	});
});

describe("a provider that takes no mails", () => {
	// The first noon that is an hour away or more: a mail that is owed now is due then, at whatever hour the tests run.
	const noon = Math.ceil((Date.now() + HOUR_MS - DAY_MS / 2) / DAY_MS) * DAY_MS + DAY_MS / 2;
	const tomorrow = noon + DAY_MS / 2;
	const database = () => openDatabase(env.DB, { now: Date.now, random: Math.random });
	const attempts = (mailId: string) => sql("select state, attempts from mail_outbox where id = ?", mailId);

	beforeEach(async () => {
		await noProgress();
		await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
		await sql("delete from mail_hold");
	});

	async function code(): Promise<string> {
		const id = crypto.randomUUID().replaceAll("-", "");
		await oweCodeMail(database(), config.keys, {
			mailId: id,
			kind: "sign-in",
			recipient: newAddress(),
			locale: "en",
			secret: "123456",
			lifetimeSeconds: 600,
			now: Date.now(),
		});
		return id;
	}

	async function holdShown({ owner, slug, inviteId }: Awaited<ReturnType<typeof owed>>) {
		const { invites } = (await owner.get("listInvites", { slug, status: "all" })).body;
		return invites.find(({ id }: { id: string }) => id === inviteId).deliveryHold;
	}

	test("for the sake of its quota fails no invite: all wait for an hour, then one is tried, then all go out", async () => {
		const [first, second, third] = [await owed(), await owed(), await owed()];
		const ids = [first.mailId, second.mailId, third.mailId];
		const lines: LogLine[] = [];
		const log = (line: LogLine) => lines.push(line);
		const full = scripted(new MailError("QUOTA_REACHED"));
		await deliver({ ...full.transport, atOnce: 1 }, [first.mailId], { now: noon, log });
		expect(lines).toContainEqual({
			event: "mail.held",
			reason: "QUOTA_REACHED",
			until: new Date(noon + HOUR_MS).toISOString(),
		});
		// No other invite is tried, nor announced.
		const result = await deliver(full.transport, ids, { now: noon + HOUR_MS - 1, log });
		expect(result.explicitAcks).toHaveLength(3);
		expect(full.sent).toHaveLength(1);
		expect(await sweepOwedMails(database(), noon + HOUR_MS - 1)).toEqual([]);
		for (const id of ids) expect(await attempts(id)).toEqual([{ state: "queued", attempts: 0 }]);
		// Then one of them is tried.
		const later = noon + HOUR_MS;
		const probes = await sweepOwedMails(database(), later);
		expect(probes).toHaveLength(1);
		const { sent, transport } = scripted();
		await deliver(transport, ids, { now: later, log });
		expect(sent).toHaveLength(1);
		expect(lines).toContainEqual({ event: "mail.resumed", reason: "QUOTA_REACHED" });
		const left = await sweepOwedMails(database(), later + 2 * MINUTE_MS);
		expect(left).toHaveLength(2);
		await deliver(transport, left, { now: later + 2 * MINUTE_MS });
		for (const { delivery } of [first, second, third]) expect(await delivery()).toBe("sent");
	});

	test("whose quota's day ends at another hour gets one mail every hour, and all of them soon after that hour", async () => {
		const mails = [await owed(), await owed()];
		const tries: number[] = [];
		const newDay = noon + 200 * MINUTE_MS;
		for (let now = noon; now <= newDay + 70 * MINUTE_MS; now += MINUTE_MS) {
			const swept = await sweepOwedMails(database(), now);
			const trouble = now < newDay ? [new MailError("QUOTA_REACHED")] : [];
			const { sent, transport } = scripted(...trouble);
			if (swept.length > 0)
				await deliver({ ...transport, atOnce: 1 }, now === noon ? swept.slice(0, 1) : swept, { now });
			for (const _ of sent) tries.push((now - noon) / MINUTE_MS);
		}
		for (const { delivery } of mails) expect(await delivery()).toBe("sent");
		expect(tries).toEqual([0, 60, 120, 180, 240, expect.any(Number)]);
		expect(tries.at(-1)).toBeLessThan(245);
	});

	test("shows on each owed invite of every workspace, with the next try; a sent one shows nothing", async () => {
		const [refused, other, sentBefore] = [await owed(), await owed(), await owed()];
		await deliver(scripted().transport, [sentBefore.mailId]);
		await deliver(scripted(new MailError("QUOTA_REACHED", { retryAfterSeconds: 7_200 })).transport, [refused.mailId]);
		const [row] = await sql<{ until: number }>("select until from mail_hold");
		const until = new Date(row?.until ?? 0).toISOString();
		const hold = { code: "QUOTA_REACHED", message: expect.any(String), until };
		expect(await holdShown(refused)).toEqual(hold);
		expect(await holdShown(other)).toEqual(hold);
		expect(await holdShown(sentBefore)).toBeNull();
		const { text } = await open(`/workspaces/${other.slug}`, { cookie: other.owner.cookie });
		expect(text).toContain("Mail waits");
		expect(text).toContain("The mail service takes no more mails for now. The next try is in ");
		await sql("update workspace set sending_paused_at = 1 where slug = ?", other.slug);
		expect(await holdShown(other)).toMatchObject({ code: "SENDING_PAUSED", until: null });
	});

	test.each(["SENDER_NOT_SET_UP", "SERVICE_LOCKED"] as const)(
		"because of %s gets one mail every five minutes, and all of them when it is mended",
		async (reason) => {
			const mails = [await owed(), await owed()];
			const trouble = () => scripted(...Array.from({ length: 9 }, () => new MailError(reason)));
			const start = Date.now();
			await deliver(
				trouble().transport,
				mails.map(({ mailId }) => mailId),
				{ now: start },
			);
			let tries = 0;
			for (let minute = 1; minute <= 21; minute += 1) {
				const now = start + minute * MINUTE_MS;
				const { sent, transport } = trouble();
				await deliver(transport, await sweepOwedMails(database(), now), { now });
				tries += sent.length;
			}
			expect(tries).toBe(4);
			expect(mails[0] && (await holdShown(mails[0]))).toMatchObject({ code: reason, until: null });
			for (const { mailId } of mails) expect(await attempts(mailId)).toEqual([{ state: "queued", attempts: 0 }]);
			for (let minute = 25; minute <= 28; minute += 1) {
				const now = start + minute * MINUTE_MS;
				await deliver(scripted().transport, await sweepOwedMails(database(), now), { now });
			}
			for (const { delivery } of mails) expect(await delivery()).toBe("sent");
		},
	);

	test("gets one mail as the probe, though several consumers take messages at once", async () => {
		const mails = await Promise.all(Array.from({ length: 6 }, owed));
		const ids = mails.map(({ mailId }) => mailId);
		await sql("insert into mail_hold (reason, since, until) values ('SERVICE_LOCKED', 1, 1)");
		const tried: OutgoingMail[] = [];
		const locked: Transport = {
			honoursIdempotencyKey: false,
			atOnce: 50,
			async send(mail) {
				tried.push(mail);
				throw new MailError("SERVICE_LOCKED");
			},
		};
		await Promise.all(ids.map((mailId, n) => deliver(locked, [mailId, ...ids.slice(0, n)])));
		expect(tried).toHaveLength(1);
	});

	test.each([
		["may have been sent long ago, so it is given up", "SERVICE_SILENT", 24 * HOUR_MS],
		["finds the provider busy", "SERVICE_BUSY", 0],
		["is refused for its own sake", "MAIL_REFUSED", 0],
	] as const)("loses no time to a probe that %s", async (_, failure, ageMs) => {
		const mails = [await owed(), await owed()];
		const [first, second] = mails.map(({ mailId }) => mailId);
		await deliver(scripted(new MailError(failure === "SERVICE_SILENT" ? failure : "SERVICE_BUSY")).transport, [
			first ?? "",
		]);
		await sql("insert into mail_hold (reason, since, until) values ('QUOTA_REACHED', 1, 1)");
		const now = Date.now() + ageMs + MINUTE_MS;
		await deliver(scripted(new MailError(failure)).transport, [first ?? ""], { now });
		const { sent, transport } = scripted();
		await deliver(transport, [second ?? ""], { now: now + 1 });
		expect(sent).toHaveLength(1);
		expect(await sql("select reason from mail_hold")).toEqual([]);
	});

	test("gets a probe at once, though many expired invites have waited for longer", async () => {
		const expired = await Promise.all(Array.from({ length: 5 }, owed));
		const open = await owed();
		const now = Date.now() + 2 * MINUTE_MS;
		await sql(
			"update workspace_invite set expires_at = ? where id in (select value from json_each(?))",
			now,
			JSON.stringify(expired.map(({ inviteId }) => inviteId)),
		);
		await sql("update mail_outbox set queued_at = queued_at + 1 where id = ?", open.mailId);
		await sql("insert into mail_hold (reason, since, until) values ('SERVICE_LOCKED', 1, 1)");
		expect(await sweepOwedMails(database(), now)).toEqual([open.mailId]);
		for (const { delivery } of expired) expect(await delivery()).toBe("cancelled");
	});

	test("for the operator's sake does so again if it refuses an address: that ends the hold, but not one of a quota", async () => {
		const mails = [await owed(), await owed()];
		for (const reason of ["SERVICE_LOCKED", "QUOTA_REACHED"])
			await sql("insert into mail_hold (reason, since, until) values (?, 1, 1)", reason);
		await deliver(scripted(new MailError("ADDRESS_REFUSED")).transport, [mails[0]?.mailId ?? ""]);
		expect(await sql("select reason from mail_hold")).toEqual([{ reason: "QUOTA_REACHED" }]);
		await deliver(scripted().transport, [mails[1]?.mailId ?? ""]);
		expect(await sql("select reason from mail_hold")).toEqual([]);
	});

	test("fails no code whose message is delivered too often: its dead letter leaves it to the sweep", async () => {
		const codes = [await code(), await code(), await code()];
		const [tried, unsure, busy] = codes;
		const now = Date.now();
		await deliver(scripted(new MailError("SERVICE_SILENT")).transport, [unsure ?? ""]);
		const trouble = new MailError("SERVICE_BUSY");
		await deliver(scripted(trouble, trouble).transport, [tried ?? "", busy ?? ""]);
		await deliver(
			scripted(...codes.map(() => new MailError("SERVICE_LOCKED"))).transport,
			[tried ?? "", unsure ?? ""],
			{
				now: now + 10_000,
			},
		);
		await deliver(scripted().transport, [tried ?? "", unsure ?? ""], { handler: giveUpDeadLetters });
		for (const id of [tried, unsure]) expect(await attempts(id ?? "")).toEqual([{ state: "queued", attempts: 1 }]);
		expect(await sweepOwedMails(database(), now + 3 * MINUTE_MS)).toEqual(expect.arrayContaining([tried, unsure]));
		// When the hold is over, mails that failed for a reason of their own are given up as ever.
		await sql("delete from mail_hold");
		await deliver(scripted().transport, [tried ?? "", busy ?? ""], { handler: giveUpDeadLetters });
		expect(await attempts(tried ?? "")).toMatchObject([{ state: "queued" }]);
		expect(await attempts(busy ?? "")).toMatchObject([{ state: "failed" }]);
	});

	test("makes no hold last longer for the sake of a code, so a probe of invites is not put off", async () => {
		const until = Date.now() + MINUTE_MS;
		await sql("insert into mail_hold (reason, since, until) values ('SERVICE_LOCKED', 1, ?)", until);
		await deliver(scripted(new MailError("SERVICE_LOCKED")).transport, [await code()]);
		expect(await sql("select until from mail_hold")).toEqual([{ until }]);
		const lines: LogLine[] = [];
		await deliver(scripted(new MailError("QUOTA_REACHED")).transport, [await code()], {
			log: (line) => lines.push(line),
		});
		expect(lines).toContainEqual(expect.objectContaining({ event: "mail.held", reason: "QUOTA_REACHED" }));
	});

	test("still gets codes, each again soon, until the code has expired; a code that is sent ends an operator's hold only", async () => {
		for (const reason of ["QUOTA_REACHED", "SERVICE_LOCKED"] as const) {
			const id = await code();
			const refused = await deliver(scripted(new MailError(reason)).transport, [id]);
			expect(refused.retryMessages).toHaveLength(1);
			expect(await attempts(id)).toEqual([{ state: "queued", attempts: 0 }]);
			await deliver(scripted().transport, [id], { now: Date.now() + 31_000 });
			expect(await attempts(id)).toEqual([{ state: "sent", attempts: 1 }]);
		}
		expect(await sql("select reason from mail_hold")).toEqual([{ reason: "QUOTA_REACHED" }]);
		const late = await code();
		await deliver(scripted(new MailError("QUOTA_REACHED")).transport, [late]);
		await deliver(scripted().transport, [late], { now: Date.now() + 11 * MINUTE_MS });
		expect(await attempts(late)).toMatchObject([{ state: "cancelled" }]);
	});

	test("is not asked for more than nine tenths of a known quota by invites; codes have the rest", async () => {
		await sql("delete from daily_usage where key = 'mails'");
		const mails = await Promise.all(Array.from({ length: 5 }, owed));
		const ids = mails.map(({ mailId }) => mailId);
		const { sent, transport } = scripted();
		for (const mailId of ids) await deliver(transport, [mailId], { now: noon, mailsPerDay: 4 });
		expect(sent).toHaveLength(4);
		expect(await sql("select reason, until from mail_hold")).toEqual([{ reason: "QUOTA_REACHED", until: tomorrow }]);
		await deliver(transport, ids, { now: tomorrow + MINUTE_MS, mailsPerDay: 4 });
		expect(sent).toHaveLength(5);
	});

	test("has each mail counted once towards a known quota, though D1's answers to the record are lost", async () => {
		await sql("delete from daily_usage where key = 'mails'");
		const mails = [(await owed()).mailId, (await owed()).mailId, await code(), await code()];
		const { transport } = scripted(new MailError("ADDRESS_REFUSED"));
		// The first trip is the claim.
		const losing = faultyD1(env.DB, (trip) => (trip === 2 || trip === 3 ? lostAfter : noFault));
		await deliver({ ...transport, atOnce: 1 }, mails, { mailsPerDay: 1_000, d1: losing });
		expect(losing.trips).toBe(4);
		expect(await sql("select count from daily_usage where key = 'mails'")).toEqual([{ count: 3 }]);
	});
});

describe("a wrong configuration", () => {
	test("fails no mail, not even one that was tried: all go out when it is right again", async () => {
		const [fresh, tried] = [await owed(), await owed()];
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [tried.mailId]);
		const batch = createMessageBatch<MailMessage>(
			"muster-mail",
			[fresh, tried].map(({ mailId }) => ({ id: mailId, timestamp: new Date(), attempts: 1, body: { mailId } })),
		);
		const spy = vi.spyOn(console, "log").mockImplementation(() => {});
		const errors = vi.spyOn(console, "error").mockImplementation(() => {});
		try {
			await handleMessages(
				batch,
				{ ...bindings, MAILS_PER_SECOND: "many" },
				{
					now: Date.now,
					random: Math.random,
					newId: () => crypto.randomUUID(),
				},
			);
			const lines = [...spy.mock.calls, ...errors.mock.calls].map(([line]) => String(line));
			expect(lines.some((line) => line.includes("mail.not_configured") && line.includes("MAILS_PER_SECOND"))).toBe(
				true,
			);
		} finally {
			spy.mockRestore();
			errors.mockRestore();
		}
		expect((await getQueueResult(batch, createExecutionContext())).retryMessages).toEqual([]);
		expect(await fresh.delivery()).toBe("queued");
		expect(await tried.delivery()).toBe("queued");
		await noProgress();
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		const swept = await sweepOwedMails(database, Date.now() + 2 * MINUTE_MS);
		expect(swept).toEqual(expect.arrayContaining([fresh.mailId, tried.mailId]));
	});
});

describe("a paused workspace", () => {
	const pause = (slug: string, at: number | null) =>
		sql("update workspace set sending_paused_at = ? where slug = ?", at, slug);

	test("sends no invite until the operator resumes it, and then sends what was owed; others go on", async () => {
		const [paused, other] = [await owed(), await owed()];
		await pause(paused.slug, Date.now());
		const { sent, transport } = scripted();
		await deliver(transport, [paused.mailId, other.mailId]);
		expect(sent.map(({ idempotencyKey }) => idempotencyKey)).toEqual([other.mailId]);
		expect(await sql("select state, attempts from mail_outbox where id = ?", paused.mailId)).toEqual([
			{ state: "queued", attempts: 0 },
		]);
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		const later = Date.now() + 2 * MINUTE_MS;
		expect(await sweepOwedMails(database, later)).not.toContain(paused.mailId);
		await pause(paused.slug, null);
		const resumed = later + DAY_MS + MINUTE_MS;
		expect(await sweepOwedMails(database, resumed)).toContain(paused.mailId);
		await deliver(transport, [paused.mailId], { now: resumed });
		expect(await paused.delivery()).toBe("sent");
	});

	test("costs no written row for an invite that has expired: its mail is cancelled once", async () => {
		await noProgress();
		await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
		const [expired, open] = [await owed(), await owed()];
		for (const { slug } of [expired, open]) await pause(slug, Date.now());
		const later = Date.now() + 2 * MINUTE_MS;
		await sql("update workspace_invite set expires_at = ? where id = ?", later, expired.inviteId);
		const written = async (now: number) => {
			const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
			expect(await sweepOwedMails(database, now)).toEqual([]);
			return database.cost.rowsWritten;
		};
		expect(await written(later)).toBeGreaterThan(0);
		expect(await expired.delivery()).toBe("cancelled");
		expect(await open.delivery()).toBe("queued");
		await sql("update mail_outbox set state = 'cancelled' where id = ?", open.mailId);
		expect(await written(later + 2 * DAY_MS)).toBe(0);
	});
});

describe("the sweep", () => {
	test("finds mail whose message was lost, once a minute, and no leased mail", async () => {
		await noProgress();
		const [lost, fresh, held] = [await owed(), await owed(), await owed()];
		const now = Date.now();
		await sql("update mail_outbox set queued_at = ? where id in (?, ?)", now - 61_000, lost.mailId, held.mailId);
		await sql("update mail_outbox set lease_until = ? where id = ?", now + 60_000, held.mailId);
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		const swept = await sweepOwedMails(database, now);
		expect(swept).toContain(lost.mailId);
		expect(swept).not.toContain(fresh.mailId);
		expect(swept).not.toContain(held.mailId);
		expect(await sweepOwedMails(database, now)).toEqual([]);
	});

	test("does not announce again what waits in a queue with a backlog, and finds what was lost there", async () => {
		await noProgress();
		await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
		const mails = await Promise.all(Array.from({ length: 9 }, owed));
		const [lost, ...others] = mails.map(({ mailId }) => mailId);
		const [taken, waiting] = [others.slice(0, 5), others.slice(5)];
		const now = Date.now() + HOUR_MS;
		await sql("update mail_outbox set queued_at = ? where id = ?", now - 5 * MINUTE_MS, lost);
		const announced = JSON.stringify(others);
		await sql(
			"update mail_outbox set queued_at = ? where id in (select value from json_each(?))",
			now - 3 * MINUTE_MS,
			announced,
		);
		await deliver(scripted().transport, taken, { now });
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		expect(await sweepOwedMails(database, now + MINUTE_MS)).toEqual([lost]);
		// Nobody takes messages any more: those of the others are lost too.
		expect((await sweepOwedMails(database, now + 2 * MINUTE_MS)).sort()).toEqual([lost, ...waiting].sort());
	});

	test("and every operation put mails with codes into a queue of their own", async () => {
		const queueOf = (into: string[]) =>
			({
				send: async ({ mailId }: MailMessage) => void into.push(mailId),
				sendBatch: async (messages: { body: MailMessage }[]) =>
					void into.push(...messages.map(({ body }) => body.mailId)),
			}) as unknown as Queue<MailMessage>;
		const [codes, invites]: [string[], string[]] = [[], []];
		const queues = { CODE_QUEUE: queueOf(codes), MAIL_QUEUE: queueOf(invites) };
		await announceMails(queues, ["invite_1", "code", "invite_2", "another"], () => {});
		expect(codes).toEqual(["code", "another"]);
		expect(invites).toEqual(["invite_1", "invite_2"]);
	});

	test("makes up for a queue that refuses a message: no request fails", async () => {
		const lines: string[] = [];
		const queue = { send: () => Promise.reject(new Error("Too Many Requests")) } as unknown as Queue<MailMessage>;
		await announceMails({ MAIL_QUEUE: queue, CODE_QUEUE: queue }, ["a", "b_1"], (line) => lines.push(line.event));
		expect(lines).toEqual(["mail.not_announced", "mail.not_announced"]);
	});
});

test("a message names a mail and nothing else, and no token is in the database", async () => {
	const { owner, slug } = await newWorkspace();
	const { token } = await invited(owner, slug, newAddress());
	for (const { name } of await sql<{ name: string }>(
		"select name from sqlite_master where type = 'table' and name not in ('dev_mailbox', '_cf_METADATA', 'sqlite_sequence')",
	)) {
		expect(JSON.stringify(await sql(`select * from "${name}"`)), name).not.toContain(token);
	}
});

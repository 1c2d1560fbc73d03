/** Notices: owed mails about a workspace, which are sent as invites are, and never before a code. */
import { createMessageBatch } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { sql as statement } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { defineBatch, type Parameters } from "../../src/db/batch";
import { openDatabase } from "../../src/db/database";
import type { NoticeKind } from "../../src/db/schema";
import { purge } from "../../src/jobs/purge";
import { sweepOwedMails } from "../../src/jobs/sweep";
import { takeVitals } from "../../src/jobs/vitals";
import type { LogLine } from "../../src/log";
import { announceMails } from "../../src/mail/announce";
import { giveUpDeadLetters } from "../../src/mail/dead-letters";
import { mailIdValues } from "../../src/mail/mail-id";
import type { MailMessage } from "../../src/mail/message";
import { onePerson, oweNotices, ownerAndAdmins } from "../../src/mail/owe-notice-sql";
import { MailError } from "../../src/mail/transport";
import { recordCloudflareEvents } from "../../src/mail-events/cloudflare";
import { recordEventBatch } from "../../src/mail-events/resend.batch";
import { erasePerson } from "../../src/operator/erase-person";
import { findMail } from "../../src/operator/find-mail";
import { pauseSending, resumeSending } from "../../src/operator/pause-sending";
import { retryHeld } from "../../src/operator/retry-held";
import { retryMail } from "../../src/operator/retry-mail";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../src/rules/limits";
import { newAddress, newId, unique } from "../names";
import { insertNotices } from "../rows";
import { config } from "./bindings";
import { deliver, scripted } from "./consumer";
import { plant, sql } from "./database";
import { newStaffedWorkspace, newWorkspace } from "./scene";
import { operatorScope } from "./scope";

const database = () => openDatabase(env.DB, { now: Date.now, random: Math.random });

beforeEach(async () => {
	await sql("delete from mail_progress");
	await sql("delete from mail_hold");
	await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
});

/** A notice that is owed and which no queue message names. */
async function owed(kind: NoticeKind = "requests-waiting", { owedAt = Date.now() } = {}) {
	const space = await newWorkspace();
	const id = `notice-${newId()}`;
	const recipient = newAddress();
	const details = { workspaceName: space.name, workspaceSlug: space.slug, waiting: 3 };
	await plant(
		insertNotices([
			{ id, kind, workspaceId: space.workspaceId, recipient, details, expiresAt: owedAt + 7 * DAY_MS, owedAt },
		]),
	);
	const state = async () =>
		(await sql<{ state: string }>("select state from notice_mail where id = ?", id))[0]?.state ?? "gone";
	return { ...space, id, recipient, state };
}

const operator = () => operatorScope(env.DB);

type OweValues = { workspaceId: string; personId: string; decisionId: string; locale: string; now: number };

const oweBatch = defineBatch((p: Parameters<OweValues>) => {
	const notice = { expiresAt: statement`${p.now} + 1000`, where: statement`true` };
	return {
		toManagers: oweNotices(p, {
			...notice,
			kind: "requests-waiting",
			recipients: ownerAndAdmins(p, p.workspaceId),
			waiting: statement`3`,
		}),
		toPerson: oweNotices(p, {
			...notice,
			kind: "request-approved",
			recipients: onePerson(p, p.personId, p.workspaceId),
		}),
	};
});

test("a notice goes to the owner and each admin, and one to a person goes to that person, once though D1's answer is lost", async () => {
	const space = await newStaffedWorkspace();
	const { owner, admin, viewer } = space.people;
	const values = { workspaceId: space.workspaceId, personId: viewer.userId, decisionId: newId(), locale: "fr" };
	const first = await database().run(oweBatch, { ...values, now: Date.now() });
	expect(first.toManagers).toHaveLength(2);
	const again = await database().run(oweBatch, { ...values, now: Date.now() + 1 });
	expect([again.toManagers, again.toPerson]).toEqual([[], []]);
	const mails = await sql<{ id: string }>(
		"select id, kind, recipient, locale, details from notice_mail where workspace_id = ? order by kind, recipient",
		space.workspaceId,
	);
	const details = (waiting: number | null) =>
		JSON.stringify({ workspaceName: space.name, workspaceSlug: space.slug, waiting });
	expect(mails).toEqual([
		{ id: expect.any(String), kind: "request-approved", recipient: viewer.email, locale: "fr", details: details(null) },
		...[admin.email, owner.email].sort().map((recipient) => ({
			id: expect.any(String),
			kind: "requests-waiting",
			recipient,
			locale: "fr",
			details: details(3),
		})),
	]);
	for (const { id } of mails) expect(id).toMatch(/^notice-[\w-]{1,57}$/);
});

test("the owner and the admins are found at any size without a walk over the members", async () => {
	const space = await newStaffedWorkspace();
	await space.members(300);
	const cost = database();
	const { toManagers } = await cost.run(oweBatch, {
		workspaceId: space.workspaceId,
		personId: "nobody",
		decisionId: newId(),
		locale: "en",
		now: Date.now(),
	});
	expect(toManagers).toHaveLength(2);
	expect(cost.cost.rowsRead).toBeLessThan(40);
});

describe("a notice", () => {
	test.each([
		["requests-waiting", /wants to join/, /decision: 3\./, (slug: string) => `/workspaces/${slug}/requests`],
		["request-approved", /^You are now a member/, /was approved/, (slug: string) => `/workspaces/${slug}`],
		["request-declined", /was declined$/, /in a week/, () => "/start"],
		["archive-ends", /is deleted on /, /restore it before/, (slug: string) => `/workspaces/${slug}`],
	] as const)("%s is sent once, with its words and the page that it is about", async (kind, subject, words, path) => {
		const { id, recipient, slug, state } = await owed(kind);
		const { sent, transport } = scripted();
		await deliver(transport, [id, id]);
		await deliver(transport, [id]);
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({ to: recipient, mailId: id, idempotencyKey: id });
		expect(sent[0]?.subject).toMatch(subject);
		expect(sent[0]?.text).toMatch(words);
		expect(sent[0]?.text.split("\n")).toContain(`${config.publicUrl}${path(slug)}`);
		expect(await state()).toBe("sent");
	});

	test("costs its batch two trips, beside invites and codes", async () => {
		const notices = [await owed(), await owed("request-approved")];
		const { mailId } = await (await newWorkspace()).invite({ mail: "queued" });
		const lines: LogLine[] = [];
		await deliver(scripted().transport, [...notices.map(({ id }) => id), mailId], { log: (line) => lines.push(line) });
		expect(lines.filter(({ outcome }) => outcome === "sent")).toHaveLength(3);
		expect(lines.at(-1)).toMatchObject({ event: "mail.batch", trips: 2 });
	});

	test("is announced in the queue of the invites, so that no code waits behind it", async () => {
		const into: Record<"codes" | "mail", string[]> = { codes: [], mail: [] };
		const queue = (name: "codes" | "mail") =>
			({
				send: async ({ mailId }: MailMessage) => void into[name].push(mailId),
				sendBatch: async (messages: { body: MailMessage }[]) =>
					void into[name].push(...messages.map(({ body }) => body.mailId)),
			}) as unknown as Queue<MailMessage>;
		const queues = { CODE_QUEUE: queue("codes"), MAIL_QUEUE: queue("mail") };
		await announceMails(queues, ["notice-1", "code", "invite_1"], () => {});
		expect(into).toEqual({ codes: ["code"], mail: ["notice-1", "invite_1"] });
	});

	test("whose message was lost is announced again", async () => {
		const { id } = await owed("request-approved", { owedAt: Date.now() - 2 * MINUTE_MS });
		expect(await sweepOwedMails(database(), Date.now())).toEqual([id]);
		expect(await sweepOwedMails(database(), Date.now())).toEqual([]);
	});

	test("is cancelled if its workspace is deleted or its time is over, also if nobody announces it", async () => {
		const owedAt = Date.now() - 2 * MINUTE_MS;
		const [deleted, expired, swept] = [await owed("archive-ends", { owedAt }), await owed(), await owed()];
		await sql("delete from workspace where id = ?", deleted.workspaceId);
		const { sent, transport } = scripted();
		await deliver(transport, [deleted.id]);
		await deliver(transport, [expired.id], { now: Date.now() + 7 * DAY_MS });
		expect(await sweepOwedMails(database(), Date.now() + 7 * DAY_MS)).toEqual([]);
		expect(sent).toEqual([]);
		for (const { state } of [deleted, expired, swept]) expect(await state()).toBe("cancelled");
	});

	test("waits while the sending of its workspace is paused, and goes out after that", async () => {
		const { id, slug, state } = await owed();
		await pauseSending(operator(), { slug });
		const { sent, transport } = scripted();
		await deliver(transport, [id]);
		expect(await sweepOwedMails(database(), Date.now() + 2 * MINUTE_MS)).toEqual([]);
		expect([sent, await state()]).toEqual([[], "queued"]);
		await resumeSending(operator(), { slug });
		expect(await sweepOwedMails(database(), Date.now() + 2 * MINUTE_MS)).toEqual([id]);
		await deliver(transport, [id]);
		expect(await state()).toBe("sent");
	});

	test("is held with the invites; of both, one mail is the probe, and if it is a notice, it ends the hold", async () => {
		const { id, state } = await owed("requests-waiting", { owedAt: Date.now() - 2 * MINUTE_MS });
		const space = await newWorkspace();
		const { mailId } = await space.invite({ mail: "queued" });
		const hold = (until: number) =>
			sql("insert or replace into mail_hold (reason, since, until) values ('QUOTA_REACHED', 1, ?)", until);
		await hold(Date.now() + HOUR_MS);
		const { sent, transport } = scripted(new MailError("QUOTA_REACHED"));
		await deliver(transport, [id, mailId]);
		expect(await sweepOwedMails(database(), Date.now())).toEqual([]);
		expect(sent).toEqual([]);
		await hold(1);
		await deliver(transport, [id, mailId]);
		expect(sent).toHaveLength(1);
		await hold(1);
		await sql("update mail_outbox set state = 'cancelled' where id = ?", mailId);
		expect((await retryHeld(operator())).mailId).toBe(id);
		await deliver(transport, [id]);
		expect(await state()).toBe("sent");
		expect(await sql("select reason from mail_hold")).toEqual([]);
	});

	test("that fails for good can be sent again by the operator, under another key", async () => {
		const { id, recipient, state } = await owed();
		const { sent, transport } = scripted(new MailError("MAIL_REFUSED"));
		await deliver(transport, [id]);
		expect(await state()).toBe("failed");
		const retried = await retryMail(operator(), { state: "failed", email: recipient, after: "" });
		expect(retried).toMatchObject({ retried: 1, nextCursor: null });
		await deliver(transport, [id]);
		expect(await state()).toBe("sent");
		expect(sent[1]?.idempotencyKey).toMatch(/^notice-.*-again-\d+$/);
		expect(await retryMail(operator(), { state: "failed", email: recipient, after: "" })).toMatchObject({ retried: 0 });
	});

	test("that was tried and ends in the dead letter queue shows as failed", async () => {
		const { id, state } = await owed();
		await deliver(scripted(new MailError("SERVICE_BUSY")).transport, [id]);
		await deliver(scripted().transport, [id], { handler: giveUpDeadLetters });
		expect(await state()).toBe("failed");
	});

	test("that bounces is recorded so, whichever service reports it", async () => {
		const [byResend, byCloudflare] = [await owed(), await owed()];
		const { transport } = scripted();
		await deliver(transport, [byResend.id]);
		await deliver(transport, [byCloudflare.id]);
		await database().run(recordEventBatch, {
			state: "bounced",
			failure: "BOUNCED",
			...mailIdValues([byResend.id]),
			now: Date.now(),
		});
		const messageId = unique("msg");
		await sql("update notice_mail set provider_id = ? where id = ?", messageId, byCloudflare.id);
		const body = {
			type: "cf.email.sending.message.bounced",
			payload: { messageId, recipient: byCloudflare.recipient },
		};
		const batch = createMessageBatch("muster-mail-events", [{ id: "1", timestamp: new Date(), attempts: 1, body }]);
		await recordCloudflareEvents(batch, { database: database(), now: Date.now, log: () => {} });
		for (const { state } of [byResend, byCloudflare]) expect(await state()).toBe("bounced");
	});

	test("is among the mails that the operator finds by the address, and in the figures of the invites", async () => {
		const { id, recipient } = await owed("archive-ends");
		expect((await findMail(operator(), { email: recipient })).mails).toEqual([
			expect.objectContaining({ id, kind: "archive-ends", state: "queued", invite: null }),
		]);
		expect(await takeVitals(database(), Date.now(), [])).toMatchObject({ owedInvites: 1, owedCodes: 0 });
	});

	test("goes with the person who is erased", async () => {
		const { recipient, state } = await owed();
		expect(await erasePerson(operator(), { email: recipient })).toMatchObject({ mails: 1 });
		expect(await state()).toBe("gone");
	});

	test("is deleted a day after it was sent, and not before", async () => {
		const { id, state } = await owed();
		await deliver(scripted().transport, [id]);
		await purge(database(), Date.now() + DAY_MS - MINUTE_MS, config);
		expect(await state()).toBe("sent");
		await purge(database(), Date.now() + DAY_MS, config);
		expect(await state()).toBe("gone");
	});
});

/** The events of Cloudflare's Email Service about mails that it has taken. The shapes are those of its documentation. */
import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import worker from "../../src/index";
import type { LogLine } from "../../src/log";
import { recordCloudflareEvents } from "../../src/mail-events/cloudflare";
import { newAddress, unique } from "../names";
import { insertExpiredCodeMails } from "../rows";
import { bindings } from "./bindings";
import { plant, sql } from "./database";
import { newWorkspace } from "./scene";

/** An event as the subscription publishes it. */
function event(type: string, messageId: string, recipient: string, payload: object = {}) {
	return {
		type: `cf.email.sending.message.${type}`,
		source: { type: "email.sending", zoneId: "023e105f4ecef8ad9ca31a8372d0c353", domain: "send.example.com" },
		payload: {
			eventId: crypto.randomUUID(),
			messageId,
			sender: "muster@send.example.com",
			recipient,
			subject: "You are invited",
			terminal: type !== "deferred",
			delivery: { status: type },
			...payload,
		},
		metadata: {
			accountId: "f9f79265f388666de8122cfb508d7776",
			eventSubscriptionId: "1830c4bb612e43c3af7f4cada31fbf3f",
			eventSchemaVersion: 1,
			eventTimestamp: new Date().toISOString(),
		},
	};
}

const HARD = { bounce: { type: "hard", classification: "permanent_failure", reason: "550 5.1.1 User unknown" } };
const SUPPRESSED = { rejection: { reason: "suppressed", party: "recipient", detail: "Recipient is suppressed" } };
const SPAM = { rejection: { reason: "spam", party: "sender", detail: "The message looks like spam" } };

async function consume(
	bodies: readonly unknown[],
	{ attempts = 1, d1 = env.DB }: { attempts?: number; d1?: D1Database } = {},
) {
	const batch = createMessageBatch<unknown>(
		"muster-mail-events",
		bodies.map((body, n) => ({ id: `event-${n}`, timestamp: new Date(), attempts, body })),
	);
	const lines: LogLine[] = [];
	const database = openDatabase(d1, { now: Date.now, random: () => 0 });
	await recordCloudflareEvents(batch, { database, now: Date.now, log: (line) => lines.push(line) });
	const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext());
	return { acked: explicitAcks.length, retried: retryMessages.length, lines, cost: database.cost };
}

/** An invite whose mail has gone out under a provider's id. */
async function sentInvite() {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const recipient = newAddress();
	const { inviteId, mailId } = await space.invite({ email: recipient });
	const messageId = unique("0101018f7d0c4d9a-msg");
	await sql("update workspace_invite set mail_provider_id = ? where id = ?", messageId, inviteId);
	const shown = async () => {
		const { invites } = (await owner.get("listInvites", { slug, status: "all" })).body;
		const { delivery, deliveryFailure } = invites.find(({ id }: { id: string }) => id === inviteId);
		return [delivery, deliveryFailure?.code ?? null];
	};
	return { owner, slug, inviteId, mailId, messageId, recipient, shown };
}

describe("an event of the default transport", () => {
	test.each([
		["bounced", HARD, "bounced", "BOUNCED"],
		["complained", { complaint: { type: "abuse" } }, "bounced", "COMPLAINED"],
		["rejected", SUPPRESSED, "bounced", "ADDRESS_SUPPRESSED"],
		["rejected", SPAM, "failed", "MAIL_REFUSED"],
		["failed", { failure: { reason: "delivery_failed" } }, "failed", "MAIL_REFUSED"],
	])("%s %o shows on the invite as %s, with the reason %s", async (type, payload, delivery, code) => {
		const { mailId, messageId, recipient, shown } = await sentInvite();
		// A mail server may write the address in its own way.
		const { acked, lines, cost } = await consume([event(type, messageId, recipient.toUpperCase(), payload)]);
		expect(acked).toBe(1);
		expect(await shown()).toEqual([delivery, code]);
		expect(lines).toEqual([{ event: "mail", mailId, outcome: delivery, reason: code }]);
		expect(cost.trips).toBe(1);
	});

	test("of a delivery, or of one that is put off, changes nothing and asks D1 nothing", async () => {
		const { messageId, recipient, shown } = await sentInvite();
		const { acked, cost } = await consume([
			event("delivered", messageId, recipient),
			event("deferred", messageId, recipient, { bounce: { type: "soft" } }),
		]);
		expect(acked).toBe(2);
		expect(cost.trips).toBe(0);
		expect(await shown()).toEqual(["sent", null]);
	});

	test("comes again, late or in any order: a bounced mail stays bounced", async () => {
		const { messageId, recipient, shown } = await sentInvite();
		const bounced = event("bounced", messageId, recipient, HARD);
		const failed = event("failed", messageId, recipient);
		await consume([bounced, failed, bounced]);
		await consume([failed], { attempts: 2 });
		expect(await shown()).toEqual(["bounced", "BOUNCED"]);
	});

	test("about an earlier sending of an invite changes nothing", async () => {
		const { owner, slug, inviteId, messageId, recipient, shown } = await sentInvite();
		await sql("update workspace_invite set last_sent_at = 1 where id = ?", inviteId);
		await owner.post("resendInvite", { slug, inviteId });
		await consume([event("bounced", messageId, recipient, HARD)], { attempts: 2 });
		expect((await shown())[1]).toBeNull();
	});

	test("about a mail with a code is recorded too", async () => {
		const [id, messageId] = [unique("code"), unique("msg")];
		await plant(insertExpiredCodeMails([id]));
		await sql("update code_mail set state = 'sent', provider_id = ?, finished_at = 1 where id = ?", messageId, id);
		await consume([event("bounced", messageId, "ada@example.com", HARD)]);
		expect(await sql("select state, failure from code_mail where id = ?", id)).toEqual([
			{ state: "bounced", failure: "BOUNCED" },
		]);
	});

	test("that comes minutes before a slow batch records the provider's id is tried again; one of another mail is at last ignored", async () => {
		const { inviteId, recipient, shown } = await sentInvite();
		const early = event("bounced", "early", recipient, HARD);
		for (const attempts of [1, 2, 3])
			expect(await consume([early], { attempts })).toMatchObject({ acked: 0, retried: 1 });
		await sql("update workspace_invite set mail_provider_id = 'early' where id = ?", inviteId);
		expect(await consume([early], { attempts: 4 })).toMatchObject({ acked: 1, retried: 0 });
		expect(await shown()).toEqual(["bounced", "BOUNCED"]);
		const unknown = event("bounced", "of another Worker", "stranger@example.com", HARD);
		expect(await consume([unknown], { attempts: 4 })).toMatchObject({ acked: 1, retried: 0 });
	});

	test("that is malformed is acknowledged with a line in the log, and the others of its batch count", async () => {
		const { messageId, recipient, shown } = await sentInvite();
		const broken = [null, "text", {}, { type: "cf.email.sending.message.bounced" }, { type: 7, payload: {} }];
		const { acked, lines } = await consume([...broken, event("bounced", messageId, recipient, HARD)]);
		expect(acked).toBe(6);
		expect(lines.filter((line) => line.event === "mail.event_malformed")).toHaveLength(5);
		expect(await shown()).toEqual(["bounced", "BOUNCED"]);
	});

	test("is tried again if D1 fails, and the handler never throws", async () => {
		const { messageId, recipient } = await sentInvite();
		const batch = () => Promise.reject(new Error("D1_ERROR: no such table"));
		const d1 = { batch, prepare: env.DB.prepare.bind(env.DB) } as unknown as D1Database;
		expect(await consume([event("bounced", messageId, recipient)], { d1 })).toMatchObject({ acked: 0, retried: 1 });
	});

	test("finds its mail without a scan: it reads as many rows in a large table as in a small one", async () => {
		const { messageId, recipient } = await sentInvite();
		const { workspaceId, owner } = await newWorkspace();
		await sql(
			`with recursive n (i) as (select 1 union all select i + 1 from n where i < 3000)
			insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, invited_by, send_count,
				last_sent_at, created_at, expires_at, mail_state, mail_queued_at, mail_provider_id)
			select 'bulk' || i, ?, 'bulk' || i || '@example.com', '', 'member', 7, ?, 1, 1, 1, 9e12, 'sent', 1, 'p' || i from n`,
			workspaceId,
			owner.userId,
		);
		const { cost, lines } = await consume([event("bounced", messageId, recipient, HARD)]);
		expect(lines).toHaveLength(1);
		expect(cost.rowsRead).toBeLessThan(30);
	});

	test("reaches its consumer by the name of its queue", async () => {
		const { messageId, recipient, shown } = await sentInvite();
		const batch = createMessageBatch("muster-mail-events", [
			{ id: "1", timestamp: new Date(), attempts: 1, body: event("bounced", messageId, recipient, HARD) },
		]);
		await worker.queue(batch as MessageBatch<never>, bindings);
		expect(await shown()).toEqual(["bounced", "BOUNCED"]);
	});
});

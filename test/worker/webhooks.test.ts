/** The events that Resend sends about a mail after it has taken it. */
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import { type Outcome, recordBatch } from "../../src/mail/claims.batch";
import { unique } from "../names";
import { refusal, request } from "./client";
import { sql } from "./database";
import { newWorkspace } from "./scene";

const SECRET = "whsec_dGhlIHNpZ25pbmcgc2VjcmV0IG9mIHRoZXNlIHRlc3Rz";

/** An event as Resend posts it, signed as Svix does. */
function sendEvent(type: string, mailId: string, changes: { secret?: string; at?: Date; body?: string } = {}) {
	const body = JSON.stringify({ type, created_at: new Date().toISOString(), data: { tags: { mail_id: mailId } } });
	const id = `msg_${unique("event")}`;
	const at = changes.at ?? new Date();
	return request("POST", "/api/webhooks/resend", {
		body: changes.body ?? body,
		headers: {
			"svix-id": id,
			"svix-timestamp": String(Math.floor(at.getTime() / 1_000)),
			"svix-signature": new Webhook(changes.secret ?? SECRET).sign(id, at, body),
		},
	});
}

/** An invite whose mail has gone out. */
async function sentInvite() {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const { inviteId, mailId } = await space.invite();
	const shown = async () => {
		const { body } = await owner.get("listInvites", { slug });
		const invite = body.invites.find((invite: { id: string }) => invite.id === inviteId);
		return { delivery: invite.delivery, deliveryFailure: invite.deliveryFailure };
	};
	return { owner, slug, inviteId, mailId, shown };
}

describe("the webhook", () => {
	test.each([
		["email.bounced", "bounced", "BOUNCED"],
		["email.complained", "bounced", "COMPLAINED"],
		["email.suppressed", "bounced", "ADDRESS_SUPPRESSED"],
		["email.failed", "failed", "MAIL_REFUSED"],
	])("shows %s on the invite as %s, with the reason", async (type, delivery, code) => {
		const { mailId, shown } = await sentInvite();
		expect(await shown()).toEqual({ delivery: "sent", deliveryFailure: null });
		expect(await sendEvent(type, mailId)).toMatchObject({ status: 200, body: { ok: true } });
		expect(await shown()).toEqual({
			delivery,
			deliveryFailure: { code, message: expect.stringMatching(/^The |^This /) },
		});
	});

	test("changes nothing with a second, a late or another event", async () => {
		const { mailId, shown } = await sentInvite();
		await sendEvent("email.bounced", mailId);
		await sendEvent("email.bounced", mailId);
		await sendEvent("email.failed", mailId);
		await sendEvent("email.delivered", mailId);
		expect(await shown()).toMatchObject({ delivery: "bounced", deliveryFailure: { code: "BOUNCED" } });
		expect(await sendEvent("email.bounced", "no such mail")).toMatchObject({ status: 200 });
		expect(await sendEvent("email.opened", mailId)).toMatchObject({ status: 200 });
	});

	test("takes nothing that is not signed, signed with another key, altered, or older than five minutes", async () => {
		const { mailId, shown } = await sentInvite();
		const forged = [
			await request("POST", "/api/webhooks/resend", { body: { type: "email.bounced" } }),
			await sendEvent("email.bounced", mailId, { secret: `${SECRET.slice(0, -4)}AAAA` }),
			await sendEvent("email.delivered", mailId, {
				body: JSON.stringify({ type: "email.bounced", data: { tags: { mail_id: mailId } } }),
			}),
			await sendEvent("email.bounced", mailId, { at: new Date(Date.now() - 301_000) }),
			await sendEvent("email.bounced", mailId, { at: new Date(Date.now() + 301_000) }),
		];
		for (const answer of forged) expect(answer).toMatchObject(refusal(401, "UNAUTHORIZED"));
		expect(await shown()).toEqual({ delivery: "sent", deliveryFailure: null });
	});

	test("overrules the consumer that still holds the mail", async () => {
		const { mailId, shown } = await sentInvite();
		await sql("update mail_outbox set state = 'queued', claim = 'mine' where id = ?", mailId);
		await sendEvent("email.failed", mailId);
		const outcome = { id: mailId, state: "sent", providerId: "x" } satisfies Outcome;
		await openDatabase(env.DB, { now: Date.now, random: Math.random }).run(recordBatch, {
			outcomes: JSON.stringify([outcome]),
			now: Date.now(),
			claim: "mine",
			claimedAt: Date.now(),
			probeUntil: 0,
			accepted: 1,
			sentInvites: 1,
			holds: "[]",
			day: 0,
			dayEnd: 0,
			invitesStopAt: 0,
		});
		expect(await shown()).toMatchObject({ delivery: "failed", deliveryFailure: { code: "MAIL_REFUSED" } });
	});

	test("lets the invite be sent again, under a mail of its own", async () => {
		const { owner, slug, inviteId, mailId, shown } = await sentInvite();
		await sendEvent("email.bounced", mailId);
		await owner.post("resendInvite", { slug, inviteId });
		expect(await shown()).toMatchObject({ deliveryFailure: null });
	});
});

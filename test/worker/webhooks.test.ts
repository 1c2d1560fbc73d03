/** What Resend tells us of a mail after it has taken it. */
import { env } from "cloudflare:workers";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import { type Outcome, recordBatch } from "../../src/mail/claims";
import { invited, planted, refusal, request, setPlan, sql, unique, workspaceOf } from "./client";

const SECRET = "whsec_dGhlIHNpZ25pbmcgc2VjcmV0IG9mIHRoZXNlIHRlc3Rz";

/** An event as Resend posts it, signed as Svix does. */
function told(type: string, mailId: string, changes: { secret?: string; at?: Date; body?: string } = {}) {
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
	const owner = await planted("owner");
	const { slug } = await workspaceOf(owner);
	await setPlan(slug, "professional");
	const { id } = await invited(owner, slug, `${unique("x")}@example.com`);
	const [mail] = await sql<{ id: string }>("select id from mail_outbox where invite_id = ?", id);
	const shown = async () => {
		const { body } = await owner.get("listInvites", { slug });
		const invite = body.invites.find((invite: { id: string }) => invite.id === id);
		return { delivery: invite.delivery, deliveryFailure: invite.deliveryFailure };
	};
	return { owner, slug, inviteId: id, mailId: mail?.id ?? "", shown };
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
		expect(await told(type, mailId)).toMatchObject({ status: 200, body: { ok: true } });
		expect(await shown()).toEqual({
			delivery,
			deliveryFailure: { code, message: expect.stringMatching(/^The |^This /) },
		});
	});

	test("told twice, late or of other things changes nothing", async () => {
		const { mailId, shown } = await sentInvite();
		await told("email.bounced", mailId);
		await told("email.bounced", mailId);
		await told("email.failed", mailId);
		await told("email.delivered", mailId);
		expect(await shown()).toMatchObject({ delivery: "bounced", deliveryFailure: { code: "BOUNCED" } });
		expect(await told("email.bounced", "no such mail")).toMatchObject({ status: 200 });
		expect(await told("email.opened", mailId)).toMatchObject({ status: 200 });
	});

	test("counts nothing that is not signed, signed with another key, altered, or older than five minutes", async () => {
		const { mailId, shown } = await sentInvite();
		const forged = [
			await request("POST", "/api/webhooks/resend", { body: { type: "email.bounced" } }),
			await told("email.bounced", mailId, { secret: `${SECRET.slice(0, -4)}AAAA` }),
			await told("email.delivered", mailId, {
				body: JSON.stringify({ type: "email.bounced", data: { tags: { mail_id: mailId } } }),
			}),
			await told("email.bounced", mailId, { at: new Date(Date.now() - 301_000) }),
			await told("email.bounced", mailId, { at: new Date(Date.now() + 301_000) }),
		];
		for (const answer of forged) expect(answer).toMatchObject(refusal(401, "UNAUTHORIZED"));
		expect(await shown()).toEqual({ delivery: "sent", deliveryFailure: null });
	});

	test("is believed over the consumer that has the mail in hand still", async () => {
		const { mailId, shown } = await sentInvite();
		await sql("update mail_outbox set state = 'queued', claim = 'mine' where id = ?", mailId);
		await told("email.failed", mailId);
		const outcome = { id: mailId, state: "sent", providerId: "x" } satisfies Outcome;
		await openDatabase(env.DB, { now: Date.now, random: Math.random }).run(recordBatch, {
			outcomes: JSON.stringify([outcome]),
			now: Date.now(),
			claim: "mine",
		});
		expect(await shown()).toMatchObject({ delivery: "failed", deliveryFailure: { code: "MAIL_REFUSED" } });
	});

	test("lets the invite be sent again, under a mail of its own", async () => {
		const { owner, slug, inviteId, mailId, shown } = await sentInvite();
		await told("email.bounced", mailId);
		await sql("update workspace_invite set last_sent_at = 1 where id = ?", inviteId);
		await owner.post("resendInvite", { slug, inviteId });
		expect(await shown()).toMatchObject({ deliveryFailure: null });
	});
});

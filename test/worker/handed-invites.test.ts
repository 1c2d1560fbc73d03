/** Invites that are handed over: nothing is mailed, and their links prove nothing about an address. */
import { describe, expect, test } from "vitest";
import { readInviteToken } from "../../src/crypto/invite-token";
import { newAddress, PASSWORD } from "../names";
import { config } from "./bindings";
import { refusal, request } from "./client";
import { sql } from "./database";
import { newPeople, newPerson, newWorkspace, type Workspace } from "./scene";

const tokenIn = (url: string) => new URL(url).searchParams.get("t") ?? "";

async function handed({ owner, slug }: Workspace, email = newAddress()) {
	const { status, body } = await owner.post("invite", { slug, email, role: "member", send: "none" });
	expect(status).toBe(201);
	return { ...body.invite, token: tokenIn(body.invite.url) };
}

const setTransport = ({ workspaceId }: Workspace, transport: string) =>
	sql("update workspace set invite_transport = ? where id = ?", transport, workspaceId);

const mailsCounted = async ({ workspaceId, owner }: Workspace) => {
	const [row] = await sql<{ mails: number; usage: number }>(
		`select mail_count as mails, (
			select coalesce(sum(count), 0) from daily_usage where key in ('free:' || ?2, 'person:' || ?2)
		) as usage from workspace where id = ?1`,
		workspaceId,
		owner.userId,
	);
	return row;
};

describe("an invite without mail", () => {
	test("has a link for the manager, owes no mail and counts towards no cap, and takes a seat", async () => {
		const space = await newWorkspace();
		const invite = await handed(space);
		expect(invite).toMatchObject({ delivery: "handed", status: "pending", deliveryHold: null });
		expect(invite.url).toBe(`${config.publicUrl}/invite?t=${invite.token}`);
		expect(await readInviteToken(config.keys, invite.token)).toMatchObject({
			inviteId: invite.id,
			sending: 1,
			travelled: "handed",
		});
		const [row] = await sql<Record<string, unknown>>(
			"select mail_state, mail_workspace_name, mail_inviter_name from workspace_invite where id = ?",
			invite.id,
		);
		expect(row).toEqual({ mail_state: "handed", mail_workspace_name: null, mail_inviter_name: null });
		expect(await mailsCounted(space)).toEqual({ mails: 0, usage: 0 });
		const { body } = await space.owner.get("membersByWorkspaceSlug", { slug: space.slug });
		expect(body.seats.used).toBe(2);
		expect(body.invites).toMatchObject([{ id: invite.id, delivery: "handed", url: null }]);
	});

	test("is what a workspace makes whose invites go another way than by mail, unless the caller says otherwise", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const invite = async (terms: object) =>
			(await owner.post("invite", { slug, email: newAddress(), role: "member", ...terms })).body.invite;
		await setTransport(space, "link");
		expect(await invite({})).toMatchObject({ delivery: "handed", url: expect.stringContaining("/invite?t=") });
		expect(await invite({ send: "mail" })).toMatchObject({ delivery: "queued", url: null });
		const rows = [1, 2].map(() => ({ email: newAddress(), role: "member" }));
		const { results } = (await owner.post("inviteMany", { slug, invites: rows })).body;
		for (const { invite } of results) expect(invite).toMatchObject({ delivery: "handed", url: expect.any(String) });
	});

	test("is sent again as often as its manager likes, and each time its earlier links end", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const [person] = await newPeople(1);
		if (person === undefined) throw new Error("Nobody was planted.");
		const first = await handed(space, person.email);
		const again = await owner.post("resendInvite", { slug, inviteId: first.id, send: "none" });
		expect(again).toMatchObject({ status: 200, body: { invite: { delivery: "handed", sendCount: 2 } } });
		expect(await person.post("acceptInvite", { token: first.token })).toMatchObject(refusal(410, "INVITE_REPLACED"));
		const mailed = await owner.post("resendInvite", { slug, inviteId: first.id, send: "mail" });
		expect(mailed.body.invite).toMatchObject({ delivery: "queued", sendCount: 3, url: null });
		expect(await mailsCounted(space)).toEqual({ mails: 1, usage: 1 });
		expect(await owner.post("resendInvite", { slug, inviteId: first.id, send: "mail" })).toMatchObject(
			refusal(429, "RATE_LIMITED"),
		);
		expect((await owner.post("resendInvite", { slug, inviteId: first.id, send: "none" })).status).toBe(200);
	});

	test("is accepted by the verified holder of its address, and by nobody else", async () => {
		const space = await newWorkspace();
		const person = await newPerson();
		const { token } = await handed(space, person.email);
		expect(await (await newPerson()).post("acceptInvite", { token })).toMatchObject(refusal(403, "EMAIL_MISMATCH"));
		await sql("update user set email_verified = 0 where id = ?", person.userId);
		expect(await person.post("acceptInvite", { token })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		await sql("update user set email_verified = 1 where id = ?", person.userId);
		expect((await person.post("acceptInvite", { token })).status).toBe(200);
	});

	test("makes no account for somebody else's address: a sign-up with its token takes the mailed code", async () => {
		const space = await newWorkspace();
		const email = newAddress("victim");
		const { token } = await handed(space, email);
		const body = { email, name: "Mallory", password: PASSWORD, inviteToken: token };
		const signedUp = await request("POST", "/api/auth/sign-up/email", { body });
		expect(signedUp.status).toBe(200);
		expect(signedUp.headers.get("set-auth-token")).toBeNull();
		const [row] = await sql<{ verified: number; sessions: number }>(
			`select email_verified as verified, (select count(*) from session where user_id = user.id) as sessions
				from user where email = ?`,
			email,
		);
		expect(row).toEqual({ verified: 0, sessions: 0 });
		const mails = await sql("select 1 from code_mail where recipient = ?", email);
		expect(mails).toHaveLength(1);
	});
});

describe("inviteUrl", () => {
	test("is the link of any pending invite, also of a mailed one, and proves nothing about an address", async () => {
		const space = await newWorkspace();
		const { person, inviteId } = await space.invitee();
		const { body } = await space.owner.get("inviteUrl", { slug: space.slug, inviteId });
		const token = tokenIn(body.url);
		expect(await readInviteToken(config.keys, token)).toMatchObject({ inviteId, sending: 1, travelled: "handed" });
		expect((await person.post("acceptInvite", { token })).status).toBe(200);
	});

	test("gives nothing to those below the invite's role, and nothing of an invite that has ended", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const manager = await space.member("manager");
		const high = await space.invite({ role: "admin" });
		expect(await manager.get("inviteUrl", { slug, inviteId: high.inviteId })).toMatchObject(
			refusal(403, "ROLE_TOO_HIGH"),
		);
		const revoked = await space.invite({ state: "revoked" });
		const expired = await space.invite({ state: "expired" });
		expect(await owner.get("inviteUrl", { slug, inviteId: revoked.inviteId })).toMatchObject(
			refusal(410, "INVITE_REVOKED"),
		);
		expect(await owner.get("inviteUrl", { slug, inviteId: expired.inviteId })).toMatchObject(
			refusal(410, "INVITE_EXPIRED"),
		);
	});
});

test("a workspace's domains confine invites, lists of them, sending them again and accepting them", async () => {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	const { inviteId } = await space.invite();
	const { person, token } = await space.invitee();
	await sql("update workspace set invite_domains = ? where id = ?", '["acme.example"]', workspaceId);
	const elsewhere = { slug, email: "ada@sub.acme.example", role: "member" };
	expect(await owner.post("invite", elsewhere)).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
	expect(await owner.post("invite", { ...elsewhere, send: "none" })).toMatchObject(
		refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"),
	);
	expect(await owner.post("resendInvite", { slug, inviteId })).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
	expect(await person.post("acceptInvite", { token })).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
	const invites = ["ada@acme.example", "ada@other.example"].map((email) => ({ email, role: "member" }));
	const { results } = (await owner.post("inviteMany", { slug, invites })).body;
	expect(results).toMatchObject([{ invite: { email: "ada@acme.example" } }, { code: "EMAIL_DOMAIN_NOT_ALLOWED" }]);
});

/** The organization plugin's paths for invitations and memberships: what they cost, and the rules behind them. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newAddress } from "../names";
import { refusal } from "./client";
import { sql } from "./database";
import { ENDPOINT_REQUESTS } from "./faults/requests";
import { always, faultyD1, noFault } from "./faulty-d1";
import { instanceOver } from "./instance";
import { mailTo, tokenFor } from "./mailbox";
import { newPerson, newWorkspace } from "./scene";

test("each organization endpoint takes one round trip, success and refusal both", async () => {
	const trips = Object.entries(ENDPOINT_REQUESTS)
		.filter(([name]) => name.startsWith("organization/"))
		.flatMap(([name, cases]) =>
			(["success", "refusal"] as const).map((outcome) => ({ name, prepare: cases[outcome] })),
		);
	for (const { name, prepare } of trips) {
		const { send } = await prepare();
		const d1 = faultyD1(env.DB, always(noFault));
		await send(instanceOver(d1));
		expect(d1.trips, name).toBe(1);
	}
});

describe("inviteMember with resend", () => {
	const resend = (organizationId: string, email: string) => ({ organizationId, email, role: "viewer", resend: true });

	test("sends the same invitation again, with the role that it has and a new link, and ends the earlier link", async () => {
		const { owner, workspaceId, invitee } = await withInvitee();
		const answer = await owner.auth("POST", "/organization/invite-member", resend(workspaceId, invitee.email));
		expect(answer).toMatchObject({ status: 200, body: { id: invitee.inviteId, role: "member", status: "pending" } });
		const token = await tokenFor(invitee.email);
		expect(await invitee.person.post("acceptInvite", { token: invitee.token })).toMatchObject(
			refusal(410, "INVITE_REPLACED"),
		);
		expect(await invitee.person.post("acceptInvite", { token })).toMatchObject({ status: 200 });
	});

	test("invites an address that has no pending invitation, once", async () => {
		const { owner, workspaceId } = await newWorkspace();
		const email = newAddress();
		const answer = await owner.auth("POST", "/organization/invite-member", resend(workspaceId, email));
		expect(answer).toMatchObject({ status: 200, body: { email, role: "viewer", status: "pending" } });
		await mailTo(email);
		expect(await actionsOn(answer.body.id)).toEqual(["invite.created"]);
	});

	test("six times at once makes one invitation of a new address, and one further sending of an old one", async () => {
		const { owner, workspaceId, invitee } = await withInvitee();
		for (const [email, action] of [
			[newAddress(), "invite.created"],
			[invitee.email, "invite.resent"],
		] as const) {
			const asks = Array.from({ length: 6 }, () =>
				owner.auth("POST", "/organization/invite-member", resend(workspaceId, email)),
			);
			const answers = await Promise.all(asks);
			const done = answers.filter(({ status }) => status === 200);
			expect(done).toHaveLength(1);
			expect(answers.filter(({ body }) => body.code === "RATE_LIMITED")).toHaveLength(5);
			expect((await actionsOn(done[0]?.body.id)).filter((each) => each === action)).toHaveLength(1);
		}
	});

	test("refuses as inviting and as sending again do, and writes nothing", async () => {
		const space = await newWorkspace();
		const { owner, workspaceId } = space;
		const [manager, member] = [await space.member("manager"), await space.member()];
		const ofAdmin = await space.invite({ role: "admin" });
		for (const [by, email, code] of [
			[owner, member.email, "USER_IS_ALREADY_A_MEMBER_OF_THIS_ORGANIZATION"],
			[manager, ofAdmin.email, "YOU_ARE_NOT_ALLOWED_TO_INVITE_USER_WITH_THIS_ROLE"],
			[member, ofAdmin.email, "YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION"],
		] as const) {
			const before = await sql("select count(*) as n from audit_log");
			expect((await by.auth("POST", "/organization/invite-member", resend(workspaceId, email))).body.code).toBe(code);
			expect(await sql("select count(*) as n from audit_log")).toEqual(before);
		}
	});
});

test("seats: an invitation beyond them, and an acceptance in a full workspace, get the plugin's codes", async () => {
	const space = await newWorkspace();
	const { owner, workspaceId } = space;
	const { person, inviteId } = await space.invitee();
	await sql("update workspace set plan = 'free', seat_limit = 1 where id = ?", workspaceId);
	const invited = { organizationId: workspaceId, email: newAddress(), role: "member" };
	expect(await owner.auth("POST", "/organization/invite-member", invited)).toMatchObject(
		refusal(403, "INVITATION_LIMIT_REACHED"),
	);
	expect(await person.auth("POST", "/organization/accept-invitation", { invitationId: inviteId })).toMatchObject(
		refusal(403, "ORGANIZATION_MEMBERSHIP_LIMIT_REACHED"),
	);
});

test("a person whose address is not verified sees no invitation, answers none and makes none", async () => {
	const space = await newWorkspace();
	const { person, inviteId } = await space.invitee();
	const manager = await space.member("manager");
	await sql("update user set email_verified = 0 where id in (?, ?)", person.userId, manager.userId);
	const view = "EMAIL_VERIFICATION_REQUIRED_FOR_INVITATION";
	const answer = "EMAIL_VERIFICATION_REQUIRED_BEFORE_ACCEPTING_OR_REJECTING_INVITATION";
	const invitationId = inviteId;
	for (const [method, path, body, code] of [
		["GET", "/organization/list-user-invitations", undefined, view],
		["GET", `/organization/get-invitation?id=${inviteId}`, undefined, view],
		["POST", "/organization/accept-invitation", { invitationId }, answer],
		["POST", "/organization/reject-invitation", { invitationId }, answer],
	] as const) {
		expect(await person.auth(method, path, body), path).toMatchObject(refusal(403, code));
	}
	const invited = { organizationId: space.workspaceId, email: newAddress(), role: "member" };
	expect(await manager.auth("POST", "/organization/invite-member", invited)).toMatchObject(
		refusal(403, "EMAIL_NOT_VERIFIED"),
	);
	expect(await manager.auth("POST", "/organization/invite-member", { ...invited, resend: true })).toMatchObject(
		refusal(403, "EMAIL_NOT_VERIFIED"),
	);
});

test("an invitation whose inviter may not give its role any more is not found, and can still be rejected", async () => {
	const space = await newWorkspace();
	const admin = await space.member("admin");
	const person = await newPerson();
	const { inviteId } = await space.invite({ email: person.email, role: "admin" });
	await sql("update workspace_invite set invited_by = ? where id = ?", admin.userId, inviteId);
	expect((await person.auth("GET", `/organization/get-invitation?id=${inviteId}`)).status).toBe(200);
	await space.owner.post("removeMember", { slug: space.slug, userId: admin.userId });
	const answer = { invitationId: inviteId };
	for (const refused of [
		await person.auth("GET", `/organization/get-invitation?id=${inviteId}`),
		await person.auth("POST", "/organization/accept-invitation", answer),
	]) {
		expect(refused).toMatchObject(refusal(400, "INVITATION_NOT_FOUND"));
	}
	expect(await person.auth("POST", "/organization/reject-invitation", answer)).toMatchObject({
		status: 200,
		body: { invitation: { id: inviteId, status: "rejected" }, member: null },
	});
});

test("update-member-role to owner is a transfer: the old owner becomes an admin, and it can be given back", async () => {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	const heir = await space.member();
	const memberId = await space.memberIdOf(heir);
	const answer = await owner.auth("POST", "/organization/update-member-role", {
		organizationId: workspaceId,
		memberId,
		role: "owner",
	});
	expect(answer).toMatchObject({
		status: 200,
		body: { id: memberId, organizationId: workspaceId, userId: heir.userId, role: "owner" },
	});
	expect((await owner.get("viewer", { slug })).body.viewer.role).toBe("admin");
	expect(await heir.post("returnOwnership", { slug })).toMatchObject({ status: 200 });
	expect((await heir.get("viewer", { slug })).body.viewer.role).toBe("member");
});

test("a removal by address ends the person's invitations and bars them, as removeMember does", async () => {
	const space = await newWorkspace();
	const { owner, workspaceId } = space;
	const member = await space.member();
	const { inviteId } = await space.invite({ email: member.email });
	const answer = await owner.auth("POST", "/organization/remove-member", {
		organizationId: workspaceId,
		memberIdOrEmail: member.email.toUpperCase(),
	});
	expect(answer).toMatchObject({ status: 200, body: { member: { userId: member.userId, role: "member" } } });
	expect(await sql("select status from workspace_invite where id = ?", inviteId)).toEqual([{ status: "revoked" }]);
	expect(
		await sql("select user_id from workspace_bar where workspace_id = ? and user_id = ?", workspaceId, member.userId),
	).toHaveLength(1);
});

async function withInvitee() {
	const space = await newWorkspace();
	const { owner, workspaceId } = space;
	return { owner, workspaceId, invitee: await space.invitee() };
}

async function actionsOn(inviteId: string): Promise<string[]> {
	const rows = await sql<{ action: string }>("select action from audit_log where invite_id = ? order by seq", inviteId);
	return rows.map(({ action }) => action);
}

/** An invite to a role above `member` gives it only while its inviter may still give it. */
import { describe, expect, test } from "vitest";
import type { GrantableRole } from "../../src/rules/roles";
import { newAddress } from "../names";
import { type Person, refusal, request } from "./client";
import { sql } from "./database";
import { currentToken, newPerson, newWorkspace, type Workspace } from "./scene";

/** Invites a new person, and returns them with the id of the invite. */
async function inviteBy(inviter: Person, { slug }: Workspace, role: GrantableRole) {
	const invitee = await newPerson("invitee");
	const { status, body } = await inviter.post("invite", { slug, email: invitee.email, role });
	expect(status).toBe(201);
	const inviteId: string = body.invite.id;
	return { invitee, inviteId, accept: () => invitee.post("acceptMyInvite", { inviteId }) };
}

const listed = async ({ owner, slug }: Workspace, inviteId: string) => {
	const { body } = await owner.get("listInvites", { slug, status: "pending" });
	return body.invites.find(({ id }: { id: string }) => id === inviteId);
};

describe("an invite above member, whose inviter", () => {
	test.each([
		[
			"was removed",
			(space: Workspace, inviter: Person) =>
				space.owner.post("removeMember", { slug: space.slug, userId: inviter.userId }),
		],
		["left", (space: Workspace, inviter: Person) => inviter.post("leave", { slug: space.slug })],
		[
			"got a lower role",
			(space: Workspace, inviter: Person) =>
				space.owner.post("updateRole", { slug: space.slug, userId: inviter.userId, role: "member" }),
		],
		[
			"deleted their account",
			async (_: Workspace, inviter: Person) => sql("delete from user where id = ?", inviter.userId),
		],
	])("%s, is suspended: it lets nobody in, says so to both sides and keeps its seat", async (_, lose) => {
		const space = await newWorkspace();
		const inviter = await space.member("admin");
		const { invitee, inviteId, accept } = await inviteBy(inviter, space, "manager");
		expect(await listed(space, inviteId)).toMatchObject({ status: "pending" });
		const used = async () => (await space.owner.get("membersByWorkspaceSlug", { slug: space.slug })).body.seats.used;
		await lose(space, inviter);
		const seats = await used();

		expect(await accept()).toMatchObject(refusal(410, "INVITE_SUSPENDED"));
		const token = await currentToken(inviteId);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(refusal(410, "INVITE_SUSPENDED"));
		expect((await request("GET", `/api/team/inviteByToken?token=${token}`)).body.invite.status).toBe("suspended");
		expect(await listed(space, inviteId)).toMatchObject({ status: "suspended" });
		expect((await invitee.get("myInvites")).body.invites).toEqual([]);
		expect(await used()).toBe(seats);
	});

	test("has a role that is lower but high enough, still works", async () => {
		const space = await newWorkspace();
		const inviter = await space.member("admin");
		const [asAdmin, asManager] = [await inviteBy(inviter, space, "admin"), await inviteBy(inviter, space, "manager")];
		await space.owner.post("updateRole", { slug: space.slug, userId: inviter.userId, role: "manager" });
		expect(await asAdmin.accept()).toMatchObject(refusal(410, "INVITE_SUSPENDED"));
		expect(await asManager.accept()).toMatchObject({ status: 200 });
	});

	test("gets the role back, works again", async () => {
		const space = await newWorkspace();
		const inviter = await space.member("admin");
		const { accept } = await inviteBy(inviter, space, "admin");
		for (const [role, status] of [
			["member", 410],
			["admin", 200],
		] as const) {
			await space.owner.post("updateRole", { slug: space.slug, userId: inviter.userId, role });
			expect((await accept()).status).toBe(status);
		}
	});
});

test("a manager who sends a suspended invite again becomes its inviter; one who may not give its role cannot", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const [inviter, manager] = [await space.member("admin"), await space.member("manager")];
	const { inviteId, accept } = await inviteBy(inviter, space, "admin");
	await owner.post("removeMember", { slug, userId: inviter.userId });
	await sql("update workspace_invite set last_sent_at = last_sent_at - 61000 where id = ?", inviteId);
	expect(await manager.post("resendInvite", { slug, inviteId })).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
	expect(await manager.post("revokeInvite", { slug, inviteId })).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
	expect(await owner.post("resendInvite", { slug, inviteId })).toMatchObject({
		status: 200,
		body: { invite: { status: "pending", invitedBy: { id: owner.userId } } },
	});
	expect(await accept()).toMatchObject({ status: 200 });
});

test("a suspended invite can be revoked and declined", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const inviter = await space.member("admin");
	const [first, second] = [await inviteBy(inviter, space, "admin"), await inviteBy(inviter, space, "manager")];
	await owner.post("removeMember", { slug, userId: inviter.userId });
	expect(await owner.post("revokeInvite", { slug, inviteId: first.inviteId })).toMatchObject({ status: 200 });
	expect(await second.invitee.post("declineMyInvite", { inviteId: second.inviteId })).toMatchObject({ status: 200 });
});

test.each(["member", "viewer"] as const)("an invite as %s outlives its inviter's rights", async (role) => {
	const space = await newWorkspace();
	const inviter = await space.member("manager");
	const { accept } = await inviteBy(inviter, space, role);
	await space.owner.post("removeMember", { slug: space.slug, userId: inviter.userId });
	expect(await accept()).toMatchObject({ status: 200 });
});

test("a removed member does not come back as an admin by an invite that they made for another address of theirs", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const mallory = await space.member("admin");
	const other = await newPerson("other-address");
	const { body } = await mallory.post("invite", { slug, email: other.email, role: "admin", expiresInDays: 30 });
	await mallory.post("invite", { slug, email: newAddress(), role: "admin" });
	await owner.post("removeMember", { slug, userId: mallory.userId });
	expect(await other.post("acceptMyInvite", { inviteId: body.invite.id })).toMatchObject(
		refusal(410, "INVITE_SUSPENDED"),
	);
});

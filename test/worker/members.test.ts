/** Members: ownership, roles, departures and their audit rows. The permissions of each role: `faults/rights-matrix.test.ts`. */
import { describe, expect, test } from "vitest";
import { createdWorkspace, joined, setPlan } from "./api";
import { refusal } from "./client";
import { sql } from "./database";
import { newPerson, newStaffedWorkspace, newWorkspace } from "./scene";

describe("ownership and roles", () => {
	test("the owner becomes an admin by transferring, and is free to leave then", async () => {
		const { slug, people } = await newStaffedWorkspace();
		const { owner, member } = people;
		expect(await owner.post("transferOwnership", { slug, userId: member.userId })).toMatchObject({
			status: 200,
			body: { ok: true },
		});
		expect((await owner.get("viewer", { slug })).body.viewer.role).toBe("admin");
		expect((await member.get("viewer", { slug })).body.viewer.isOwner).toBe(true);
		expect((await owner.post("leave", { slug })).status).toBe(200);
	});

	test("a change of role answers the member as they are now", async () => {
		const { slug, people } = await newStaffedWorkspace();
		const { admin, manager } = people;
		expect(await admin.post("updateRole", { slug, userId: manager.userId, role: "admin" })).toMatchObject({
			status: 200,
			body: { member: { userId: manager.userId, role: "admin", isOwner: false } },
		});
	});

	test("the database itself lets no workspace lose its owner or have two", async () => {
		const { slug, people, workspaceId } = await newStaffedWorkspace();
		await expect(sql("delete from workspace_member where user_id = ?", people.owner.userId)).rejects.toThrow(
			"keeps its owner",
		);
		await expect(
			sql(
				"update workspace_member set role = 'owner' where workspace_id = ? and user_id = ?",
				workspaceId,
				people.member.userId,
			),
		).rejects.toThrow("UNIQUE");
		expect((await people.owner.get("viewer", { slug })).status).toBe(200);
	});
});

describe("leaving", () => {
	test("removeMember ends the membership, revokes that address's invites and clears the active workspace", async () => {
		const space = await newWorkspace();
		const { owner, slug, workspaceId } = space;
		const member = await space.member();
		await space.invite({ email: member.email, role: "admin" });
		expect((await member.auth("GET", "/get-session")).body.session.activeOrganizationId).toBe(workspaceId);
		expect(await owner.post("removeMember", { slug, userId: member.userId })).toMatchObject({
			status: 200,
			body: { ok: true },
		});
		expect(await member.get("viewer", { slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		expect((await member.auth("GET", "/get-session")).body.session.activeOrganizationId).toBeNull();
		const { body } = await owner.get("listInvites", { slug, status: "revoked" });
		expect(body.invites.map(({ email }: { email: string }) => email)).toEqual([member.email]);
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats.used).toBe(1);
	});

	test("removeMember leaves an expired invite expired, so that it can be sent again", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const member = await space.member();
		const { inviteId: id } = await space.invite({ email: member.email, state: "expired" });
		await owner.post("removeMember", { slug, userId: member.userId });
		const { body } = await owner.get("listInvites", { slug, status: "expired" });
		expect(body.invites.map((invite: { id: string }) => invite.id)).toEqual([id]);
		expect((await owner.post("resendInvite", { slug, inviteId: id })).status).toBe(200);
	});

	test("leave does the same for the caller, who comes back by a new invite", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const member = await space.member("manager");
		expect(await member.post("leave", { slug })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await member.post("leave", { slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		await joined(owner, slug, "viewer", member);
		expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
	});
});

describe("the operator API", () => {
	test("refuses unknown workspaces, plans and seats", async () => {
		const { slug } = await newWorkspace();
		expect(await setPlan("no-such-space", "free")).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		expect(await setPlan(slug, "gold")).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await setPlan(slug, "free", -1)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await setPlan(slug, "free", 5)).toMatchObject({ status: 200, body: { ok: true, seats: { limit: 5 } } });
	});
});

test("the audit log names actor, action and target, without addresses, bodies or tokens, and outlives the workspace", async () => {
	const owner = await newPerson("owner");
	const { slug, id: workspaceId } = await createdWorkspace(owner);
	await setPlan(slug, "professional");
	const member = await joined(owner, slug, "member", await newPerson("member"));
	await owner.post("updateRole", { slug, userId: member.userId, role: "viewer" });
	await owner.post("removeMember", { slug, userId: member.userId });
	await owner.auth("POST", "/organization/delete", { organizationId: workspaceId });
	const rows = await sql<{ action: string; actor_id: string | null; target_user_id: string | null; metadata: string }>(
		"select * from audit_log where workspace_id = ? order by created_at, id",
		workspaceId,
	);
	expect(rows.map(({ action }) => action)).toEqual([
		"workspace.created",
		"workspace.plan_set",
		"invite.created",
		"member.joined",
		"member.role_changed",
		"member.removed",
		"workspace.deleted",
	]);
	expect(rows[4]).toMatchObject({
		actor_id: owner.userId,
		target_user_id: member.userId,
		metadata: '{"from":"member","to":"viewer"}',
	});
	expect(JSON.stringify(rows)).not.toContain(member.email);
});

/** Who may do what, to whom, and what is left of it. */
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { permissionsOf, type Role } from "../../src/rules/roles";
import { invited, joined, type Person, refusal, request, setPlan, signedUp, sql, team, unique } from "./client";

async function fullTeam() {
	const { owner, slug, workspaceId } = await team();
	const people: Record<Exclude<Role, "owner">, Person> = {
		admin: await joined(owner, slug, "admin"),
		manager: await joined(owner, slug, "manager"),
		member: await joined(owner, slug, "member"),
		viewer: await joined(owner, slug, "viewer"),
	};
	return { slug, workspaceId, people: { owner, ...people } };
}

describe("rights", () => {
	test("each role sees its own permissions, and managing needs canManageMembers", async () => {
		const { slug, people } = await fullTeam();
		for (const [role, person] of Object.entries(people) as [Role, Person][]) {
			const { body } = await person.get("viewer", { slug });
			expect(body.viewer).toMatchObject({ role, isOwner: role === "owner", permissions: permissionsOf(role) });
			const manages = permissionsOf(role).canManageMembers;
			const tried = await Promise.all([
				person.get("listInvites", { slug }),
				person.post("invite", { slug, email: `${unique("x")}@example.com`, role: "viewer" }),
				person.post("inviteMany", { slug, invites: [] }),
			]);
			for (const answer of tried) {
				if (manages) expect(answer.status).toBeLessThan(300);
				else expect(answer).toMatchObject(refusal(403, "FORBIDDEN"));
			}
			const list = await person.get("membersByWorkspaceSlug", { slug });
			expect(list.body.invites.length > 0).toBe(manages);
		}
	});

	test("a workspace that is not mine answers byte for byte as one that does not exist", async () => {
		const { slug } = await team();
		const outsider = await signedUp();
		const operations: [string, "get" | "post", Record<string, string>][] = [
			["membersByWorkspaceSlug", "get", {}],
			["viewer", "get", {}],
			["listInvites", "get", {}],
			["invite", "post", { email: "a@example.com", role: "member" }],
			["revokeInvite", "post", { inviteId: "x" }],
			["resendInvite", "post", { inviteId: "x" }],
			["updateRole", "post", { userId: "x", role: "member" }],
			["removeMember", "post", { userId: "x" }],
			["leave", "post", {}],
			["transferOwnership", "post", { userId: "x" }],
		];
		for (const [operation, method, input] of operations) {
			const theirs = await outsider[method](operation, { ...input, slug });
			const none = await outsider[method](operation, { ...input, slug: unique("none") });
			expect(theirs, operation).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
			expect(JSON.stringify(none.body)).toBe(JSON.stringify(theirs.body));
		}
	});

	test("an invite of another workspace can be neither revoked nor sent again by its id", async () => {
		const { owner, slug } = await team();
		const { id } = await invited(owner, slug, `${unique("v")}@example.com`);
		const other = await team();
		const target = { slug: other.slug, inviteId: id };
		expect(await other.owner.post("revokeInvite", target)).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		expect(await other.owner.post("resendInvite", target)).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		expect((await owner.get("listInvites", { slug })).body.invites).toHaveLength(1);
	});

	test("nobody grants a role above their own, or touches a role that is equal or above", async () => {
		const { slug, people } = await fullTeam();
		const { admin, manager, member, owner } = people;
		const role = (by: Person, target: Person, role: string) =>
			by.post("updateRole", { slug, userId: target.userId, role });
		expect(await manager.post("invite", { slug, email: `${unique("x")}@example.com`, role: "admin" })).toMatchObject(
			refusal(403, "ROLE_TOO_HIGH"),
		);
		expect(await role(manager, member, "admin")).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
		expect(await role(manager, admin, "viewer")).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
		expect(await role(admin, owner, "viewer")).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
		expect(await role(admin, admin, "viewer")).toMatchObject(refusal(403, "ROLE_TOO_HIGH"));
		expect(await manager.post("removeMember", { slug, userId: admin.userId })).toMatchObject(
			refusal(403, "ROLE_TOO_HIGH"),
		);
		expect(await role(member, member, "viewer")).toMatchObject(refusal(403, "FORBIDDEN"));
		expect(await role(admin, member, "owner")).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await role(admin, manager, "admin")).toMatchObject({ status: 200, body: { member: { role: "admin" } } });
		expect(await role(admin, { userId: "nobody" } as Person, "member")).toMatchObject(refusal(404, "MEMBER_NOT_FOUND"));
	});

	test("the owner cannot leave, be removed or take a lower role, and transfers to be free", async () => {
		const { slug, people } = await fullTeam();
		const { owner, admin, member } = people;
		expect(await owner.post("leave", { slug })).toMatchObject(refusal(403, "OWNER_CANNOT_LEAVE"));
		expect(await owner.post("removeMember", { slug, userId: owner.userId })).toMatchObject(
			refusal(403, "OWNER_CANNOT_LEAVE"),
		);
		expect(await owner.post("updateRole", { slug, userId: owner.userId, role: "admin" })).toMatchObject(
			refusal(403, "OWNER_CANNOT_LEAVE"),
		);
		expect(await admin.post("transferOwnership", { slug, userId: member.userId })).toMatchObject(
			refusal(403, "FORBIDDEN"),
		);
		expect(await owner.post("transferOwnership", { slug, userId: "nobody" })).toMatchObject(
			refusal(404, "MEMBER_NOT_FOUND"),
		);
		expect(await owner.post("transferOwnership", { slug, userId: member.userId })).toMatchObject({
			status: 200,
			body: { ok: true },
		});
		expect((await owner.get("viewer", { slug })).body.viewer.role).toBe("admin");
		expect((await member.get("viewer", { slug })).body.viewer.isOwner).toBe(true);
		expect((await owner.post("leave", { slug })).status).toBe(200);
	});

	test("the database itself lets no workspace lose its owner or have two", async () => {
		const { slug, people, workspaceId } = await fullTeam();
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
		const { owner, slug, workspaceId } = await team();
		const member = await joined(owner, slug, "member");
		await sql(
			"insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, send_count, last_sent_at, created_at, expires_at) values (?, ?, ?, 'h', 'admin', 7, 1, 1, 1, ?)",
			unique("i"),
			workspaceId,
			member.email,
			Date.now() + DAY_MS,
		);
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

	test("leaves an invite that had ended by then expired, so that it can be sent again", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "member");
		const { id } = await invited(owner, slug, `${unique("x")}@example.com`);
		await sql(
			"update workspace_invite set email = ?, expires_at = ?, last_sent_at = 1 where id = ?",
			member.email,
			1,
			id,
		);
		await owner.post("removeMember", { slug, userId: member.userId });
		const { body } = await owner.get("listInvites", { slug, status: "expired" });
		expect(body.invites.map((invite: { id: string }) => invite.id)).toEqual([id]);
		expect((await owner.post("resendInvite", { slug, inviteId: id })).status).toBe(200);
	});

	test("leave does the same for oneself, and the way back is a new invite", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "manager");
		expect(await member.post("leave", { slug })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await member.post("leave", { slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		await joined(owner, slug, "viewer", member);
		expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
	});
});

describe("the operator's door", () => {
	test("wants its key, and knows the workspaces there are", async () => {
		const { slug } = await team();
		const body = { slug, plan: "starter" };
		expect(await request("POST", "/api/operator/setPlan", { body })).toMatchObject(refusal(401, "UNAUTHORIZED"));
		expect(await request("POST", "/api/operator/setPlan", { body, credential: { bearer: "wrong" } })).toMatchObject(
			refusal(401, "UNAUTHORIZED"),
		);
		expect(await setPlan("no-such-space", "free")).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		expect(await setPlan(slug, "gold")).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await setPlan(slug, "free", -1)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await setPlan(slug, "free", 5)).toMatchObject({ status: 200, body: { ok: true, seats: { limit: 5 } } });
	});
});

test("the audit log says who did what on whom, without addresses, bodies, tokens, and outlives the workspace", async () => {
	const { owner, slug, workspaceId } = await team();
	const member = await joined(owner, slug, "member");
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
		"invite.accepted",
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

/** What each operation promises, beyond the way of an invite. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { permissionsOf, type Role } from "../../src/rules/roles";
import { invited, joined, mailTo, type Person, request, setPlan, signedUp, sql, unique, workspaceOf } from "./client";

afterEach(() => {
	vi.useRealTimers();
});

function travel(ms: number): void {
	vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
}

async function team(plan = "professional") {
	const owner = await signedUp("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, plan);
	return { owner, slug, workspaceId: id };
}

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

const refusal = (status: number, code: string) => ({ status, body: { code } });

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

	test("leave does the same for oneself, and the way back is a new invite", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "manager");
		expect(await member.post("leave", { slug })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await member.post("leave", { slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		await joined(owner, slug, "viewer", member);
		expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
	});
});

describe("inviting", () => {
	test("an address that is in, or invited, is refused with what to do next", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "member");
		expect(await owner.post("invite", { slug, email: member.email, role: "viewer" })).toMatchObject(
			refusal(409, "ALREADY_MEMBER"),
		);
		const email = `${unique("x")}@example.com`;
		const { id } = await invited(owner, slug, email);
		expect(await owner.post("invite", { slug, email: email.toUpperCase(), role: "viewer" })).toMatchObject({
			status: 409,
			body: { code: "ALREADY_INVITED", details: { inviteId: id } },
		});
	});

	test("pending invites hold seats; a revoked, declined or expired one gives its seat back", async () => {
		const { owner, slug } = await team("free");
		const address = () => `${unique("x")}@example.com`;
		const first = await invited(owner, slug, address());
		await invited(owner, slug, address());
		const seats = async () => (await owner.get("membersByWorkspaceSlug", { slug })).body.seats;
		expect(await seats()).toEqual({ used: 3, limit: 3 });
		expect(await owner.post("invite", { slug, email: address(), role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
		await owner.post("revokeInvite", { slug, inviteId: first.id });
		expect(await seats()).toEqual({ used: 2, limit: 3 });
		await invited(owner, slug, address());
		travel(7 * DAY_MS);
		await sql("update session set expires_at = expires_at + ?", 30 * DAY_MS);
		expect(await seats()).toEqual({ used: 1, limit: 3 });
		expect((await owner.post("invite", { slug, email: address(), role: "member" })).status).toBe(201);
	});

	test("an expired invite does not stand in the way of a new one for the same address", async () => {
		const { owner, slug } = await team();
		const email = `${unique("x")}@example.com`;
		const { id } = await invited(owner, slug, email);
		await sql("update workspace_invite set expires_at = ? where id = ?", Date.now() - 1, id);
		const again = await owner.post("invite", { slug, email, role: "member" });
		expect(again.status).toBe(201);
		expect(
			(await owner.get("listInvites", { slug, status: "expired" })).body.invites.map(({ id }: { id: string }) => id),
		).toEqual([id]);
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject({
			status: 409,
			body: { code: "ALREADY_INVITED", details: { inviteId: again.body.invite.id } },
		});
	});

	test("a plan without a limit, a limit of its own and a downgrade count as set", async () => {
		const { owner, slug } = await team("enterprise");
		const seats = async () => (await owner.get("membersByWorkspaceSlug", { slug })).body.seats;
		expect((await seats()).limit).toBeNull();
		const member = await joined(owner, slug, "member");
		await setPlan(slug, "free", 1);
		expect(await seats()).toEqual({ used: 2, limit: 1 });
		expect((await member.get("viewer", { slug })).status).toBe(200);
		expect(await owner.post("invite", { slug, email: "x@example.com", role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
		expect((await setPlan(slug, "starter")).body).toMatchObject({ plan: "starter", seatLimit: 1 });
		expect((await setPlan(slug, "starter", null)).body).toMatchObject({
			seatLimit: null,
			seats: { used: 2, limit: 10 },
		});
	});

	test("inviteMany answers each row in order; seats go in that order too", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "member");
		await setPlan(slug, "free", 4);
		const pending = `${unique("p")}@example.com`;
		await invited(owner, slug, pending);
		const [a, b] = [`${unique("a")}@example.com`, `${unique("b")}@example.com`];
		const { status, body } = await owner.post("inviteMany", {
			slug,
			invites: [
				{ email: "no address", role: "member" },
				{ email: member.email, role: "member" },
				{ email: ` ${a.toUpperCase()} `, role: "admin" },
				{ email: pending, role: "member" },
				{ email: a, role: "member" },
				{ email: "x@example.com", role: "owner" },
				{ email: `${unique("c")}@example.com`, role: "viewer" },
				{ email: b, role: "viewer" },
				{ email: "no-role@example.com" },
				"no row",
			],
		});
		expect(status).toBe(200);
		expect(body.results.map((result: { code?: string; invite?: object }) => result.code ?? "invited")).toEqual([
			"VALIDATION_ERROR",
			"ALREADY_MEMBER",
			"invited",
			"ALREADY_INVITED",
			"ALREADY_INVITED",
			"VALIDATION_ERROR",
			"SEAT_LIMIT_REACHED",
			"SEAT_LIMIT_REACHED",
			"VALIDATION_ERROR",
			"VALIDATION_ERROR",
		]);
		expect(body.results[2]).toMatchObject({ email: a, invite: { role: "admin", status: "pending" } });
		expect((await mailTo(a)).to).toBe(a);
	});

	test("one recipient gets at most three mails a day from one workspace and ten from all", async () => {
		const email = `${unique("popular")}@example.com`;
		for (let space = 0; space < 4; space += 1) {
			const { owner, slug } = await team();
			for (let sending = 1; sending <= 4; sending += 1) {
				const total = space * 3 + sending;
				const answer = await owner.post("invite", { slug, email, role: "member" });
				if (sending > 3 || total > 10) {
					expect(answer, `mail ${total}`).toMatchObject(refusal(429, "RATE_LIMITED"));
					break;
				}
				expect(answer.status, `mail ${total}`).toBe(201);
				await owner.post("revokeInvite", { slug, inviteId: answer.body.invite.id });
			}
		}
	});

	test("resending waits a minute, moves the end, keeps one live link and can change the role", async () => {
		const { owner, slug } = await team();
		const email = `${unique("x")}@example.com`;
		const { id } = await invited(owner, slug, email);
		const soon = await owner.post("resendInvite", { slug, inviteId: id });
		expect(soon).toMatchObject(refusal(429, "RATE_LIMITED"));
		expect(Number(soon.headers.get("retry-after"))).toBeGreaterThan(50);
		travel(61_000);
		const again = await owner.post("resendInvite", { slug, inviteId: id, role: "viewer" });
		expect(again).toMatchObject({
			status: 200,
			body: { invite: { id, role: "viewer", sendCount: 2, status: "pending", delivery: "queued" } },
		});
		expect((await mailTo(email, 2)).text).toContain("viewer");
	});

	test("resending an expired invite takes a seat again, and only if one is free", async () => {
		const { owner, slug } = await team();
		const { id } = await invited(owner, slug, `${unique("x")}@example.com`);
		await sql("update workspace_invite set expires_at = ?, last_sent_at = 1 where id = ?", Date.now() - 1, id);
		await setPlan(slug, "free", 1);
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		await setPlan(slug, "free", 2);
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject({
			status: 200,
			body: { invite: { status: "pending" } },
		});
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats).toEqual({ used: 2, limit: 2 });
	});

	test("a closed invite is neither revoked nor sent again: it says how it ended", async () => {
		const { owner, slug } = await team();
		const { id } = await invited(owner, slug, `${unique("x")}@example.com`);
		await owner.post("revokeInvite", { slug, inviteId: id });
		expect(await owner.post("revokeInvite", { slug, inviteId: id })).toMatchObject(refusal(410, "INVITE_REVOKED"));
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject(refusal(410, "INVITE_REVOKED"));
		expect(await owner.post("revokeInvite", { slug, inviteId: "nothing" })).toMatchObject(
			refusal(404, "INVITE_NOT_FOUND"),
		);
	});
});

describe("lists", () => {
	test("members come in pages that join without a gap or a repeat", async () => {
		const { owner, slug, workspaceId } = await team("enterprise");
		await sql(
			`with recursive n(i) as (select 1 union all select i + 1 from n where i < 120)
			insert into user (id, name, email, created_at, updated_at) select ?1 || i, 'M' || i, ?1 || i || '@example.com', 1, 1 from n`,
			slug,
		);
		await sql(
			`insert into workspace_member (id, workspace_id, user_id, role, created_at)
			select printf('zzz%s%04d', ?1, substr(id, length(?1) + 1)), ?2, id, 'member', 1 from user where id like ?1 || '%'`,
			slug,
			workspaceId,
		);
		const seen: string[] = [];
		let cursor: string | null = "";
		while (cursor !== null) {
			const { body } = await owner.get("membersByWorkspaceSlug", {
				slug,
				limit: 40,
				...(cursor === "" ? {} : { cursor }),
			});
			expect(body.members.length).toBeLessThanOrEqual(40);
			seen.push(...body.members.map(({ userId }: { userId: string }) => userId));
			cursor = body.nextCursor;
		}
		expect(seen).toHaveLength(121);
		expect(new Set(seen).size).toBe(121);
		const stock = await owner.auth("GET", "/organization/list-members?limit=100&offset=50");
		expect(stock.body).toMatchObject({ total: 121 });
		expect(stock.body.members).toHaveLength(71);
		expect((await owner.auth("GET", "/organization/get-full-organization")).body.members).toHaveLength(100);
	});

	test("invites are listed by state, newest first, with how their mail fares", async () => {
		const { owner, slug } = await team();
		const [pending, revoked, expired] = [
			await invited(owner, slug, `${unique("p")}@example.com`),
			await invited(owner, slug, `${unique("r")}@example.com`),
			await invited(owner, slug, `${unique("e")}@example.com`),
		];
		await owner.post("revokeInvite", { slug, inviteId: revoked.id });
		await sql("update workspace_invite set expires_at = ? where id = ?", Date.now() - 1, expired.id);
		const ids = async (status: string) =>
			(await owner.get("listInvites", { slug, status })).body.invites.map(
				({ id, status, delivery }: Record<string, string>) => [id, status, delivery],
			);
		expect(await ids("pending")).toEqual([[pending.id, "pending", "sent"]]);
		expect(await ids("revoked")).toEqual([[revoked.id, "revoked", "sent"]]);
		expect(await ids("expired")).toEqual([[expired.id, "expired", "sent"]]);
		expect((await ids("all")).map(([id]: string[]) => id)).toEqual([expired.id, revoked.id, pending.id]);
		const first = await owner.get("listInvites", { slug, status: "all", limit: 2 });
		const second = await owner.get("listInvites", { slug, status: "all", limit: 2, cursor: first.body.nextCursor });
		expect(second.body.invites.map(({ id }: { id: string }) => id)).toEqual([pending.id]);
		expect(second.body.nextCursor).toBeNull();
	});

	test("my invites are those for my own, verified address, and can be answered by id", async () => {
		const { owner, slug } = await team();
		const other = await team();
		const me = await signedUp("me");
		const one = await invited(owner, slug, me.email, "manager");
		const two = await invited(other.owner, other.slug, me.email);
		expect((await me.get("myInvites")).body.invites).toMatchObject([
			{ id: two.id, workspaceSlug: other.slug, role: "member", invitedByName: "owner" },
			{ id: one.id, workspaceSlug: slug, role: "manager" },
		]);
		const somebody = await signedUp();
		expect(await somebody.post("acceptMyInvite", { inviteId: one.id })).toMatchObject(refusal(404, "INVITE_NOT_FOUND"));
		expect(await somebody.post("declineMyInvite", { inviteId: one.id })).toMatchObject(
			refusal(404, "INVITE_NOT_FOUND"),
		);
		expect(await me.post("acceptMyInvite", { inviteId: one.id })).toMatchObject({
			status: 200,
			body: { workspaceSlug: slug, alreadyMember: false },
		});
		expect(await me.post("declineMyInvite", { inviteId: one.id })).toMatchObject(refusal(410, "INVITE_ACCEPTED"));
		expect(await me.post("declineMyInvite", { inviteId: two.id })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await me.post("declineMyInvite", { inviteId: two.id })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await me.post("acceptMyInvite", { inviteId: two.id })).toMatchObject(refusal(410, "INVITE_DECLINED"));
		expect((await me.get("myInvites")).body.invites).toEqual([]);
	});

	test("an address that is not verified sees and answers no invites by id", async () => {
		const { owner, slug } = await team();
		const me = await signedUp("me");
		const { id } = await invited(owner, slug, me.email);
		await sql("update user set email_verified = 0 where id = ?", me.userId);
		expect(await me.get("myInvites")).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("acceptMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("declineMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
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

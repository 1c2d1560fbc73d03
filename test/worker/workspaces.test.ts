/** The endpoints of workspaces, as a stock client sees them. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD, unique } from "../names";
import { insertMembers, insertWorkspaces } from "../rows";
import { type Person, refusal } from "./client";
import { plant, sql } from "./database";
import { newPeople, newPerson, newPersonWithPassword, newWorkspace } from "./scene";

const post = (person: Person, path: string, body?: unknown) => person.auth("POST", `/organization/${path}`, body);
const get = (person: Person, path: string) => person.auth("GET", `/organization/${path}`);
describe("creating", () => {
	test("makes workspace, owner and active workspace, in the plugin's shape", async () => {
		const owner = await newPerson("owner");
		const slug = unique("space");
		const answer = await post(owner, "create", {
			name: " Acme ",
			slug,
			logo: "https://x.example/l.png",
			metadata: { color: "red" },
		});
		expect(answer).toMatchObject({
			status: 200,
			body: {
				name: "Acme",
				slug,
				logo: "https://x.example/l.png",
				metadata: { color: "red" },
				members: [{ userId: owner.userId, role: "owner" }],
			},
		});
		expect(new Date(answer.body.createdAt).toISOString()).toBe(answer.body.createdAt);
		expect((await owner.auth("GET", "/get-session")).body.session.activeOrganizationId).toBe(answer.body.id);
		// The plugin parses metadata in create and update only.
		expect((await get(owner, "list")).body).toMatchObject([{ slug, metadata: '{"color":"red"}' }]);
		expect((await post(owner, "set-active", { organizationSlug: slug })).body.metadata).toBe('{"color":"red"}');
	});

	test("ignores plan, seats and counters, whichever endpoint is tried", async () => {
		const owner = await newPerson("owner");
		const slug = unique("space");
		const cheat = { plan: "enterprise", seatLimit: 999, seat_limit: 999, memberCount: -9, openInviteCount: -9 };
		const { body } = await post(owner, "create", { name: "Acme", slug, ...cheat });
		await post(owner, "update", { organizationId: body.id, data: { name: "Acme 2", ...cheat } });
		await owner.auth("POST", "/update-user", { name: "Owner", ...cheat, emailVerified: false });
		const [row] = await sql(
			"select plan, seat_limit, member_count, open_invite_count from workspace where slug = ?",
			slug,
		);
		expect(row).toEqual({ plan: "free", seat_limit: null, member_count: 1, open_invite_count: 0 });
	});

	test("wants a slug of its own that is well formed and not reserved", async () => {
		const { owner, slug } = await newWorkspace();
		expect(await post(owner, "create", { name: "X", slug })).toMatchObject(refusal(400, "ORGANIZATION_ALREADY_EXISTS"));
		for (const bad of ["ab", "-abc", "abc-", "Abc", "a_b", "ä-b-c", "x".repeat(49), "api", "workspaces", ""]) {
			expect(await post(owner, "create", { name: "X", slug: bad }), bad).toMatchObject(
				refusal(400, "VALIDATION_ERROR"),
			);
		}
		expect(await post(owner, "check-slug", { slug })).toMatchObject(refusal(400, "ORGANIZATION_SLUG_ALREADY_TAKEN"));
		expect(await post(owner, "check-slug", { slug: "api" })).toMatchObject(
			refusal(400, "ORGANIZATION_SLUG_ALREADY_TAKEN"),
		);
		expect(await post(owner, "check-slug", { slug: unique("free") })).toMatchObject({
			status: 200,
			body: { status: true },
		});
	});

	test("stops at twenty owned workspaces, also for twenty-five at once and for transfers", async () => {
		const owner = await newPerson("owner");
		const tries = await Promise.all(
			Array.from({ length: 25 }, () => post(owner, "create", { name: "Many", slug: unique("many") })),
		);
		expect(tries.filter(({ status }) => status === 200)).toHaveLength(20);
		expect(
			tries
				.filter(({ status }) => status !== 200)
				.every(({ body }) => body.code === "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS"),
		).toBe(true);
		const space = await newWorkspace();
		const { owner: other, slug } = space;
		await space.member("admin", owner);
		expect(await other.post("transferOwnership", { slug, userId: owner.userId })).toMatchObject(
			refusal(403, "FORBIDDEN"),
		);
	});

	test("of one slug by many at once succeeds once and says so to the others", async () => {
		const people = await newPeople(4);
		const slug = unique("wanted");
		const answers = await Promise.all(people.map((person) => post(person, "create", { name: "X", slug })));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
	});
});

describe("changing and deleting", () => {
	test("update is for those who may manage the workspace, and keeps slugs apart", async () => {
		const space = await newWorkspace();
		const { owner, slug, workspaceId: id } = space;
		const other = await newWorkspace({ owner });
		const member = await space.member();
		const update = (person: Person, data: object) => post(person, "update", { organizationId: id, data });
		expect(await update(owner, { name: "New", logo: null })).toMatchObject({
			status: 200,
			body: { name: "New", slug, logo: null },
		});
		expect(await update(owner, { slug: other.slug })).toMatchObject(refusal(400, "ORGANIZATION_SLUG_ALREADY_TAKEN"));
		expect(await update(owner, { slug: "api" })).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await update(member, { name: "Mine" })).toMatchObject(
			refusal(403, "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION"),
		);
		expect(await update(await newPerson(), { name: "Mine" })).toMatchObject(
			refusal(400, "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"),
		);
		const moved = unique("moved");
		expect((await update(owner, { slug: moved })).status).toBe(200);
		expect((await owner.get("viewer", { slug: moved })).status).toBe(200);
	});

	test("delete is the owner's alone", async () => {
		const space = await newWorkspace();
		const { owner, slug, workspaceId: id } = space;
		const admin = await space.member("admin");
		const gone = { organizationId: id };
		expect(await post(admin, "delete", gone)).toMatchObject(
			refusal(403, "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION"),
		);
		expect(await post(await newPerson(), "delete", gone)).toMatchObject(
			refusal(400, "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"),
		);
		expect(await post(owner, "delete", gone)).toMatchObject({ status: 200, body: { id, slug } });
		expect(await owner.get("viewer", { slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		expect((await get(admin, "get-full-organization")).body).toBeNull();
	});

	test("an account is deleted in one commit, but not while it owns a workspace", async () => {
		const space = await newWorkspace({ owner: await newPersonWithPassword("owner") });
		const { owner, slug } = space;
		const member = await space.member("member", await newPersonWithPassword("member"));
		expect(await owner.auth("POST", "/delete-user", { password: PASSWORD })).toMatchObject(
			refusal(403, "OWNER_CANNOT_LEAVE"),
		);
		expect(await member.auth("POST", "/delete-user", { password: "wrong password" })).toMatchObject(
			refusal(400, "INVALID_PASSWORD"),
		);
		expect(await member.auth("POST", "/delete-user", { password: PASSWORD })).toMatchObject({
			status: 200,
			body: { success: true, message: "User deleted" },
		});
		expect(await member.get("viewer", { slug })).toMatchObject({ status: 401 });
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body).toMatchObject({
			members: [{}],
			seats: { used: 1 },
		});
		const logged = await sql<{ action: string }>(
			"select action from audit_log where actor_id = ? order by action",
			member.userId,
		);
		expect(logged.map(({ action }) => action)).toEqual([
			"account.deleted",
			"invite.erased",
			"member.joined",
			"member.left",
		]);
	});

	test("an account whose sign-in is a day old wants its password", async () => {
		const person = await newPersonWithPassword();
		await sql("update session set created_at = created_at - 86400000 where user_id = ?", person.userId);
		expect(await person.auth("POST", "/delete-user", {})).toMatchObject(refusal(400, "SESSION_EXPIRED"));
	});
});

describe("reading", () => {
	test("the plugin's reads answer members, and nobody else", async () => {
		const space = await newWorkspace({ plan: "free" });
		const { owner, slug, workspaceId: id } = space;
		const member = await space.member();
		await owner.post("invite", { slug, email: newAddress(), role: "viewer" });
		expect((await get(owner, `get-organization?organizationSlug=${slug}`)).body).toMatchObject({
			id,
			slug,
			plan: "free",
		});
		expect((await get(member, `get-organization?organizationId=${id}`)).body).not.toHaveProperty("plan");
		const full = await get(owner, `get-full-organization?organizationSlug=${slug}`);
		expect(full.body).toMatchObject({
			members: [
				{ role: "owner", user: { email: owner.email } },
				{ role: "member", user: { email: member.email } },
			],
			invitations: [{ status: "pending", role: "viewer", organizationId: id, inviterId: owner.userId }],
		});
		expect((await get(member, `get-full-organization?organizationSlug=${slug}`)).body.invitations).toEqual([]);
		expect(
			(await get(member, `list-members?organizationId=${id}&filterField=role&filterValue=owner`)).body,
		).toMatchObject({ total: 1, members: [{ role: "owner" }] });
		expect((await get(member, "get-active-member")).body).toMatchObject({ role: "member", organizationId: id });
		expect((await get(member, "get-active-member-role")).body).toEqual({ role: "member" });
		const outsider = await newPerson();
		for (const path of ["get-organization", "get-full-organization"]) {
			expect(await get(outsider, `${path}?organizationSlug=${slug}`)).toMatchObject(
				refusal(403, "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"),
			);
		}
		expect(await get(outsider, `list-members?organizationId=${id}`)).toMatchObject(
			refusal(403, "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"),
		);
		expect((await get(outsider, "get-full-organization")).body).toBeNull();
	});

	test("list has all of a person's workspaces, also beyond a hundred", async () => {
		const person = await newPerson();
		const { userId } = person;
		const ids = Array.from({ length: 130 }, (_, n) => `${userId}-${n}`);
		await plant(
			insertWorkspaces(ids.map((id) => ({ id, name: "W", slug: id, plan: "free", createdAt: 1 }))),
			insertMembers(ids.map((id) => ({ id, workspaceId: id, userId, role: "viewer", createdAt: 1 }))),
		);
		const { body } = await get(person, "list");
		expect(body).toHaveLength(130);
		expect(body[0]).not.toHaveProperty("plan");
	});

	test("set-active switches by slug, by id and to none", async () => {
		const owner = await newPerson("owner");
		const [first, second] = [await newWorkspace({ owner }), await newWorkspace({ owner })];
		const active = async () => (await owner.auth("GET", "/get-session")).body.session.activeOrganizationId;
		expect((await post(owner, "set-active", { organizationSlug: first.slug })).status).toBe(200);
		expect(await active()).toBe(first.workspaceId);
		expect((await post(owner, "set-active", { organizationId: second.workspaceId })).status).toBe(200);
		expect(await active()).toBe(second.workspaceId);
		expect((await post(owner, "set-active", { organizationId: null })).status).toBe(200);
		expect(await active()).toBeNull();
		const { owner: outsider, workspaceId: id } = await newWorkspace();
		expect((await post(outsider, "set-active", { organizationId: first.workspaceId })).status).toBe(403);
		expect((await outsider.auth("GET", "/get-session")).body.session.activeOrganizationId).toBe(id);
		expect((await post(outsider, "set-active", {})).body).toMatchObject({ id });
	});

	test("get-active-member-role answers another member's role too, and no stranger's", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const member = await space.member();
		const role = (userId: string) => get(member, `get-active-member-role?organizationSlug=${slug}&userId=${userId}`);
		expect((await role(owner.userId)).body).toEqual({ role: "owner" });
		expect(await role("nobody")).toMatchObject(refusal(403, "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"));
	});
});

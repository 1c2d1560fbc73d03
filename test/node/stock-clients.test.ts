/** Better Auth's own client, unchanged, at a Worker that it knows by its URL: the methods that work, and those that are closed. */
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessControl, accessRoles } from "../../client/access";
import { PASSWORD } from "../names";
import { sendTo, setPlan as setPlanAt } from "../people";
import { connectWithToken, type StockClient } from "../stock/client";
import { addCrowd } from "../stock/crowd";
import { joined, must, type Person, signedUp as signedUpAt } from "../stock/people";
import { coreEndpointsByMethod, documentedMethods, endpointsByMethod, ownMethods } from "../stock/table";
import { type Running, start } from "./wrangler";

const APP = "https://app.example.com";
const OPERATOR_KEY = "an-operator-key-for-tests,-of-32-and-more";
const MAX_PAGE = 100;

let dev: Running;
beforeAll(async () => {
	dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		{ OPERATOR_KEY, TRUSTED_ORIGINS: APP, BETTER_AUTH_SECRET: "a secret for tests, of thirty-two characters and more" },
	);
});
afterAll(() => dev?.stop());

const signedUp = (name: string) => signedUpAt(dev.url, APP, name);
const setPlan = (slug: string, plan: string) => setPlanAt(sendTo(dev.url), OPERATOR_KEY, slug, plan);

describe("signing in", () => {
	test("works by code and by password, and ends with sign-out", async () => {
		const { tab, email, newTab } = await signedUp("grace");
		expect(must(await tab.getSession()).user).toMatchObject({ email, emailVerified: true });
		must(await tab.signOut());
		expect((await newTab().getSession()).data).toBeNull();
		must(await tab.signIn.email({ email, password: PASSWORD }));
		expect(must(await newTab().getSession()).session.expiresAt).toBeInstanceOf(Date);
		expect((await tab.signIn.email({ email, password: `${PASSWORD}!` })).error).toMatchObject({ status: 401 });
	});

	test("works without cookies, by the token in the answer to a sign-in", async () => {
		const { email } = await signedUp("linus");
		const client = connectWithToken(dev.url);
		must(await client.signIn.email({ email, password: PASSWORD }));
		expect(must(await client.getSession()).user.email).toBe(email);
		expect(must(await client.organization.create({ name: "Linus", slug: "linus" })).slug).toBe("linus");
		expect(must(await client.organization.list())).toHaveLength(1);
	});
});

describe("a workspace", () => {
	let owner: Person;
	beforeAll(async () => {
		owner = await signedUp("ada");
	});

	test("is created, renamed and listed; a slug that is taken or reserved is not free", async () => {
		const { organization } = owner.tab;
		expect(must(await organization.checkSlug({ slug: "ada-lab" }))).toEqual({ status: true });
		const created = must(await organization.create({ name: "Lab", slug: "ada-lab", metadata: { floor: 2 } }));
		expect(created).toMatchObject({ slug: "ada-lab", metadata: { floor: 2 }, members: [{ role: "owner" }] });
		for (const slug of ["ada-lab", "api"]) {
			expect((await organization.checkSlug({ slug })).error).toMatchObject({
				code: "ORGANIZATION_SLUG_ALREADY_TAKEN",
				status: 400,
			});
		}
		const data = { name: "Laboratory", slug: "ada-laboratory" };
		expect(must(await organization.update({ organizationId: created.id, data }))).toMatchObject(data);
		const [listed, ...others] = must(await organization.list());
		expect(listed).toMatchObject({ id: created.id, ...data });
		expect(listed?.createdAt).toBeInstanceOf(Date);
		expect(others).toEqual([]);
	});

	test("is the active one by slug and by id, until another is or none", async () => {
		const { tab, newTab } = owner;
		const first = must(await tab.organization.create({ name: "First", slug: "ada-first" }));
		const second = must(await tab.organization.create({ name: "Second", slug: "ada-second" }));
		const active = async () => must(await newTab().getSession()).session.activeOrganizationId;
		expect(await active()).toBe(second.id);
		expect(must(await tab.organization.setActive({ organizationSlug: "ada-first" })).id).toBe(first.id);
		expect(await active()).toBe(first.id);
		expect(must(await tab.organization.setActive({ organizationId: second.id })).slug).toBe("ada-second");
		expect(must(await tab.organization.getFullOrganization()).slug).toBe("ada-second");
		expect(await tab.organization.setActive({ organizationId: null })).toEqual({ data: null, error: null });
		expect(await active()).toBeNull();
		expect(await tab.organization.getFullOrganization()).toEqual({ data: null, error: null });
		expect((await tab.organization.getActiveMember()).error).toMatchObject({ code: "NO_ACTIVE_ORGANIZATION" });
	});

	test("that is deleted is gone from the list and from the session", async () => {
		const { tab, newTab } = owner;
		const { id } = must(await tab.organization.create({ name: "Brief", slug: "ada-brief" }));
		must(await tab.organization.delete({ organizationId: id }));
		expect(must(await newTab().organization.list()).map(({ slug }) => slug)).not.toContain("ada-brief");
		expect(must(await newTab().getSession()).session.activeOrganizationId).toBeNull();
	});
});

/** Many more than the 100 at which the plugin's own endpoints fail on D1. */
const LARGE = 300;

describe.for([3, LARGE])("the members of a workspace of %i", (size) => {
	const slug = `size-${size}`;
	let owner: Person;
	let manager: Person;
	beforeAll(async () => {
		owner = await signedUp(`owner-${size}`);
		manager = await signedUp(`manager-${size}`);
		const viewer = await signedUp(`viewer-${size}`);
		const { id } = must(await owner.tab.organization.create({ name: "Sized", slug }));
		await setPlan(slug, "enterprise");
		await joined(manager, owner, slug, "manager");
		await joined(viewer, owner, slug, "viewer");
		if (size > 3) await addCrowd(dev.url, id, size - 3);
		must(await manager.tab.organization.setActive({ organizationSlug: slug }));
	});

	test("come with the full organization, a hundred at most, each with their person", async () => {
		const full = must(await manager.tab.organization.getFullOrganization());
		expect(full).toMatchObject({ slug, invitations: [] });
		expect(full.members).toHaveLength(Math.min(size, MAX_PAGE));
		expect(full.members[0]).toMatchObject({ role: "owner", userId: owner.userId, user: { email: owner.email } });
		const two = must(
			await manager.tab.organization.getFullOrganization({ query: { organizationSlug: slug, membersLimit: 2 } }),
		);
		expect(two.members).toHaveLength(2);
	});

	test("come in pages by limit and offset, each of them once, with their total", async () => {
		const seen = new Set<string>();
		const limit = 70;
		for (let offset = 0; offset < size; offset += limit) {
			const page = must(await manager.tab.organization.listMembers({ query: { limit, offset } }));
			expect(page.total).toBe(size);
			expect(page.members).toHaveLength(Math.min(limit, size - offset));
			for (const { userId } of page.members) seen.add(userId);
		}
		expect(seen.size).toBe(size);
		const managers = must(
			await manager.tab.organization.listMembers({ query: { filterField: "role", filterValue: "manager" } }),
		);
		expect(managers).toMatchObject({ total: 1, members: [{ userId: manager.userId }] });
	});

	test("see their own membership, and one another's role", async () => {
		const { organization } = manager.tab;
		expect(must(await organization.getActiveMember())).toMatchObject({ userId: manager.userId, role: "manager" });
		expect(must(await organization.getActiveMemberRole())).toEqual({ role: "manager" });
		const query = { userId: owner.userId };
		expect(must(await organization.getActiveMemberRole({ query }))).toEqual({ role: "owner" });
	});
});

test("the client decides on each permission of each role as the Worker does", async () => {
	const slug = "roles";
	const owner = await signedUp("role-owner");
	const member = await signedUp("role-member");
	must(await owner.tab.organization.create({ name: "Roles", slug }));
	await joined(member, owner, slug, "member");
	for (const role of keysOf(accessRoles)) {
		const { tab } = role === "owner" ? owner : member;
		if (role !== "owner") await owner.team("updateRole", { slug, userId: member.userId, role });
		for (const resource of keysOf(accessControl.statements)) {
			for (const action of accessControl.statements[resource]) {
				const permissions = { [resource]: [action] };
				const { success } = must(await tab.organization.hasPermission({ permissions }));
				const decided = tab.organization.checkRolePermission({ role, permissions });
				expect(decided, `${role} ${resource} ${action}`).toBe(success);
			}
		}
	}
	const { checkRolePermission } = member.tab.organization;
	expect(checkRolePermission({ role: "manager", permissions: { invitation: ["create"] } })).toBe(true);
	expect(checkRolePermission({ role: "member", permissions: { invitation: ["create"] } })).toBe(false);
});

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

test("muster/access carries nothing of the Worker but its roles", async () => {
	const { metafile } = await build({
		entryPoints: ["client/access.ts"],
		bundle: true,
		format: "esm",
		packages: "external",
		metafile: true,
		write: false,
	});
	const inputs = Object.keys(metafile.inputs).filter((path) => path.startsWith("src/"));
	expect(inputs.sort()).toEqual(["src/auth/access-control.ts", "src/rules/roles.ts"]);
	expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))).toEqual([
		"better-auth/plugins/access",
	]);
});

describe("a change in one client shows in the other at its next call:", () => {
	const slug = "shared";
	let owner: Person;
	let member: Person;
	beforeAll(async () => {
		owner = await signedUp("shared-owner");
		member = await signedUp("shared-member");
		must(await owner.tab.organization.create({ name: "Shared", slug }));
	});

	test("a switch, in the other tab of the same person", async () => {
		const [one, other] = [owner.newTab(), owner.newTab()];
		const second = must(await one.organization.create({ name: "Second", slug: "shared-second" }));
		expect(must(await other.organization.getFullOrganization()).id).toBe(second.id);
		must(await other.organization.setActive({ organizationSlug: slug }));
		expect(must(await one.organization.getFullOrganization()).slug).toBe(slug);
		expect(must(await one.organization.getActiveMemberRole())).toEqual({ role: "owner" });
	});

	test("an acceptance, in the inviter's client and in the invitee's other tab", async () => {
		const other = member.newTab();
		expect(must(await other.organization.list())).toEqual([]);
		await joined(member, owner, slug, "member");
		expect(must(await owner.tab.organization.listMembers()).total).toBe(2);
		expect(must(await other.organization.list())).toMatchObject([{ slug }]);
		expect(must(await other.organization.getFullOrganization()).slug).toBe(slug);
	});

	test("a change of role, in the client of the member", async () => {
		await owner.team("updateRole", { slug, userId: member.userId, role: "manager" });
		expect(must(await member.tab.organization.getActiveMemberRole())).toEqual({ role: "manager" });
		expect(must(await member.tab.organization.getActiveMember()).role).toBe("manager");
		const permissions = { invitation: ["create" as const] };
		expect(must(await member.tab.organization.hasPermission({ permissions })).success).toBe(true);
	});

	test("a removal, in the client of the removed member, whose session has no active workspace any more", async () => {
		await owner.team("removeMember", { slug, userId: member.userId });
		expect(must(await member.tab.organization.list())).toEqual([]);
		expect(await member.tab.organization.getFullOrganization()).toEqual({ data: null, error: null });
		expect(must(await member.tab.getSession()).session.activeOrganizationId).toBeNull();
		expect((await member.tab.organization.setActive({ organizationSlug: slug })).error).toMatchObject({
			code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
			status: 403,
		});
		expect(must(await owner.tab.organization.listMembers()).total).toBe(1);
	});
});

/** Calls a method by its name; the client has types only for those that its options enable. */
function call(tab: StockClient, method: string, input: object) {
	const methods = tab.organization as unknown as Record<
		string,
		(input: object) => Promise<{ error: { status: number; code?: string } | null }>
	>;
	const called = methods[method.slice("organization.".length)];
	if (called === undefined) throw new Error(`The client has no ${method}.`);
	return called(input);
}

describe("the tables in the documentation", () => {
	test("have every method of the client and of the plugin's, and no other", () => {
		const methods = [...coreEndpointsByMethod().keys(), ...endpointsByMethod().keys(), ...ownMethods()];
		expect(
			documentedMethods()
				.map(({ method }) => method)
				.sort(),
		).toEqual(methods.sort());
	});

	test("state for each method of the client whether it works, as the Worker answers", async () => {
		const works = new Map(documentedMethods().map((row) => [row.method, row.works]));
		for (const [name, { method, path }] of coreEndpointsByMethod()) {
			const body = method === "POST" ? { body: "{}", headers: { "content-type": "application/json" } } : {};
			const answer = await fetch(`${dev.url}/api/auth${path}`, { method, ...body });
			const text = await answer.text();
			expect(!(answer.status === 404 && text.includes('"NOT_FOUND"')), name).toBe(works.get(name));
		}
	});

	test("state for each method of the plugin's whether it works, as the Worker answers", async () => {
		const { tab } = await signedUp("table");
		const endpoints = endpointsByMethod();
		const core = coreEndpointsByMethod();
		for (const { method, works } of documentedMethods().filter((row) => !core.has(row.method))) {
			const endpoint = endpoints.get(method);
			if (endpoint === undefined) {
				expect(works, method).toBe(true);
				continue;
			}
			// Without input the client sends a GET.
			const { error } = await call(tab, method, endpoint.method === "POST" ? { some: "thing" } : {});
			if (works) expect(error?.status, method).not.toBe(404);
			else expect(error, method).toMatchObject({ status: 404, code: "NOT_FOUND" });
		}
	});
});

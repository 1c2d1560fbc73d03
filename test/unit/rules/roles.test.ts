import { describe, expect, test } from "vitest";
import {
	GRANTABLE_ROLES,
	isGranted,
	may,
	mayGrant,
	outranks,
	PERMISSION_NAMES,
	permissionsOf,
	ROLES,
	rankOf,
	rolesThat,
	statementsOf,
} from "../../../src/rules/roles";

describe("roles", () => {
	test("stand in one order, from owner to viewer, and no two have the same rank", () => {
		expect(ROLES).toEqual(["owner", "admin", "manager", "member", "viewer"]);
		const ranks = ROLES.map(rankOf);
		expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
		expect(new Set(ranks).size).toBe(ROLES.length);
		expect(Math.min(...ranks)).toBeGreaterThan(0);
	});

	test("can all be granted but owner, which is only transferred", () => {
		expect(GRANTABLE_ROLES).toEqual(ROLES.filter((role) => role !== "owner"));
	});
});

describe("permissions", () => {
	test("are held by these roles", () => {
		expect(Object.fromEntries(PERMISSION_NAMES.map((name) => [name, rolesThat(name)]))).toEqual({
			canDeleteWorkspace: ["owner"],
			canManageBilling: ["owner", "admin"],
			canManageWorkspace: ["owner", "admin"],
			canManageMembers: ["owner", "admin", "manager"],
			canContribute: ["owner", "admin", "manager", "member"],
		});
	});

	test("of a role include those of every role below it", () => {
		for (const [index, role] of ROLES.entries()) {
			const below = ROLES[index + 1];
			if (below === undefined) continue;
			for (const name of PERMISSION_NAMES)
				if (may(below, name)) expect(may(role, name), `${name} of ${role}`).toBe(true);
		}
	});

	test("are all named in the set of a role, held or not", () => {
		for (const role of ROLES) {
			expect(Object.keys(permissionsOf(role))).toEqual(PERMISSION_NAMES);
			for (const name of PERMISSION_NAMES) expect(permissionsOf(role)[name]).toBe(may(role, name));
		}
	});
});

describe("in Better Auth's terms", () => {
	test("the owner has every action there is", () => {
		expect(statementsOf("owner")).toEqual(statementsOf());
		expect(statementsOf()).toMatchObject({ organization: ["delete", "update"], invitation: ["create", "cancel"] });
	});

	test("a viewer has none", () => {
		expect(statementsOf("viewer")).toEqual({});
	});

	test("a role is granted a request only if it has each action of it", () => {
		expect(isGranted("manager", { invitation: ["create"], member: ["delete"] })).toBe(true);
		expect(isGranted("manager", { invitation: ["create"], organization: ["delete"] })).toBe(false);
		expect(isGranted("member", { content: ["contribute"] })).toBe(true);
		expect(isGranted("viewer", { content: ["contribute"] })).toBe(false);
	});

	test("an empty request and an unknown resource are granted to nobody", () => {
		for (const request of [{}, { invitation: [] }, { nothing: ["create"] }, { invitation: ["nothing"] }]) {
			expect(isGranted("owner", request)).toBe(false);
		}
	});
});

describe("outranks", () => {
	test("is true for exactly the roles that stand lower in the list", () => {
		for (const [place, role] of ROLES.entries()) {
			expect(
				ROLES.filter((other) => outranks(role, other)),
				role,
			).toEqual(ROLES.slice(place + 1));
		}
	});
});

describe("mayGrant", () => {
	test.each([
		{ own: "owner", grants: ["admin", "manager", "member", "viewer"] },
		{ own: "admin", grants: ["admin", "manager", "member", "viewer"] },
		{ own: "manager", grants: ["manager", "member", "viewer"] },
		{ own: "member", grants: [] },
		{ own: "viewer", grants: [] },
	] as const)("$own grants $grants", ({ own, grants }) => {
		expect(ROLES.filter((role) => mayGrant(own, role))).toEqual(grants);
	});
});

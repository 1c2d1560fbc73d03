import { describe, expect, test } from "vitest";
import { mayGrant, outranks, ROLES } from "../../../src/rules/roles";

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

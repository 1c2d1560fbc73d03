import { expect, test } from "vitest";
import { readRows, wantedOf } from "../../../src/team/invites/list-rows";

test("an address is normalised, and a row keeps its place", () => {
	expect(
		readRows([
			{ email: " ADA@example.com ", role: "admin" },
			{ email: "grace@example.com", role: "viewer" },
		]),
	).toEqual([
		{ email: "ada@example.com", role: "admin", code: null },
		{ email: "grace@example.com", role: "viewer", code: null },
	]);
});

test("a second row of one address is refused, whatever its spelling and role", () => {
	const rows = readRows([
		{ email: "ada@example.com", role: "member" },
		{ email: "ADA@EXAMPLE.com", role: "admin" },
	]);
	expect(rows.map(({ code }) => code)).toEqual([null, "ALREADY_INVITED"]);
});

test("a malformed row refuses itself alone, and is answered with the address that it named", () => {
	const rows = readRows([
		{ email: "no address", role: "member" },
		{ email: "ada@example.com", role: "owner" },
		{ email: "ada@example.com" },
		{ role: "member" },
		"ada@example.com",
		null,
		{ email: "ada@example.com", role: "member" },
	]);
	expect(rows.map(({ email, code }) => [email, code])).toEqual([
		["no address", "VALIDATION_ERROR"],
		["ada@example.com", "VALIDATION_ERROR"],
		["ada@example.com", "VALIDATION_ERROR"],
		["", "VALIDATION_ERROR"],
		["", "VALIDATION_ERROR"],
		["", "VALIDATION_ERROR"],
		["ada@example.com", null],
	]);
});

test("only the rows that are not refused go on to be decided", () => {
	const rows = readRows([
		{ email: "ada@example.com", role: "member" },
		{ email: "ada@example.com", role: "viewer" },
		7,
	]);
	expect(wantedOf(rows)).toEqual([{ email: "ada@example.com", role: "member" }]);
});

import { expect, test } from "vitest";
import { slugProblem } from "../../../src/rules/slug";

test.each(["abc", "a-1", "3-d", "acme-robotics", "a--b", "x".repeat(48)])("%s can be taken", (slug) => {
	expect(slugProblem(slug)).toBeNull();
});

test.each(["", "ab", "-abc", "abc-", "Abc", "a_b", "a b", "a.b", "ä-b-c", "аbc", "abc\n", "x".repeat(49)])(
	"%j is malformed",
	(slug) => {
		expect(slugProblem(slug)).toMatch(/3 to 48/);
	},
);

test.each(["api", "auth", "invite", "muster", "start", "workspaces", "www"])("%s is reserved", (slug) => {
	expect(slugProblem(slug)).toMatch(/reserved/);
});

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

test.each(["muster-support", "support-team", "security-alerts", "admin-x", "billing-2026", "xn--80ak6aa92e", "ab--c"])(
	"%s could be taken for an official page, or hides what it says",
	(slug) => {
		expect(slugProblem(slug)).toBe("This slug is reserved.");
	},
);

test.each(["supporters", "adminova", "team-nordlicht", "app-builders", "my-support", "a--b"])("%s is free", (slug) => {
	expect(slugProblem(slug)).toBeNull();
});

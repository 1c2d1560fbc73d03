import { expect, test } from "vitest";
import { parseReturnPath } from "../../../src/pages/return-path";

test.each([
	"/start",
	"/start?choose=1",
	"/workspaces/acme",
	"/workspaces/acme?status=all&members=x_1",
	"/workspaces/acme/invite-many",
	"/invite?t=abcDEF1",
])("%s is a page of ours", (path) => {
	expect(parseReturnPath(path)).toBe(path);
});

test.each([
	"//evil.example",
	"/\\evil.example",
	"\\\\evil.example",
	"https://evil.example/start",
	"https:evil.example",
	"/%2fevil.example",
	"/\t/evil.example",
	"/start//evil.example",
	"/start/../..//evil.example",
	"/start@evil.example",
	"/start?x=//evil.example",
	"/start#//evil.example",
	"/start\n",
	" /start",
	"/start\u202e",
	"/workspaces/acme.evil.example",
	"/workspaces/ACME",
	"/api/auth/sign-out",
	"/auth/sign-in",
	"javascript:alert(1)",
	`/invite?t=${"x".repeat(199)}`,
	"/invite/abc",
	`/start?${"x".repeat(201)}`,
	"",
	undefined,
	null,
	7,
	["/start"],
])("%j is none", (path) => {
	expect(parseReturnPath(path)).toBeUndefined();
});

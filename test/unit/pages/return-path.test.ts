import { expect, test } from "vitest";
import { ownPath, pathWith } from "../../../src/pages/return-path";

test.each([
	"/start",
	"/start?choose=1",
	"/workspaces/acme",
	"/workspaces/acme?status=all&members=x_1",
	"/workspaces/acme/invite-many",
	"/invite/abc_DEF-1",
])("%s is a page of ours", (path) => {
	expect(ownPath(path)).toBe(path);
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
	`/invite/${"x".repeat(129)}`,
	`/start?${"x".repeat(201)}`,
	"",
	undefined,
	null,
	7,
	["/start"],
])("%j is none", (path) => {
	expect(ownPath(path)).toBeUndefined();
});

test("parameters are encoded, undefined ones left out, and those of the path kept", () => {
	expect(pathWith("/start", {})).toBe("/start");
	expect(pathWith("/start", { notice: undefined })).toBe("/start");
	expect(pathWith("/auth/verify", { redirect: "/invite/a?b=c", notice: "code-sent" })).toBe(
		"/auth/verify?redirect=%2Finvite%2Fa%3Fb%3Dc&notice=code-sent",
	);
	expect(pathWith("/workspaces/acme?status=all", { notice: "left" })).toBe("/workspaces/acme?status=all&notice=left");
});

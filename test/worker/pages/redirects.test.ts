/** Redirects lead only to pages of ours, and never in circles. */
import { describe, expect, test } from "vitest";
import { PASSWORD } from "../../names";
import { sql } from "../database";
import { newPerson, newPersonWithPassword, newWorkspace } from "../scene";
import { follow, open, submit } from "./browse";

const TRICKS = [
	"//evil.example",
	"/\\evil.example",
	"\\\\evil.example",
	"https://evil.example/start",
	"https:evil.example",
	"/%2fevil.example",
	"/%5cevil.example",
	"/\t/evil.example",
	"/\n/evil.example",
	"//evil.example/start",
	"/start//evil.example",
	"/start/../..//evil.example",
	"/start@evil.example",
	"/start?x=//evil.example",
	"/start#//evil.example",
	"/workspaces/acme/../../../evil",
	"/workspaces/acme.evil.example",
	" /start",
	"javascript:alert(1)",
	"/api/auth/sign-out",
	"/auth/sign-in",
	"",
];

test("after signing in, ?redirect= leads to a page of ours or to the start, whatever it says", async () => {
	const ada = await newPersonWithPassword("ada");
	for (const trick of TRICKS) {
		const path = `/auth/sign-in?redirect=${encodeURIComponent(trick)}`;
		const seen = await submit(path, { email: ada.email, password: PASSWORD });
		expect([seen.status, seen.location], trick).toEqual([303, expect.stringMatching(/^\/start\?signed-in=\d+$/)]);
		expect((await open(path, { cookie: ada.cookie })).location, trick).toBe("/start");
	}
	const raw = await open("/auth/sign-in?redirect=//evil.example", { cookie: ada.cookie });
	expect(raw.location).toBe("/start");
	for (const ours of ["/start", "/workspaces/acme", "/workspaces/acme?status=all", "/invite?t=abcDEF1"]) {
		const path = `/auth/sign-in?redirect=${encodeURIComponent(ours)}`;
		expect((await open(path, { cookie: ada.cookie })).location).toBe(ours);
	}
});

test("signing out leads back to a page of ours only", async () => {
	const ada = await newPerson("ada");
	for (const redirect of TRICKS) {
		expect((await submit("/auth/sign-out", { redirect }, { cookie: ada.cookie })).location, redirect).toBe(
			"/auth/sign-in",
		);
	}
});

test("a signed-out visitor is asked to sign in first, and the way back and the notice go along", async () => {
	const signIn = (redirect: string, notice?: string) =>
		`/auth/sign-in?${new URLSearchParams({ redirect, ...(notice && { notice }) })}`;
	for (const page of ["/start", "/workspaces/acme", "/workspaces/acme/invite-many"]) {
		expect((await open(page)).location).toBe(signIn(page));
		expect((await open(`${page}?notice=declined`)).location).toBe(signIn(page, "declined"));
	}
	for (const [page, fields] of [
		["/start", { step: "accept", inviteId: crypto.randomUUID() }],
		["/workspaces/acme", { action: "leave" }],
	] as const) {
		const seen = await submit(page, fields);
		expect([seen.status, seen.location], page).toEqual([303, signIn(page)]);
	}
});

describe("the start", () => {
	const PAGES = ["/", "/start", "/workspaces/nothing", "/auth/sign-in?redirect=/start", "/auth/sign-up"];

	test("never leads in circles: signed out, with a session that has ended, with a forged cookie", async () => {
		const ended = await newPerson("ended");
		await sql("delete from session where user_id = ?", ended.userId);
		const forged = "better-auth.session_token=forged.forged";
		for (const cookie of ["", ended.cookie, forged, `${ended.cookie}; lastWorkspaceSlug=acme`]) {
			for (const page of PAGES) {
				const { way, status } = await follow(page, cookie);
				expect(way.length, `${cookie} ${way}`).toBeLessThanOrEqual(3);
				expect(status).toBe(200);
				expect(way.at(-1), way.join(" ")).toMatch(/^\/auth\/sign-/);
			}
		}
	});

	test("takes the cookie of the last workspace as a hint: a foreign, unknown or malformed one leads to the first of the person's own", async () => {
		const ada = await newPerson("ada");
		const first = await newWorkspace({ owner: ada });
		const second = await newWorkspace({ owner: ada });
		const foreign = await newWorkspace();
		const leadsTo = async (last: string) => {
			await sql("update session set active_workspace_id = null where user_id = ?", ada.userId);
			return (await follow("/start", `${ada.cookie}; lastWorkspaceSlug=${last}`)).way;
		};
		expect(await leadsTo(second.slug)).toEqual(["/start", `/workspaces/${second.slug}`]);
		for (const last of [foreign.slug, "unknown", "..%2f..%2fevil", "//evil.example", "x".repeat(5_000)]) {
			expect(await leadsTo(last)).toEqual(["/start", `/workspaces/${first.slug}`]);
		}
	});

	test("a workspace that is opened is remembered; one that is not theirs is not", async () => {
		const { owner: ada, slug } = await newWorkspace();
		const foreign = await newWorkspace();
		const remembered = async (path: string) =>
			(await open(path, { cookie: ada.cookie })).cookies.filter((cookie) => cookie.startsWith("lastWorkspaceSlug="));
		expect(await remembered(`/workspaces/${slug}`)).toEqual([`lastWorkspaceSlug=${slug}`]);
		expect(await remembered(`/workspaces/${foreign.slug}`)).toEqual([]);
	});

	test("a switch in one client of a session is a switch in all: opening a workspace makes it active, and the start leads to the active one", async () => {
		const ada = await newPerson("ada");
		const [first, second] = [await newWorkspace({ owner: ada }), await newWorkspace({ owner: ada })];
		const foreign = await newWorkspace();
		const active = async () =>
			(await ada.auth("GET", "/get-session")).body.session.activeOrganizationId as string | null;
		await open(`/workspaces/${first.slug}`, { cookie: ada.cookie });
		expect(await active()).toBe(first.workspaceId);
		await open(`/workspaces/${foreign.slug}`, { cookie: ada.cookie });
		expect(await active()).toBe(first.workspaceId);
		await ada.auth("POST", "/organization/set-active", { organizationSlug: second.slug });
		const { way } = await follow("/start", `${ada.cookie}; lastWorkspaceSlug=${first.slug}`);
		expect(way.at(-1)).toBe(`/workspaces/${second.slug}`);
	});

	test("a person in no workspace is offered to make one, and stays there", async () => {
		const ada = await newPerson("ada");
		const { way, status, text } = await follow("/", `${ada.cookie}; lastWorkspaceSlug=acme`);
		expect([way, status]).toEqual([["/", "/start"], 200]);
		expect(text).toContain("Create your workspace");
	});
});

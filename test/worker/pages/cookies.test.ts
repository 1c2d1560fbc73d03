/** Signing in ends signed in, or with a reason: cookies that the browser drops, and those of other applications. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { request } from "../client";
import { instanceWith } from "../instance";
import { codeFor } from "../mailbox";
import { newPersonWithPassword, newWorkspace, sessionTokenOf, signed } from "../scene";
import { follow, open, submit } from "./browse";

const REASON = "the browser did not keep our cookie. Allow cookies for localhost:8787";

describe("a browser that keeps no cookie is told so", () => {
	test("after joining, signing in with a password or a code, and setting a password", async () => {
		const space = await newWorkspace();
		const { email } = await newPersonWithPassword();
		const [unknown, known] = [await space.invite(), await space.invite({ email })];
		await submit("/auth/forgot", { email });
		const reset = { email, code: await codeFor(email), password: PASSWORD };
		await submit("/auth/sign-in", { step: "code", email });
		const code = { email, code: await codeFor(email, 2) };
		for (const [path, fields] of [
			[`/invite?t=${unknown.token}`, { step: "sign-up", name: "Ada", password: PASSWORD }],
			[`/invite?t=${known.token}`, { step: "sign-in", password: PASSWORD }],
			["/auth/sign-in", { email, password: PASSWORD }],
			[`/auth/sign-in?redirect=/workspaces/${space.slug}`, { email, password: PASSWORD }],
			[`/auth/sign-in?redirect=/workspaces/${space.slug}/invite-many`, { email, password: PASSWORD }],
			[`/auth/sign-in?redirect=/invite?t=${unknown.token}`, { email, password: PASSWORD }],
			["/auth/verify?for=sign-in", code],
			["/auth/forgot?step=code", reset],
		] as const) {
			const { location } = await submit(path, fields);
			const { text, status } = await follow(location ?? "");
			expect([status, text.includes(REASON)], path).toEqual([200, true]);
			const again = /<form method="post" action|<form method="post"/.test(text);
			expect(again, path).toBe(true);
		}
	});

	test("and nobody else is: not who is signed out, nor whose browser keeps the cookie", async () => {
		const { slug, owner } = await newWorkspace();
		const now = Math.floor(Date.now() / 1_000);
		const left = [
			"/start",
			`/workspaces/${slug}`,
			`/workspaces/${slug}?notice=joined`,
			`/workspaces/${slug}?notice=already-member`,
			`/workspaces/${slug}?notice=joined&signed-in=${now - 61}`,
			"/start?signed-in=1",
			"/start?signed-in=",
			"/auth/sign-in",
		];
		for (const path of left) {
			expect((await follow(path)).text, path).not.toContain(REASON);
		}
		for (const path of [`/start?signed-in=${now}`, `/workspaces/${slug}?notice=joined&signed-in=${now}`]) {
			const { status, text } = await follow(path, owner.cookie);
			expect([status, text.includes(REASON)], path).toEqual([200, false]);
		}
	});

	test("with the server's time, so that the script can say if the device's clock is wrong", async () => {
		const { text } = await open("/auth/sign-in?problem=cookies");
		const time = Number(/<p class="note" hidden[^>]* data-server-time="(\d+)"/.exec(text)?.[1]);
		expect(Math.abs(time - Date.now())).toBeLessThan(60_000);
	});
});

describe("of several session cookies the one with our signature counts, wherever it stands", () => {
	const NAME = "better-auth.session_token";
	const BEFORE = "the secret before this one, of thirty-two characters and more";

	test("on pages, on the API and on /api/auth, also beside one of the secret before", async () => {
		const { owner, slug } = await newWorkspace();
		const foreign = [
			`${NAME}=`,
			`${NAME}=Kx3fQm9vT2bL7cYp0dZr5sWn8uEh4jGa.c2lnbmF0dXJlc2lnbmF0dXJlc2lnbmF0dXJlc2lnbmE%3D`,
			`${NAME}=%E0%A4%A`,
			`${NAME}=${await signed(sessionTokenOf(owner), BEFORE)}`,
			`${NAME}=${owner.bearer.slice(0, -6)}AAA%3D`,
		];
		const instance = instanceWith({ BETTER_AUTH_SECRET_PREVIOUS: BEFORE });
		for (const other of [...foreign, foreign.join("; ")]) {
			for (const cookie of [
				`${other}; ${owner.cookie}`,
				`${owner.cookie}; ${other}`,
				`a=b; ${other}; ${owner.cookie}; c=d`,
			]) {
				const get = async (path: string) => request("GET", path, { headers: { cookie }, instance });
				expect((await get("/start?choose=1")).status, cookie).toBe(200);
				expect((await get(`/workspaces/${slug}`)).status, cookie).toBe(200);
				expect((await get("/api/team/myInvites")).status, cookie).toBe(200);
				expect((await get("/api/auth/get-session")).body?.user?.email, cookie).toBe(owner.email);
			}
		}
	});

	test("and none of them signs anybody in by itself", async () => {
		const { owner } = await newWorkspace();
		for (const value of ["", "x", await signed(sessionTokenOf(owner), BEFORE), newAddress()]) {
			const headers = { cookie: `${NAME}=${value}` };
			expect((await request("GET", "/api/team/myInvites", { headers })).status).toBe(401);
			expect((await request("GET", "/api/auth/get-session", { headers })).body).toBeNull();
		}
	});
});

/** The forms of `/auth`: who keeps a password when a code is typed, and input that no browser would send. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { request } from "../client";
import { codeFor } from "../mailbox";
import { open, submit } from "./browse";

const signIn = (email: string, password = PASSWORD) =>
	request("POST", "/api/auth/sign-in/email", { body: { email, password } });

describe("a code from a sign-up", () => {
	async function signUp() {
		const email = newAddress("ada");
		const { cookies, location } = await submit("/auth/sign-up", { email, name: "Ada", password: PASSWORD });
		expect(location).toContain("/auth/verify");
		return { email, cookie: cookies.join("; ") };
	}

	test("leaves the password when it is typed in the browser that signed up", async () => {
		const { email, cookie } = await signUp();
		const verified = await submit("/auth/verify", { email, code: await codeFor(email) }, { cookie });
		expect(verified.location).toMatch(/^\/start\?signed-in=\d+$/);
		expect(await signIn(email)).toMatchObject({ status: 200, body: { user: { name: "Ada" } } });
	});

	test("is a sign-in in another browser, where the password may be somebody else's: it works no more", async () => {
		const { email } = await signUp();
		const verified = await submit("/auth/verify", { email, code: await codeFor(email) });
		expect(verified.location).toMatch(/^\/start\?signed-in=\d+$/);
		expect(verified.cookies.join()).toContain("session_token=");
		expect((await signIn(email)).status).toBe(401);
		expect((await open("/start?choose=1", { cookie: verified.cookies.join("; ") })).status).toBe(200);
	});

	test("leaves the password in another browser in which it was typed", async () => {
		const { email } = await signUp();
		const refused = await submit("/auth/sign-in", { email, password: PASSWORD });
		expect(refused.location).toContain("/auth/verify");
		const cookie = refused.cookies.join("; ");
		await submit("/auth/verify", { email, code: await codeFor(email, 2) }, { cookie });
		expect((await signIn(email)).status).toBe(200);
	});
});

test("input that is too long, or a name that nobody sees, is a problem of the form", async () => {
	const long = "a".repeat(3_000);
	const link = await submit(`/auth/forgot?token=${long}`, { password: PASSWORD });
	expect(link.location).toBe("/auth/forgot?notice=link-expired");
	for (const [name, email] of [
		["\u200b\u2060", newAddress()],
		["Ada", `${long}@example.com`],
		[long, newAddress()],
	] as const) {
		expect((await submit("/auth/sign-up", { name, email, password: PASSWORD })).status).toBe(422);
	}
});

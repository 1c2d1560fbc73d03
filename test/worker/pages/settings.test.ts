/** Pages of a Worker with other settings than the one beside the tests. */
import { describe, expect, test } from "vitest";
import { MINUTE_MS, SECOND_MS } from "../../../src/rules/limits";
import { newAddress } from "../../names";
import { ORIGIN } from "../client";
import { instanceWith } from "../instance";

async function ask(settings: Record<string, string>, path: string, fields?: Record<string, string>): Promise<Response> {
	const headers = { origin: ORIGIN, "cf-connecting-ip": settings.ip ?? "192.0.2.1" };
	const body = fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) };
	const request = new Request(ORIGIN + path, { headers, redirect: "manual", ...body });
	return instanceWith(settings)(request);
}

/** Waits for a new minute if this one is nearly over: the rate limits count by the minute of the clock. */
async function earlyInTheMinute(): Promise<void> {
	const leftMs = MINUTE_MS - (Date.now() % MINUTE_MS);
	if (leftMs < 20 * SECOND_MS) await new Promise((resolve) => setTimeout(resolve, leftMs));
}

describe("with Google and GitHub configured", () => {
	const settings = {
		GOOGLE_CLIENT_ID: "google-id",
		GOOGLE_CLIENT_SECRET: "google-secret",
		GITHUB_CLIENT_ID: "github-id",
		GITHUB_CLIENT_SECRET: "github-secret",
	};

	test("there is a button for each, which leads there and back to where the person wanted to go", async () => {
		const page = await ask(settings, "/auth/sign-in?redirect=/workspaces/acme");
		expect(await page.text()).toMatch(/Continue with Google.*Continue with GitHub/);
		expect(page.headers.get("content-security-policy")).toContain(
			"form-action 'self' https://accounts.google.com https://github.com",
		);
		for (const [provider, host] of Object.entries({ google: "accounts.google.com", github: "github.com" })) {
			const sent = await ask(settings, "/auth/provider?redirect=/workspaces/acme", { provider });
			const to = new URL(sent.headers.get("location") ?? "");
			expect([sent.status, to.host]).toEqual([303, host]);
			expect(to.searchParams.get("redirect_uri")).toBe(`${ORIGIN}/api/auth/callback/${provider}`);
			expect(sent.headers.getSetCookie().join()).toContain("better-auth.oauth_state=");
		}
	});

	test("without them there is none, and a forged press leads back", async () => {
		expect(await (await ask({}, "/auth/sign-in")).text()).not.toContain("Continue with");
		const sent = await ask({}, "/auth/provider", { provider: "google" });
		expect(sent.headers.get("location")).toBe("/auth/sign-in?notice=provider-failed");
	});
});

describe("with rate limits", () => {
	const settings = { RATE_LIMITS: "on" };

	test("sign-in forms are limited by address and network, as the API is", async () => {
		await earlyInTheMinute();
		const fields = { email: newAddress("nobody"), password: "wrong" };
		const signIn = async (ip: string) => (await ask({ ...settings, ip }, "/auth/sign-in", fields)).status;
		const statuses: number[] = [];
		for (let tries = 0; tries < 11; tries += 1) statuses.push(await signIn("192.0.2.1"));
		expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
		expect(await signIn("192.0.2.2")).toBe(422);
	});

	test("guessing invite links is limited by IP, with a page that says so", async () => {
		const guess = () => ask({ ...settings, ip: "198.51.100.7" }, "/invite?t=guess");
		for (let tries = 0; tries < 60; tries += 1) expect((await guess()).status).toBe(404);
		const refused = await guess();
		expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "60"]);
		expect(await refused.text()).toContain("That was too often.");
	});
});

/** Turnstile, in front of the mails with codes and links. */
import { expect, inject, test, vi } from "vitest";
import { newAddress, PASSWORD } from "../names";
import { type Answer, passTime, refusal, request } from "./client";
import { instanceWith } from "./instance";
import { newWorkspace } from "./scene";

// Each sign-up derives a key, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const settings = {
	RATE_LIMITS: "on",
	TURNSTILE_SITE_KEY: "1x00000000000000000000AA",
	TURNSTILE_SECRET_KEY: "turnstile-secret-of-tests",
	TURNSTILE_URL: inject("turnstileUrl"),
};
const instance = instanceWith(settings);

let serial = 0;
function newNetwork(): string {
	serial += 1;
	return `2001:db8:aa:${serial.toString(16)}::1`;
}
function newToken(): string {
	serial += 1;
	return `genuine-${serial}`;
}

interface Asked {
	network: string;
	token?: string;
	cookie?: string;
	email?: string;
	at?: typeof instance;
}

function askForCode({ network, token, cookie, email = newAddress(), at = instance }: Asked): Promise<Answer> {
	const headers = {
		"cf-connecting-ip": network,
		...(token === undefined ? {} : { "x-captcha-response": token }),
		...(cookie === undefined ? {} : { cookie }),
	};
	const body = { email, type: "sign-in" };
	return request("POST", "/api/auth/email-otp/send-verification-otp", { body, headers, instance: at });
}

async function useUp(network: string): Promise<void> {
	for (let asked = 0; asked < 5; asked += 1) expect((await askForCode({ network })).status).toBe(200);
}

const CHALLENGED = refusal(403, "CHALLENGE_REQUIRED");

test("a network gets five mails an hour without it, whichever way asks, then each takes a genuine token", async () => {
	const network = newNetwork();
	const headers = { "cf-connecting-ip": network };
	const ways = [
		["/sign-up/email", { email: newAddress(), password: PASSWORD, name: "Ada" }],
		["/request-password-reset", { email: newAddress() }],
		["/email-otp/request-password-reset", { email: newAddress() }],
		["/send-verification-email", { email: newAddress() }],
		["/email-otp/send-verification-otp", { email: newAddress(), type: "sign-in" }],
	] as const;
	const send = ([path, body]: (typeof ways)[number], more: Record<string, string> = {}) =>
		request("POST", `/api/auth${path}`, { body, headers: { ...headers, ...more }, instance });
	for (const way of ways) expect((await send(way)).status, way[0]).toBe(200);
	for (const way of ways) {
		const refused = await send(way);
		expect(refused, way[0]).toMatchObject(CHALLENGED);
		expect(refused.body.details).toEqual({ siteKey: settings.TURNSTILE_SITE_KEY });
		expect((await send(way, { "x-captcha-response": newToken() })).status, way[0]).toBe(200);
	}
	expect((await askForCode({ network: newNetwork() })).status).toBe(200);
});

test("a token counts once", async () => {
	const network = newNetwork();
	await useUp(network);
	const token = newToken();
	expect((await askForCode({ network, token })).status).toBe(200);
	for (const bad of [token, "forged", "", "x".repeat(3_000)]) {
		expect(await askForCode({ network, token: bad })).toMatchObject(CHALLENGED);
	}
});

test("the next hour begins anew", async () => {
	const network = newNetwork();
	await useUp(network);
	expect(await askForCode({ network })).toMatchObject(CHALLENGED);
	passTime(3_600_000);
	expect((await askForCode({ network })).status).toBe(200);
	vi.useRealTimers();
});

test("passing it does not lift the daily limit of an address", async () => {
	const email = newAddress();
	for (let asked = 0; asked < 10; asked += 1) {
		expect((await askForCode({ network: newNetwork(), email })).status).toBe(200);
	}
	expect(await askForCode({ network: newNetwork(), email, token: newToken() })).toMatchObject(
		refusal(429, "RATE_LIMITED"),
	);
});

test.each(["broken", "silent"])("if it is %s, only the daily limits apply", async (token) => {
	const network = newNetwork();
	await useUp(network);
	expect((await askForCode({ network, token })).status).toBe(200);
});

test("a secret key that Turnstile refuses locks nobody out", async () => {
	const at = instanceWith({ ...settings, TURNSTILE_SECRET_KEY: "another" });
	const network = newNetwork();
	await useUp(network);
	expect((await askForCode({ network, token: newToken(), at })).status).toBe(200);
});

test("an invitee with the token of their invite passes without it", async () => {
	const network = newNetwork();
	await useUp(network);
	const { token: inviteToken, email } = await (await newWorkspace()).invite();
	const body = { email, password: PASSWORD, name: "Ada", inviteToken };
	const headers = { "cf-connecting-ip": network };
	expect((await request("POST", "/api/auth/sign-up/email", { body, headers, instance })).status).toBe(200);
});

test("without its keys nobody is asked, and with one of them alone the Worker says what is missing", async () => {
	const at = instanceWith({ RATE_LIMITS: "on" });
	const network = newNetwork();
	for (let asked = 0; asked < 7; asked += 1) expect((await askForCode({ network, at })).status).toBe(200);
	const half = instanceWith({ ...settings, TURNSTILE_SECRET_KEY: "" });
	expect((await askForCode({ network, at: half })).status).toBe(503);
});

test("a form that has to pass it comes back with what was typed and the widget, and works with its token", async () => {
	const network = newNetwork();
	await useUp(network);
	const email = newAddress();
	const send = (fields: Record<string, string>) =>
		instance(
			new Request("http://localhost:8787/auth/forgot", {
				method: "POST",
				headers: {
					"content-type": "application/x-www-form-urlencoded",
					origin: "http://localhost:8787",
					"cf-connecting-ip": network,
				},
				body: new URLSearchParams(fields),
				redirect: "manual",
			}),
		);
	const first = await send({ email });
	const page = await first.text();
	expect(first.status).toBe(403);
	expect(page).toContain(`data-sitekey="${settings.TURNSTILE_SITE_KEY}"`);
	expect(page).toContain(`value="${email}"`);
	const policy = first.headers.get("content-security-policy") ?? "";
	const origin = new URL(settings.TURNSTILE_URL).origin;
	expect(policy).toContain(`script-src 'self' ${origin};`);
	expect(first.headers.get("referrer-policy")).toBe("same-origin");
	expect(policy).toMatch(new RegExp(`frame-src [^;]*${origin}`));
	const second = await send({ email, "cf-turnstile-response": newToken() });
	expect([second.status, new URL(second.headers.get("location") ?? "", "http://x").pathname]).toEqual([
		303,
		"/auth/forgot",
	]);
});

test("pages that ask for no mail, and all pages without its keys, allow nothing of another host", async () => {
	for (const [path, at] of [
		["/start", instance],
		["/auth/sign-in", instanceWith({})],
	] as const) {
		const { headers } = await at(new Request(`http://localhost:8787${path}`, { redirect: "manual" }));
		expect(headers.get("content-security-policy") ?? "").not.toContain(new URL(settings.TURNSTILE_URL).host);
	}
});

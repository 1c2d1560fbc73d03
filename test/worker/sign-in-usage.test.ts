/** The daily limits of signing in, and that they lock nobody out of a browser that they have used before. */
import { env } from "cloudflare:workers";
import { afterEach, expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress, PASSWORD, unique } from "../names";
import { type Answer, passTime, refusal, request } from "./client";
import { sql } from "./database";
import { faultyD1, lostBefore, only } from "./faulty-d1";
import { type Instance, instanceWith } from "./instance";
import { codeFor } from "./mailbox";
import { currentToken, newPersonWithPassword, newWorkspace } from "./scene";

// Each try of a password derives a key, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
	vi.useRealTimers();
});

const instance = instanceWith({ RATE_LIMITS: "on" });
let networks = 0;
/** A network that no test has used, in a wider network that no test has used. */
function newNetwork(): string {
	networks += 1;
	return `2001:db8:${networks.toString(16)}::1`;
}

function auth(path: string, body: object, network = newNetwork(), cookie?: string): Promise<Answer> {
	const headers = { "cf-connecting-ip": network, ...(cookie === undefined ? {} : { cookie }) };
	return request("POST", `/api/auth${path}`, { body, headers, instance });
}
const askForCode = (email: string, network?: string, cookie?: string) =>
	auth("/email-otp/send-verification-otp", { email, type: "sign-in" }, network, cookie);
const signIn = (email: string, password: string, network?: string, cookie?: string) =>
	auth("/sign-in/email", { email, password }, network, cookie);

/** The cookies that a browser keeps of a response. */
const cookiesOf = ({ headers }: Answer) =>
	headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");

test("an address gets ten codes and links a day, whoever asks, of whatever kind, with whatever tag", async () => {
	const name = unique("mailbox");
	const ask = [
		(email: string) => askForCode(email),
		(email: string) => auth("/email-otp/request-password-reset", { email }),
		(email: string) => auth("/request-password-reset", { email }),
		(email: string) => auth("/sign-up/email", { email, password: PASSWORD, name: "New" }),
		(email: string) => auth("/send-verification-email", { email }),
	];
	for (let asked = 0; asked < 10; asked += 1) {
		const answer = await ask[asked % ask.length]?.(`${name}+${asked}@example.com`);
		expect(answer?.status, `request ${asked + 1}`).toBe(200);
	}
	for (const again of ask) {
		const answer = await again(`${name}@example.com`);
		expect(answer).toMatchObject(refusal(429, "RATE_LIMITED"));
		expect(Number(answer.headers.get("x-retry-after"))).toBeGreaterThan(0);
	}
	expect((await askForCode(newAddress())).status).toBe(200);
});

test("of forty requests at once for one address, exactly ten are granted", async () => {
	const email = newAddress();
	const answers = await Promise.all(Array.from({ length: 40 }, () => askForCode(email)));
	// Twenty pass the limit of the minute.
	expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
	expect(await sql("select 1 from code_mail where recipient = ?", email)).toHaveLength(10);
});

test("no code is left to guess when an address has had its codes of the day", async () => {
	const email = newAddress();
	for (let asked = 0; asked < 11; asked += 1) await askForCode(email);
	await sql("delete from verification");
	expect(await askForCode(email)).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect(await sql("select 1 from verification")).toEqual([]);
});

test("a network, and the wider network around it, ask for a limited number of codes a day", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", CODES_PER_NETWORK_PER_DAY: "2" });
	const ask = (network: string) =>
		request("POST", "/api/auth/email-otp/send-verification-otp", {
			body: { email: newAddress(), type: "sign-in" },
			headers: { "cf-connecting-ip": network },
			instance: limited,
		});
	const statuses = async (of: readonly string[]) => {
		const found: number[] = [];
		for (const network of of) found.push((await ask(network)).status);
		return found;
	};
	expect(await statuses(["2001:db8:f:1::1", "2001:db8:f:1::2", "2001:db8:f:1::3"])).toEqual([200, 200, 429]);
	const others = [2, 3, 4, 5, 6, 7].map((subnet) => `2001:db8:f:${subnet}::1`);
	expect(await statuses([...others, ...others])).toEqual([200, 200, 200, 200, 200, 200, ...Array(6).fill(429)]);
	const ipv4 = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((host) => `192.0.2.${host}`);
	expect(await statuses(ipv4)).toEqual([...Array(8).fill(200), 429]);
	expect(await statuses(["198.51.100.1"])).toEqual([200]);
});

test("wrong tries end at the network's limit, of passwords and codes together; right ones do not count", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", WRONG_TRIES_PER_NETWORK_PER_DAY: "3" });
	const { email } = await newPersonWithPassword();
	const network = newNetwork();
	const call = (path: string, body: object) =>
		request("POST", `/api/auth${path}`, { body, headers: { "cf-connecting-ip": network }, instance: limited });
	const right = () => call("/sign-in/email", { email, password: PASSWORD });
	for (let round = 0; round < 4; round += 1) expect((await right()).status, `right ${round}`).toBe(200);
	expect((await call("/sign-in/email", { email, password: "a guess" })).status).toBe(401);
	expect((await call("/sign-in/email-otp", { email, otp: "000000" })).status).toBe(400);
	expect((await right()).status).toBe(200);
	expect((await call("/email-otp/reset-password", { email, otp: "000000", password: PASSWORD })).status).toBe(400);
	expect(await right()).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect((await signIn(email, PASSWORD)).status).toBe(200);
});

test("of thirty wrong passwords at once from one network, only as many are tried as its limit has", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", WRONG_TRIES_PER_NETWORK_PER_DAY: "5" });
	const network = newNetwork();
	const answers = await Promise.all(
		Array.from({ length: 30 }, () =>
			request("POST", "/api/auth/sign-in/email", {
				body: { email: newAddress(), password: "a guess" },
				headers: { "cf-connecting-ip": network },
				instance: limited,
			}),
		),
	);
	expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
	expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
});

test("who has used up an address's codes and a network's tries stops nobody in a browser that is known", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", WRONG_TRIES_PER_NETWORK_PER_DAY: "2" });
	const { email } = await newPersonWithPassword();
	const office = newNetwork();
	const own = await signIn(email, PASSWORD, office);
	const browser = cookiesOf(own);
	expect(browser).toContain("muster.known-browser=");
	const at = (path: string, body: object, cookie?: string) =>
		request("POST", `/api/auth${path}`, {
			body,
			headers: { "cf-connecting-ip": office, ...(cookie === undefined ? {} : { cookie }) },
			instance: limited,
		});
	for (let asked = 0; asked < 10; asked += 1) await askForCode(email.replace("@", `+${asked}@`));
	for (let tried = 0; tried < 2; tried += 1) await at("/sign-in/email", { email: newAddress(), password: "a guess" });
	expect(await at("/sign-in/email", { email, password: PASSWORD })).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect(await askForCode(email)).toMatchObject(refusal(429, "RATE_LIMITED"));

	expect((await at("/sign-in/email", { email, password: PASSWORD }, browser)).status).toBe(200);
	expect((await askForCode(email, office, browser)).status).toBe(200);
	const otp = await codeFor(email);
	expect((await at("/sign-in/email-otp", { email, otp }, browser)).status).toBe(200);
});

test("a known browser is known for its address only, and a forged cookie makes none known", async () => {
	const { email } = await newPersonWithPassword();
	const browser = cookiesOf(await signIn(email, PASSWORD));
	const other = newAddress();
	for (let asked = 0; asked < 10; asked += 1) await askForCode(other);
	expect(await askForCode(other, newNetwork(), browser)).toMatchObject(refusal(429, "RATE_LIMITED"));
	for (let asked = 0; asked < 10; asked += 1) await askForCode(email);
	const forged = browser.replace(/(muster\.known-browser=\w+\.)\w{64}/, `$1${"0".repeat(64)}`);
	expect(await askForCode(email, newNetwork(), forged)).toMatchObject(refusal(429, "RATE_LIMITED"));
	expect((await askForCode(email, newNetwork(), browser)).status).toBe(200);
});

test("a known browser has limits of its own: the codes of an address, and three wrong tries for each", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", CODES_PER_ADDRESS_PER_DAY: "2" });
	const { email } = await newPersonWithPassword();
	const browser = cookiesOf(await signIn(email, PASSWORD));
	const statusOf = async (path: string, body: object) => {
		const headers = { "cf-connecting-ip": newNetwork(), cookie: browser };
		return (await request("POST", `/api/auth${path}`, { body: { email, ...body }, headers, instance: limited })).status;
	};
	const ask = () => statusOf("/email-otp/send-verification-otp", { type: "sign-in" });
	expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
	for (let tried = 1; tried <= 6; tried += 1) {
		expect(await statusOf("/sign-in/email", { password: "a guess" }), `guess ${tried}`).toBe(401);
	}
	expect(await statusOf("/sign-in/email", { password: PASSWORD })).toBe(429);
	expect((await signIn(email, PASSWORD)).status).toBe(200);
});

test("the people of an office who sign up by their invites use up no codes of the office's network", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", CODES_PER_NETWORK_PER_DAY: "1" });
	const space = await newWorkspace();
	const network = newNetwork();
	const signUp = (email: string, inviteToken?: string) =>
		request("POST", "/api/auth/sign-up/email", {
			body: { email, password: PASSWORD, name: "New", inviteToken },
			headers: { "cf-connecting-ip": network },
			instance: limited,
		});
	for (const email of [newAddress(), newAddress(), newAddress()]) {
		const { inviteId } = await space.invite({ email });
		expect((await signUp(email, await currentToken(inviteId))).status).toBe(200);
	}
	// Without an invite that proves the address, a code is mailed and counted.
	const { inviteId } = await space.invite();
	expect((await signUp(newAddress(), await currentToken(inviteId))).status).toBe(200);
	expect((await signUp(newAddress())).status).toBe(429);
});

test("no endpoint but those that sign in by an address makes a browser known for it", async () => {
	const { email } = await newPersonWithPassword();
	const victim = newAddress("victim");
	const cookie = cookiesOf(await signIn(email, PASSWORD));
	const bodies = {
		"/revoke-other-sessions": {},
		"/change-password": { currentPassword: PASSWORD, newPassword: PASSWORD, revokeOtherSessions: true },
		"/sign-out": {},
	};
	for (const [path, body] of Object.entries(bodies)) {
		const answer = await auth(path, { ...body, email: victim }, newNetwork(), cookie);
		expect(answer.status, path).toBe(200);
		expect(answer.headers.getSetCookie().join(), path).not.toContain("known-browser");
	}
	const anonymous = await auth("/sign-out", { email: victim });
	expect(anonymous.headers.getSetCookie().join()).not.toContain("known-browser");
});

test("the known browsers of an address share one count, and none is known for longer than 180 days", async () => {
	const limited = instanceWith({ RATE_LIMITS: "on", CODES_PER_ADDRESS_PER_DAY: "2" });
	const { email } = await newPersonWithPassword();
	const browsers = [cookiesOf(await signIn(email, PASSWORD)), cookiesOf(await signIn(email, PASSWORD))];
	const ask = async (cookie?: string) => {
		const headers = { "cf-connecting-ip": newNetwork(), ...(cookie === undefined ? {} : { cookie }) };
		const body = { email, type: "sign-in" };
		return (await request("POST", "/api/auth/email-otp/send-verification-otp", { body, headers, instance: limited }))
			.status;
	};
	expect([await ask(browsers[0]), await ask(browsers[1]), await ask(browsers[0])]).toEqual([200, 200, 429]);
	passTime(180 * DAY_MS);
	expect([await ask(), await ask(), await ask(browsers[0])]).toEqual([200, 200, 429]);
});

test("tries that fail because D1 is out of reach do not use up the limit of a network", async () => {
	const { email } = await newPersonWithPassword();
	const network = newNetwork();
	const limits = { RATE_LIMITS: "on", WRONG_TRIES_PER_NETWORK_PER_DAY: "2" };
	const call = (instance: Instance) =>
		request("POST", "/api/auth/sign-in/email", {
			body: { email, password: PASSWORD },
			headers: { "cf-connecting-ip": network },
			instance,
		});
	for (let tried = 0; tried < 4; tried += 1) {
		// The first trip counts, the second is Better Auth's.
		const failing = instanceWith({ ...limits, DB: faultyD1(env.DB, only(2, lostBefore)) });
		expect((await call(failing)).status).toBeGreaterThanOrEqual(500);
	}
	expect((await call(instanceWith(limits))).status).toBe(200);
});

test("nobody is known for an address by a sign-up alone", async () => {
	const signedUp = await auth("/sign-up/email", { email: newAddress(), password: PASSWORD, name: "New" });
	expect(signedUp.status).toBe(200);
	expect(cookiesOf(signedUp)).not.toContain("known-browser");
});

test("addresses and networks are not at rest in the counts", async () => {
	const email = newAddress("hidden");
	await askForCode(email, "203.0.113.77");
	await signIn(email, "a guess", "203.0.113.77");
	const keys = JSON.stringify(await sql("select key from daily_usage"));
	expect(keys).toContain("codes:");
	expect(keys).not.toMatch(/hidden|203\.0\.113/);
});

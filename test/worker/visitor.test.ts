/** The signed header in which a host application's server names its visitor. */
import { describe, expect, test } from "vitest";
import { signVisitor } from "../../client/operator";
import { newAddress, PASSWORD } from "../names";
import { refusal, request } from "./client";
import { sql } from "./database";
import { instanceWith } from "./instance";
import { newPersonWithPassword } from "./scene";

const visitorKey = "k".repeat(32);
const instance = instanceWith({ RATE_LIMITS: "on", VISITOR_KEY: visitorKey, CODES_PER_NETWORK_PER_DAY: "2" });
/** The network of the server that makes all calls of one test. */
let servers = 0;
function newServer(): string {
	servers += 1;
	return `198.51.${servers}.1`;
}

function askForCode(server: string, headers: Record<string, string> = {}) {
	const body = { email: newAddress(), type: "sign-in" };
	const all = { "cf-connecting-ip": server, ...headers };
	return request("POST", "/api/auth/email-otp/send-verification-otp", { body, headers: all, instance });
}

describe("a server that signs its visitors' addresses", () => {
	test("gives each visitor limits of their own, and is not limited itself", async () => {
		const server = newServer();
		for (const visitor of ["203.0.113.1", "203.0.114.2", "2001:db8:7::1"]) {
			// #region visitor
			const headers = await signVisitor(visitor, { visitorKey });
			// #endregion
			const answers = [await askForCode(server, headers), await askForCode(server, headers)];
			expect(answers.map(({ status }) => status)).toEqual([200, 200]);
			expect(await askForCode(server, headers)).toMatchObject(refusal(429, "RATE_LIMITED"));
		}
		expect((await askForCode(server)).status).toBe(200);
	});

	test("makes sessions with the visitor's address", async () => {
		const { email } = await newPersonWithPassword();
		const headers = { ...(await signVisitor("203.0.113.77", { visitorKey })), "cf-connecting-ip": newServer() };
		const body = { email, password: PASSWORD };
		expect((await request("POST", "/api/auth/sign-in/email", { body, headers, instance })).status).toBe(200);
		const sessions = await sql("select ip_address from session join user on user.id = user_id where email = ?", email);
		expect(sessions).toContainEqual({ ip_address: "203.0.113.77" });
	});
});

describe("a header that is not genuine is refused, and moves no limit", () => {
	const now = Date.now();
	const forged: [string, () => Promise<{ "muster-visitor": string }>][] = [
		["signed with another key", () => signVisitor("203.0.113.1", { visitorKey: "x".repeat(32) })],
		["six minutes old", () => signVisitor("203.0.113.1", { visitorKey, now: now - 360_000 })],
		["six minutes ahead", () => signVisitor("203.0.113.1", { visitorKey, now: now + 360_000 })],
		[
			"for another address",
			async () => {
				const { "muster-visitor": value } = await signVisitor("203.0.113.1", { visitorKey });
				return { "muster-visitor": value.replace("203.0.113.1", "203.0.113.2") };
			},
		],
		...["", "unknown", "10.0.0.1:443", "fe80::1%eth0"].map(
			(address): [string, () => Promise<{ "muster-visitor": string }>] => [
				`for "${address}"`,
				() => signVisitor(address, { visitorKey }),
			],
		),
		["without a signature", async () => ({ "muster-visitor": "203.0.113.1" })],
		["empty", async () => ({ "muster-visitor": "" })],
	];
	test.each(forged)("%s", async (_what, sign) => {
		const answer = await askForCode(newServer(), await sign());
		expect(answer).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(answer.body.details[0].path).toBe("muster-visitor");
	});

	test("by a deployment without the key", async () => {
		const keyless = instanceWith({ RATE_LIMITS: "on", VISITOR_KEY: "" });
		const headers = await signVisitor("203.0.113.1", { visitorKey });
		expect(await request("GET", "/api/auth/ok", { headers, instance: keyless })).toMatchObject(
			refusal(400, "VALIDATION_ERROR"),
		);
	});
});

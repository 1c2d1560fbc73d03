/** The checks of every request before an operation sees it. */
import { describe, expect, test } from "vitest";
import { ORIGIN, refusal, request } from "./client";
import { boundInstance, type Instance, instanceWith } from "./instance";
import { newPerson, newWorkspace } from "./scene";

describe("the checks of a request", () => {
	test("know the paths and their methods", async () => {
		expect(await request("GET", "/api/team/nothing")).toMatchObject(refusal(404, "NOT_FOUND"));
		expect(await request("POST", "/api/nothing")).toMatchObject(refusal(404, "NOT_FOUND"));
		const wrong = await request("GET", "/api/team/invite");
		expect(wrong).toMatchObject(refusal(405, "METHOD_NOT_ALLOWED"));
		expect(wrong.headers.get("allow")).toBe("POST");
		expect(await request("POST", "/api/team/viewer")).toMatchObject(refusal(405, "METHOD_NOT_ALLOWED"));
	});

	test("refuse what is too large, then what is not JSON, then what comes from elsewhere, then what does not fit", async () => {
		const person = await newPerson();
		const evil = { origin: "https://evil.example", cookie: person.cookie };
		const large = "x".repeat(256 * 1024 + 1);
		const post = (body: unknown, headers: Record<string, string>) =>
			request("POST", "/api/team/invite", { body, headers });
		expect(await post(large, { ...evil, "content-type": "text/plain" })).toMatchObject(
			refusal(413, "PAYLOAD_TOO_LARGE"),
		);
		expect(await post({}, { ...evil, "content-type": "text/plain" })).toMatchObject(
			refusal(415, "UNSUPPORTED_MEDIA_TYPE"),
		);
		expect(await post({}, { ...evil })).toMatchObject(refusal(403, "INVALID_ORIGIN"));
		expect(await post({}, { cookie: person.cookie })).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await post("{", { cookie: person.cookie })).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		const { body } = await post({ slug: "x", email: "nobody", role: "king" }, {});
		expect(body.details.map(({ path }: { path: string }) => path)).toEqual(["email", "role"]);
		expect(await post({ slug: "x", email: "a@example.com", role: "member" }, {})).toMatchObject(
			refusal(401, "UNAUTHORIZED"),
		);
	});

	test("take a cookie from our own and the trusted origins; a bearer needs none", async () => {
		const { owner: person, slug } = await newWorkspace();
		const leave = (headers: Record<string, string>) => request("POST", "/api/team/leave", { body: { slug }, headers });
		for (const origin of [
			ORIGIN,
			"http://127.0.0.1:8787",
			"https://app.example.com",
			"chrome-extension://abcdefghijklmnop",
		]) {
			expect(await leave({ cookie: person.cookie, origin }), origin).toMatchObject(refusal(403, "OWNER_CANNOT_LEAVE"));
		}
		expect(await leave({ authorization: `Bearer ${person.bearer}`, origin: "https://evil.example" })).toMatchObject(
			refusal(403, "OWNER_CANNOT_LEAVE"),
		);
	});

	test("let browsers of trusted origins read answers with credentials, and no others", async () => {
		const ask = (origin: string) =>
			request("OPTIONS", "/api/team/invite", { headers: { origin, "access-control-request-method": "POST" } });
		const trusted = await ask("https://app.example.com");
		expect(trusted.headers.get("access-control-allow-origin")).toBe("https://app.example.com");
		expect(trusted.headers.get("access-control-allow-credentials")).toBe("true");
		expect((await ask("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
	});

	test("keep answers out of caches and frames", async () => {
		const { headers } = await request("GET", "/api/team/viewer?slug=x");
		expect(headers.get("cache-control")).toBe("no-store");
		expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
		expect(headers.get("referrer-policy")).toBe("same-origin");
	});
});

describe("a request to another host name of the Worker", () => {
	const at = (host: string, method: string, path: string, instance: Instance = boundInstance) =>
		instance(new Request(`https://${host}${path}`, { method, redirect: "manual", headers: { origin: ORIGIN } }));

	test("leads to the same path at the public URL if it only reads", async () => {
		for (const path of ["/start?a=b%20c", "/api/team/viewer?slug=x", "/dev/mailbox", "/api/auth/ok", "/nothing"]) {
			for (const method of ["GET", "HEAD"]) {
				const answer = await at("muster.acme.workers.dev", method, path);
				expect([answer.status, answer.headers.get("location")], path).toEqual([302, `${ORIGIN}${path}`]);
			}
		}
	});

	test("is refused with the public URL if it may write, before anything reads the database", async () => {
		const untouchable = instanceWith({ DB: { withSession: () => ({}) } });
		for (const path of [
			"/api/team/invite",
			"/api/auth/sign-in/email",
			"/api/operator/setPlan",
			"/api/webhooks/resend",
		]) {
			const answer = await at("rebound.example", "POST", path, untouchable);
			expect(answer.status, path).toBe(421);
			expect(await answer.json()).toMatchObject({ code: "HOST_NOT_SERVED", details: { publicUrl: ORIGIN } });
		}
		expect((await at("rebound.example", "POST", "/workspaces")).status).toBe(421);
	});

	test("is answered if the operator trusts the host of a proxy", async () => {
		const answer = await at("proxy.example", "GET", "/api/auth/ok", instanceWith({ TRUSTED_HOSTS: "proxy.example" }));
		expect(answer.status).toBe(200);
	});
});

/** Everything that `/api/auth` refuses or limits before Better Auth sees it. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../names";
import { refusal, request, stranger } from "./client";
import { sql } from "./database";
import { withGitHub } from "./github";
import { codeFor, mailsTo } from "./mailbox";
import { newPerson, newPersonWithPassword, newWorkspace, sessionTokenOf, signed } from "./scene";

const auth = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	request("POST", `/api/auth${path}`, { body, headers });
const TOO_LONG = "a".repeat(3_000);
const nested = (depth: number): unknown => (depth === 0 ? "x" : [nested(depth - 1)]);

describe("an input that is too long", () => {
	const email = newAddress();
	test.each([
		["/sign-up/email", { email: `${"a".repeat(250)}@example.com`, password: PASSWORD, name: "Ada" }],
		["/sign-up/email", { email, password: PASSWORD, name: TOO_LONG }],
		["/email-otp/send-verification-otp", { email: `${TOO_LONG}@example.com`, type: "sign-in" }],
		["/sign-in/email", { email: `${TOO_LONG}@example.com`, password: PASSWORD }],
		["/sign-in/email", { email, password: PASSWORD, callbackURL: `/${TOO_LONG}` }],
		["/sign-in/email-otp", { email, otp: TOO_LONG }],
		["/request-password-reset", { email, redirectTo: `/auth/forgot?${TOO_LONG}` }],
		["/sign-in/social", { provider: "github", errorCallbackURL: `/${TOO_LONG}` }],
		["/sign-in/social", { provider: "github", newUserCallbackURL: `/${TOO_LONG}` }],
		["/sign-in/social", { provider: "github", callbackURL: `/start?${"a".repeat(1_500)}` }],
		["/sign-in/social", { provider: "github", additionalData: { some: { thing: TOO_LONG } } }],
		["/sign-out", { callbackURL: `https://${"a".repeat(250_000)}` }],
		["/update-user", { name: "Ada", some: nested(100) }],
		["/sign-out", `"${TOO_LONG.repeat(4)}"`],
		["/organization/create", { name: "Deep", slug: "deep-metadata", metadata: { deep: nested(100) } }],
	])("is refused at %s", async (path, body) => {
		const person = await newPerson();
		expect(await person.auth("POST", path, body)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
	});

	test.each([
		`/reset-link?token=x&callbackURL=${TOO_LONG}`,
		`/callback/github?error=${TOO_LONG}`,
		`/callback/github?code=x&state=${TOO_LONG}`,
		`/error?error_description=${TOO_LONG}`,
		`/get-session?${TOO_LONG}=1`,
	])("is refused in a query", async (path) => {
		expect(await request("GET", `/api/auth${path}`)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
	});

	test("is cut if it is a user agent, which nobody chooses", async () => {
		const { email } = await newPersonWithPassword();
		await auth("/sign-in/email", { email, password: PASSWORD }, { "user-agent": "u".repeat(5_000) });
		const agents = await sql<{ agent: string }>(
			"select user_agent as agent from session join user on user.id = user_id where email = ? and user_agent <> ''",
			email,
		);
		expect(agents).toEqual([{ agent: "u".repeat(200) }]);
	});
});

test("an ID token of a provider signs nobody in", async () => {
	for (const path of ["/sign-in/social", "/link-social"]) {
		const { credential } = await newPerson();
		const answer = await request("POST", `/api/auth${path}`, {
			body: { provider: "github", idToken: { token: "x" } },
			credential,
			instance: withGitHub,
		});
		expect(answer).toMatchObject(refusal(400, "VALIDATION_ERROR"));
	}
});

test("Better Auth's page for errors shows nothing that a link says", async () => {
	const answer = await request("GET", "/api/auth/error?error=x&error_description=Your+account+is+locked");
	expect(answer.status).toBe(302);
	expect(answer.headers.get("location")).toContain("/auth/sign-in?notice=provider-failed");
	expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
});

describe("the session cookie", () => {
	const session = (cookie: string, headers: Record<string, string> = {}) =>
		request("GET", "/api/auth/get-session", { headers: { ...headers, cookie } });
	const mine = (cookie: string, headers: Record<string, string> = {}) =>
		request("GET", "/api/team/myInvites", { headers: { ...headers, cookie } });
	const NAME = "better-auth.session_token";

	test("counts wherever it stands among others of its name, in Better Auth's endpoints too", async () => {
		const { cookie, email } = await newPerson();
		const foreign = `${NAME}=${await signed("another-application", "the secret of another application")}`;
		for (const header of [
			`${foreign}; ${cookie}`,
			`${cookie}; ${foreign}`,
			`${NAME}=; ${cookie}`,
			`${NAME}; ${foreign}; x=y; ${cookie}; ${NAME}=nonsense`,
			cookie.replace("=", " = "),
		]) {
			expect((await mine(header)).status, header).toBe(200);
			expect((await session(header)).body?.user.email, header).toBe(email);
		}
		expect((await mine(foreign)).status).toBe(401);
		expect((await session(foreign)).body).toBeNull();
	});

	test("needs a trusted origin for a POST, however its name is written", async () => {
		const { cookie } = await newPerson();
		for (const header of [cookie, cookie.replace("=", " ="), `x=1;\t${cookie}`, `${NAME}=x; ${cookie}`]) {
			const headers = { cookie: header, origin: "https://evil.example" };
			const answer = await request("POST", "/api/team/leave", { body: { slug: "x" }, headers });
			expect(answer, header).toMatchObject(refusal(403, "INVALID_ORIGIN"));
		}
	});

	test("counts beside an `Authorization` that is no bearer token, and keeps its rule about origins", async () => {
		const { cookie, email } = await newPerson();
		const basic = { authorization: `Basic ${btoa("staging:password")}` };
		expect((await mine(cookie, basic)).status).toBe(200);
		expect((await session(cookie, basic)).body?.user.email).toBe(email);
		const evil = { ...basic, cookie, origin: "https://evil.example" };
		expect(await request("POST", "/api/team/leave", { body: { slug: "x" }, headers: evil })).toMatchObject(
			refusal(403, "INVALID_ORIGIN"),
		);
		for (const authorization of ["Bearer", "Bearer x", "bearer  nonsense"]) {
			expect((await mine(cookie, { authorization })).status, authorization).toBe(401);
			expect((await session(cookie, { authorization })).body, authorization).toBeNull();
		}
	});

	test("buys no bearer token", async () => {
		const { cookie, bearer } = await newPerson();
		const byCookie = await auth("/update-user", { name: "Ada" }, { cookie });
		expect([byCookie.status, byCookie.headers.get("set-auth-token")]).toEqual([200, null]);
		expect(byCookie.headers.get("set-cookie")).toContain(NAME);
		const byBearer = await auth("/update-user", { name: "Ada" }, { authorization: `Bearer ${bearer}` });
		expect(byBearer.headers.get("set-auth-token")).toBeTruthy();
	});
});

describe("stock clients", () => {
	test("never delete an account by a token", async () => {
		for (const body of [{ token: "nonsense" }, { token: "" }, { token: null }, { token: "x", password: PASSWORD }]) {
			const person = await newPersonWithPassword();
			expect(await person.auth("POST", "/delete-user", body)).toMatchObject(refusal(404, "INVALID_TOKEN"));
			expect((await person.auth("GET", "/get-session")).body.user.email).toBe(person.email);
		}
		const person = await newPerson();
		expect(await person.auth("POST", "/delete-user", { callbackURL: "https://evil.example" })).toMatchObject(
			refusal(403, "INVALID_CALLBACK_URL"),
		);
		expect((await person.auth("POST", "/delete-user", { callbackURL: "/bye" })).status).toBe(200);
	});

	test("give and take away a logo; one that is no https URL is refused", async () => {
		const { owner, workspaceId: organizationId } = await newWorkspace();
		const created = await owner.auth("POST", "/organization/create", { name: "L", slug: "logo-less", logo: "" });
		expect(created).toMatchObject({ status: 200, body: { logo: null } });
		const update = (logo: unknown) => owner.auth("POST", "/organization/update", { organizationId, data: { logo } });
		expect((await update('https://x.example/a.png"onerror=x')).body.logo).toBe("https://x.example/a.png%22onerror=x");
		expect((await update("")).body.logo).toBeNull();
		for (const logo of ["data:image/png;base64,AAAA", "/logo.png", "http://x.example/a.png", 5]) {
			expect(await update(logo)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		}
	});

	test("may send an empty id for the active workspace", async () => {
		const { owner, slug, workspaceId } = await newWorkspace();
		for (const path of ["list-members", "get-full-organization", "get-organization", "get-active-member-role"]) {
			const query = "?organizationId=&organizationSlug=&userId=";
			expect((await owner.auth("GET", `/organization/${path}${query}`)).status, path).toBe(200);
		}
		const permissions = { member: ["create"] };
		expect(
			(await owner.auth("POST", "/organization/has-permission", { organizationId: "", permissions })).body,
		).toMatchObject({ success: true });
		const data = { name: "Renamed" };
		expect((await owner.auth("POST", "/organization/update", { organizationId: "", data })).body.name).toBe("Renamed");
		expect(
			(await owner.auth("POST", "/organization/set-active", { organizationId: "", organizationSlug: slug })).body,
		).toMatchObject({ id: workspaceId });
	});

	test("ask for permissions that no role has, and are told so", async () => {
		const { owner } = await newWorkspace();
		for (const name of ["constructor", "__proto__", "toString"]) {
			const permissions = JSON.parse(`{"${name}":["x"]}`) as unknown;
			expect(await owner.auth("POST", "/organization/has-permission", { permissions })).toMatchObject({
				status: 200,
				body: { success: false },
			});
		}
	});

	test("get a new code by sendVerificationEmail, and the same answer for every address", async () => {
		const { email } = stranger();
		await auth("/sign-up/email", { email, password: PASSWORD, name: "Ada" });
		await codeFor(email);
		const known = await newPerson();
		const nobody = stranger();
		for (const address of [email, known.email, nobody.email]) {
			expect(await auth("/send-verification-email", { email: address })).toMatchObject({
				status: 200,
				body: { status: true },
			});
		}
		expect(await codeFor(email, 2)).toMatch(/^\d{6}$/);
		expect(await mailsTo(known.email)).toEqual([]);
		expect(await mailsTo(nobody.email)).toEqual([]);
	});

	test("get one wording for whoever is not signed in, and the reason why a slug is not free", async () => {
		const unauthorized = { status: 401, body: { code: "UNAUTHORIZED", message: "Unauthorized" } };
		const ended = await newPerson();
		await sql("delete from session where token = ?", sessionTokenOf(ended));
		expect(await request("GET", "/api/auth/organization/list")).toMatchObject(unauthorized);
		expect(await ended.auth("GET", "/organization/list")).toMatchObject(unauthorized);
		expect(await auth("/delete-user", {})).toMatchObject(unauthorized);
		const person = await newPerson();
		const check = (slug: string) => person.auth("POST", "/organization/check-slug", { slug });
		expect(await check("a".repeat(49))).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await check("api")).toMatchObject(refusal(400, "ORGANIZATION_SLUG_ALREADY_TAKEN"));
	});
});

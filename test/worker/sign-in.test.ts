/** The promises of signing in, by Better Auth's stock paths. */
import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../names";
import { invited, signedUp, ticketOf } from "./api";
import { ORIGIN, Person, refusal, request, stranger } from "./client";
import { sql } from "./database";
import { codeFor, mailsTo, mailTo, tokenFor } from "./mailbox";
import { newPerson, newWorkspace } from "./scene";

const auth = (path: string, body: unknown, headers?: Record<string, string>) =>
	request("POST", `/api/auth${path}`, { body, ...(headers ? { headers } : {}) });
const signUp = (email: string, extra: object = {}) =>
	auth("/sign-up/email", { email, password: PASSWORD, name: "New", ...extra });

describe("signing up", () => {
	test("mails a six-digit code on a line of its own; the code verifies and signs in", async () => {
		const { email } = stranger();
		const answer = await signUp(email);
		expect(answer).toMatchObject({ status: 200, body: { token: null, user: { email, emailVerified: false } } });
		expect(await auth("/sign-in/email", { email, password: PASSWORD })).toMatchObject({
			status: 403,
			body: { code: "EMAIL_NOT_VERIFIED" },
		});
		const otp = await codeFor(email);
		expect(otp).toMatch(/^\d{6}$/);
		expect(await auth("/email-otp/verify-email", { email, otp: otp === "000000" ? "111111" : "000000" })).toMatchObject(
			{ status: 400 },
		);
		const verified = await auth("/email-otp/verify-email", { email, otp }, ticketOf(answer));
		expect(verified).toMatchObject({ status: 200, body: { status: true, user: { emailVerified: true } } });
		expect(verified.headers.get("set-auth-token")).toBeTruthy();
		expect((await auth("/sign-in/email", { email: ` ${email.toUpperCase()} `, password: PASSWORD })).status).toBe(200);
	});

	test("answers the same for a known and an unknown address", async () => {
		const known = await signedUp();
		const odd = { name: "A  B\n", image: "" };
		const [first, second] = [await signUp(known.email, odd), await signUp(stranger().email, odd)];
		const shape = ({ status, body }: typeof first) => ({
			status,
			token: body.token,
			keys: Object.keys(body.user).sort(),
			verified: body.user.emailVerified,
			name: body.user.name,
			image: body.user.image,
		});
		expect(shape(first)).toEqual(shape(second));
		expect(first.headers.get("set-cookie")).not.toContain("session_token");
	});

	test("with a live invite of that very address verifies at once, signs in, and mails no code", async () => {
		const { owner, slug } = await newWorkspace();
		const invitee = stranger();
		const { token } = await invited(owner, slug, invitee.email);
		const answer = await signUp(invitee.email.toUpperCase(), { inviteToken: token });
		expect(answer).toMatchObject({ status: 200, body: { user: { email: invitee.email, emailVerified: true } } });
		expect(answer.body.token).toBeTruthy();
		invitee.keep(answer);
		expect((await invitee.auth("GET", "/get-session")).body.user.email).toBe(invitee.email);
		expect(await mailsTo(invitee.email)).toHaveLength(1);
	});

	test("with somebody else's, a revoked or a forged invite token is an ordinary sign-up", async () => {
		const { owner, slug } = await newWorkspace();
		const revoked = stranger();
		const invite = await invited(owner, slug, revoked.email);
		await owner.post("revokeInvite", { slug, inviteId: invite.id });
		const { token } = await invited(owner, slug, stranger().email);
		for (const [email, inviteToken] of [
			[stranger().email, token],
			[revoked.email, invite.token],
			[stranger().email, "A".repeat(80)],
			[stranger().email, 7],
		]) {
			const answer = await signUp(String(email), { inviteToken });
			expect(answer).toMatchObject({ status: 200, body: { token: null, user: { emailVerified: false } } });
			expect(answer.headers.get("set-cookie")).not.toContain("session_token");
		}
	});

	test("with an invite token never signs in to an account that exists", async () => {
		const { owner, slug } = await newWorkspace();
		const known = await signedUp();
		const { token } = await invited(owner, slug, known.email);
		const answer = await signUp(known.email, { inviteToken: token });
		expect(answer).toMatchObject({ status: 200, body: { token: null } });
		expect(answer.headers.get("set-cookie")).not.toContain("session_token");
	});
});

describe("an address that another person has claimed first", () => {
	const claim = (email: string) => signUp(email, { password: "the squatter's password", name: "Squatter" });
	const signIn = (email: string, password: string) => auth("/sign-in/email", { email, password });

	test("is its owner's once they sign up and verify: the squatter's password does not work", async () => {
		const { email } = stranger();
		await claim(email);
		expect((await signUp(email)).status).toBe(200);
		const verified = await auth("/email-otp/verify-email", { email, otp: await codeFor(email, 2) });
		expect(verified.status).toBe(200);
		expect((await signIn(email, "the squatter's password")).status).toBe(401);
		await auth("/email-otp/request-password-reset", { email });
		await auth("/email-otp/reset-password", { email, otp: await codeFor(email, 3), password: PASSWORD });
		expect((await signIn(email, PASSWORD)).status).toBe(200);
	});

	test("cannot be claimed between the owner's sign-up and their code either", async () => {
		const { email } = stranger();
		await signUp(email);
		await claim(email);
		await auth("/email-otp/verify-email", { email, otp: await codeFor(email, 2) });
		expect((await signIn(email, "the squatter's password")).status).toBe(401);
	});

	test("is its owner's at once with an invite", async () => {
		const { owner, slug } = await newWorkspace();
		const { email } = stranger();
		await claim(email);
		await mailTo(email);
		const { token } = await invited(owner, slug, email);
		expect(await signUp(email, { inviteToken: token })).toMatchObject({
			status: 200,
			body: { user: { name: "New", emailVerified: true } },
		});
		expect((await signIn(email, PASSWORD)).status).toBe(200);
		expect((await signIn(email, "the squatter's password")).status).toBe(401);
	});

	test("also loses the squatter's session and provider", async () => {
		const squatter = await signedUp("squatter");
		await sql("update user set email_verified = 0 where id = ?", squatter.userId);
		await sql("update account set provider_id = 'github' where user_id = ?", squatter.userId);
		await signUp(squatter.email);
		expect((await squatter.auth("GET", "/get-session")).body).toBeNull();
		expect(await sql("select 1 from account where user_id = ?", squatter.userId)).toEqual([]);
	});

	test("is not touched by a sign-up that is refused", async () => {
		const { email } = stranger();
		const ticket = ticketOf(await signUp(email));
		const elsewhere = { origin: "https://evil.example" };
		expect((await auth("/sign-up/email", { email })).status).toBe(400);
		expect((await auth("/sign-up/email", { email, password: "short", name: "X" })).status).toBe(400);
		expect((await auth("/sign-up/email", { email, password: "another password", name: "X" }, elsewhere)).status).toBe(
			403,
		);
		await auth("/email-otp/verify-email", { email, otp: await codeFor(email) }, ticket);
		expect((await signIn(email, PASSWORD)).status).toBe(200);
	});

	test("keeps the password of a person who signs up twice", async () => {
		const { email } = stranger();
		await signUp(email);
		const ticket = ticketOf(await signUp(email));
		await auth("/email-otp/verify-email", { email, otp: await codeFor(email, 2) }, ticket);
		expect((await signIn(email, PASSWORD)).status).toBe(200);
	});
});

test("names and pictures that people give themselves are made fit for lists and mails, or refused", async () => {
	const person = await signedUp();
	const update = (changes: object) => person.auth("POST", "/update-user", changes);
	const user = async () => (await person.auth("GET", "/get-session")).body.user;
	await update({ name: `\u202eEve\r\nBcc: x\u0000 ${"y".repeat(2_000)}` });
	expect((await user()).name).toMatch(/^Eve Bcc: x y{189}$/);
	await update({ name: `x${"😀".repeat(300)}` });
	expect((await user()).name).toBe(`x${"😀".repeat(199)}`);
	await update({ image: 'https://pictures.example/a"onerror=alert(1) x.png' });
	expect((await user()).image).toBe("https://pictures.example/a%22onerror=alert(1)%20x.png");
	for (const nonsense of [
		{ name: 5 },
		{ name: null },
		{ name: "\u200b\u2060\u00ad" },
		{ image: {} },
		{ image: "javascript:alert(1)" },
		{ image: "http://pictures.example/1.png" },
		{ image: "data:image/png;base64,AAAA" },
		{ image: `https://pictures.example/${"a".repeat(3_000)}` },
	]) {
		expect(await update(nonsense)).toMatchObject(refusal(400, "VALIDATION_ERROR"));
	}
	expect(await update({ image: "" })).toMatchObject({ status: 200, body: { status: true } });
	expect((await user()).image).toBeNull();
});

test("a call without a body needs no content type", async () => {
	const person = await signedUp();
	const bare = await exports.default.fetch(`${ORIGIN}/api/auth/sign-out`, {
		method: "POST",
		headers: { authorization: `Bearer ${person.bearer}` },
	});
	expect(bare.status).toBe(200);
});

describe("codes", () => {
	test("sign a new person in without a password", async () => {
		const { email } = stranger();
		expect(await auth("/email-otp/send-verification-otp", { email, type: "sign-in" })).toMatchObject({
			status: 200,
			body: { success: true },
		});
		const answer = await auth("/sign-in/email-otp", { email, otp: await codeFor(email), name: "Ada" });
		expect(answer).toMatchObject({ status: 200, body: { user: { email, name: "Ada", emailVerified: true } } });
	});

	test("set a new password, end the old sessions, and are not sent to unknown addresses", async () => {
		const person = await signedUp();
		expect((await auth("/email-otp/request-password-reset", { email: person.email })).status).toBe(200);
		const otp = await codeFor(person.email, 2);
		expect(
			(await auth("/email-otp/reset-password", { email: person.email, otp, password: "a fresh password" })).status,
		).toBe(200);
		expect(await person.get("myInvites")).toMatchObject({ status: 401 });
		expect((await auth("/sign-in/email", { email: person.email, password: "a fresh password" })).status).toBe(200);
		const nobody = stranger();
		expect((await auth("/email-otp/request-password-reset", { email: nobody.email })).status).toBe(200);
		expect(await sql("select 1 from mail_outbox where recipient = ?", nobody.email)).toEqual([]);
	});

	test("a stock reset link leads to the product's page with its secret, and changes nothing when opened", async () => {
		const person = await signedUp();
		expect(
			(await auth("/request-password-reset", { email: person.email, redirectTo: "https://app.example.com/reset" }))
				.status,
		).toBe(200);
		const link = /^http\S+$/m.exec((await mailTo(person.email, 2)).text)?.[0] ?? "";
		expect(link.startsWith(`${ORIGIN}/api/auth/reset-link?token=`)).toBe(true);
		const opened = await request("GET", link.slice(ORIGIN.length));
		const token = new URL(opened.headers.get("location") ?? "").searchParams.get("token");
		expect((await request("GET", link.slice(ORIGIN.length))).status).toBe(302);
		expect((await auth("/reset-password", { newPassword: "a fresh password", token })).status).toBe(200);
	});

	test("a reset link ends in a letter or digit, and works with whatever a mail program sticks to it", async () => {
		const person = await signedUp();
		const pages = [undefined, "/auth/forgot?x=-", "https://app.example.com/reset_", "https://app.example.com/r."];
		for (const [index, redirectTo] of pages.entries()) {
			await auth("/request-password-reset", { email: person.email, ...(redirectTo && { redirectTo }) });
			const link = /^http\S+$/m.exec((await mailTo(person.email, 2 + index)).text)?.[0] ?? "";
			expect(link).toMatch(/[0-9A-Za-z]$/);
			for (const end of ["", ".", ")", ">", "_", "%3E"]) {
				const opened = await request("GET", link.slice(ORIGIN.length) + end);
				const page = new URL(opened.headers.get("location") ?? "", ORIGIN);
				expect(page.href.split(/[?&]token=/)[0]).toBe(new URL(redirectTo ?? "/auth/forgot", ORIGIN).href);
				expect(page.searchParams.get("token")).toMatch(/^[0-9A-Za-z]+$/);
			}
		}
	});

	test("are nowhere stored in the clear, and are wiped from the outbox when sent", async () => {
		const person = await signedUp();
		await auth("/email-otp/send-verification-otp", { email: person.email, type: "sign-in" });
		const otp = await codeFor(person.email, 2);
		const rows = [
			...(await sql("select * from verification")),
			...(await sql("select * from mail_outbox where recipient = ?", person.email)),
		];
		expect(JSON.stringify(rows)).not.toContain(otp);
		expect(
			await sql("select 1 from mail_outbox where recipient = ? and sealed_secret is not null", person.email),
		).toEqual([]);
	});
});

describe("sessions", () => {
	test("work as a cookie and as a signed bearer; if Authorization is present the cookie is ignored", async () => {
		const person = await signedUp();
		const as = (headers: Record<string, string>) => request("GET", "/api/team/myInvites", { headers });
		expect((await as({ cookie: person.cookie })).status).toBe(200);
		expect((await as({ authorization: `Bearer ${person.bearer}` })).status).toBe(200);
		expect(await as({ cookie: person.cookie, authorization: "Bearer nonsense" })).toMatchObject({
			status: 401,
			cost: { trips: 0 },
		});
		const mixed = await request("GET", "/api/auth/get-session", {
			headers: { cookie: person.cookie, authorization: "Bearer nonsense" },
		});
		expect(mixed.body).toBeNull();
	});

	test("whose signature does not verify, or is missing, are refused without the database", async () => {
		const person = await signedUp();
		const raw = decodeURIComponent(person.bearer).split(".")[0] ?? "";
		for (const credential of [
			{ bearer: raw },
			{ bearer: `${raw}.AAAA` },
			{ cookie: `better-auth.session_token=${raw}.AAAA` },
		]) {
			expect(await request("GET", "/api/team/myInvites", { credential })).toMatchObject({
				status: 401,
				cost: { trips: 0 },
			});
		}
	});

	test("end at once when they are revoked or expire", async () => {
		const person = await signedUp();
		await sql("update session set expires_at = ? where user_id = ?", Date.now() - 1, person.userId);
		expect(await person.get("myInvites")).toMatchObject({ status: 401, cost: { trips: 1 } });
		const other = await signedUp();
		await other.auth("POST", "/sign-out");
		expect(await other.get("myInvites")).toMatchObject({ status: 401 });
	});

	test("that are due for renewal are extended in a trip of its own, once a day, and the browser's cookie with them", async () => {
		const person = await signedUp();
		const due = Date.now() + 5 * 86_400_000;
		await sql("update session set expires_at = ? where user_id = ?", due, person.userId);
		const answer = await request("GET", "/api/team/myInvites", { headers: { cookie: person.cookie } });
		expect(answer).toMatchObject({ status: 200, cost: { trips: 2 } });
		expect(answer.headers.get("set-cookie")).toContain("better-auth.session_token=");
		expect(answer.headers.get("set-cookie")).toContain("Max-Age=604800");
		const [row] = await sql<{ expires_at: number }>("select expires_at from session where user_id = ?", person.userId);
		expect(row?.expires_at).toBeGreaterThan(due + 86_400_000);
		await sql("update session set expires_at = ? where user_id = ?", due, person.userId);
		const refused = await request("GET", "/api/team/viewer?slug=no-such-space", { headers: { cookie: person.cookie } });
		expect(refused).toMatchObject({ status: 404 });
		expect(refused.headers.get("set-cookie")).toContain("Max-Age=604800");
		const renewed = answer.headers.getSetCookie().find((line) => line.startsWith("better-auth.session_token="));
		const next = await request("GET", "/api/team/myInvites", { headers: { cookie: renewed?.split(";")[0] ?? "" } });
		expect(next).toMatchObject({ status: 200, cost: { trips: 1 } });
		expect(next.headers.get("set-cookie")).not.toContain("better-auth.session_token=");
	});
});

describe("the allow-list", () => {
	test.each([
		"POST /organization/add-member",
		"POST /organization/create-team",
		"POST /organization/create-role",
		"POST /organization/anything-later",
		"POST /change-email",
		"POST /email-otp/change-email",
		"GET /verify-email",
		"GET /delete-user/callback",
		"POST /organization//add-member",
		"POST /organization/%61dd-member",
	])("keeps %s closed with our 404", async (endpoint) => {
		const [method = "", path = ""] = endpoint.split(" ");
		const owner = await newPerson("owner");
		const answer = await owner.auth(method as "GET" | "POST", path, {
			organizationId: "x",
			email: "x@example.com",
			role: "admin",
		});
		expect(answer).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
	});
});

test("an invitee without an account gets in by code and link", async () => {
	const { owner, slug } = await newWorkspace();
	const ada = new Person(newAddress("ada"), "Ada");
	const { token } = await invited(owner, slug, ada.email);
	await auth("/email-otp/send-verification-otp", { email: ada.email, type: "sign-in" });
	ada.keep(await auth("/sign-in/email-otp", { email: ada.email, otp: await codeFor(ada.email, 2) }));
	expect(await ada.post("acceptInvite", { token })).toMatchObject({ status: 200, body: { workspaceSlug: slug } });
	expect(await tokenFor(ada.email, 2)).toBe("");
});

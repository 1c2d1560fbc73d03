/** The page behind the link in a mail. Its tests in a browser are in `test/e2e/`. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD } from "../../names";
import { request } from "../client";
import { sql } from "../database";
import { currentToken, newPerson, newPersonWithPassword, newWorkspace } from "../scene";
import { open, submit } from "./browse";

const membersOf = (slug: string) =>
	sql<{ email: string; role: string }>(
		`select user.email, workspace_member.role from workspace_member
		join user on user.id = user_id join workspace on workspace.id = workspace_id
		where slug = ? and workspace_member.role <> 'owner'`,
		slug,
	);

async function everything(): Promise<string> {
	const tables = ["workspace_invite", "workspace_member", "audit_log", "session", "user", "mail_outbox"];
	const rows = await env.DB.batch(tables.map((table) => env.DB.prepare(`select * from ${table} order by 1`)));
	return JSON.stringify(rows.map(({ results }) => results));
}

describe("opening the link", () => {
	test("writes nothing, by GET or HEAD, signed out, as the invitee or as another person", async () => {
		const space = await newWorkspace();
		const { owner } = space;
		const { person: ada, token } = await space.invitee();
		const before = await everything();
		for (const method of ["GET", "HEAD"]) {
			for (const cookie of ["", ada.cookie, owner.cookie]) {
				expect((await open(`/invite?t=${token}`, { cookie, purpose: "prefetch" }, method)).status).toBe(200);
			}
		}
		expect(await everything()).toBe(before);
	});

	test("offers to sign up and to sign in alike, whether the address has an account or not", async () => {
		const space = await newWorkspace();
		const { email } = await newPersonWithPassword("ada");
		const known = await space.invite({ email });
		const unknown = await space.invite({ email: email.replace("ada", "eve") });
		const blank = (text: string, token: string) => text.replaceAll(token, "").replaceAll(/\b(ada|eve)-/g, "");
		const [first, second] = [await open(`/invite?t=${known.token}`), await open(`/invite?t=${unknown.token}`)];
		expect(blank(first.text, known.token)).toBe(blank(second.text, unknown.token));
	});

	test("by a path with the token, whatever follows it, leads to the page", async () => {
		const { token } = await (await newWorkspace()).invite();
		for (const path of [`/invite/${token}`, `/invite/${token}/rest`, `/invite/${token}).`]) {
			expect((await open(path)).location).toBe(`/invite?t=${token}`);
		}
	});

	test("a name full of markup stays a name", async () => {
		const space = await newWorkspace();
		await space.owner.auth("POST", "/update-user", { name: '<img src=x onerror="alert(1)">' });
		const { token } = await space.invite();
		const { text } = await open(`/invite?t=${token}`);
		expect(text).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt; invited you to");
		expect(text).not.toContain("<img src=x");
	});
});

describe("joining", () => {
	test("by a link that stopped working while the page was open makes no account and no session", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { email } = await newPersonWithPassword("ada");
		const [unknown, known] = [await space.invite(), await space.invite({ email })];
		for (const { inviteId } of [unknown, known]) await owner.post("revokeInvite", { slug, inviteId });
		const before = await everything();
		for (const [{ token }, step] of [
			[unknown, "sign-up"],
			[known, "sign-in"],
		] as const) {
			const seen = await submit(`/invite?t=${token}`, { step, name: "Ada", password: PASSWORD });
			expect(seen).toMatchObject({ status: 303, location: `/invite?t=${token}`, cookies: [] });
			expect((await open(`/invite?t=${token}`)).status).toBe(410);
		}
		expect(await everything()).toBe(before);
	});

	test("with an account that was never verified asks for the code first, and comes back", async () => {
		const space = await newWorkspace();
		const { token, email } = await space.invite();
		await request("POST", "/api/auth/sign-up/email", { body: { email, password: PASSWORD, name: "Ada" } });
		const seen = await submit(`/invite?t=${token}`, { step: "sign-in", password: PASSWORD });
		expect(seen).toMatchObject({
			status: 303,
			location: `/auth/verify?redirect=%2Finvite%3Ft%3D${token}&notice=code-sent`,
		});
	});

	test("by a malformed token is not found, however it is spelled", async () => {
		for (const step of ["accept", "decline", "sign-up"]) {
			const seen = await submit("/invite?t=%0d%0aX", { step, name: "Ada", password: PASSWORD });
			expect(seen).toMatchObject({ status: 303, location: "/invite?t=X" });
		}
		expect((await open("/invite?t=%0d%0aX")).status).toBe(404);
	});

	test("one form makes the account, verifies the address by the link, accepts and signs in", async () => {
		const space = await newWorkspace();
		const { slug } = space;
		const { token, email } = await space.invite({ role: "manager" });
		const seen = await submit(`/invite?t=${token}`, { step: "sign-up", name: "Ada", password: PASSWORD });
		expect(seen.status).toBe(303);
		expect(seen.location).toMatch(new RegExp(`^/workspaces/${slug}\\?notice=joined&signed-in=\\d+$`));
		expect(await membersOf(slug)).toEqual([{ email, role: "manager" }]);
		const page = await open(`/workspaces/${slug}`, { cookie: seen.cookies.join("; ") });
		expect(page.status).toBe(200);
		const [session] = await sql<{ active: string }>(
			`select workspace.slug as active from session join user on user.id = user_id
			join workspace on workspace.id = active_workspace_id where email = ?`,
			email,
		);
		expect(session).toEqual({ active: slug });
	});

	test("the address is the invite's, whatever the form says", async () => {
		const space = await newWorkspace();
		const { slug } = space;
		const { token, email } = await space.invite();
		await submit(`/invite?t=${token}`, { step: "sign-up", name: "Eve", password: PASSWORD, email: newAddress() });
		expect(await membersOf(slug)).toEqual([{ email, role: "member" }]);
	});

	test("a malformed field is named, and nothing happens", async () => {
		const space = await newWorkspace();
		const { slug } = space;
		const { token } = await space.invite();
		const short = await submit(`/invite?t=${token}`, { step: "sign-up", name: " ", password: "short" });
		expect(short.status).toBe(422);
		expect(short.text).toContain("Use at least 8 characters.");
		expect(short.text).toContain("Enter a name.");
		expect(await membersOf(slug)).toEqual([]);
	});

	test("with the link but not the password nobody gets into an account that exists", async () => {
		const space = await newWorkspace();
		const { slug } = space;
		const { email } = await newPersonWithPassword("ada");
		const { token } = await space.invite({ email });
		for (const step of ["sign-up", "sign-in"]) {
			const seen = await submit(`/invite?t=${token}`, { step, name: "Eve", password: "not the password" });
			expect([seen.status, seen.cookies.filter((cookie) => cookie.includes("session_token"))]).toEqual([422, []]);
		}
		expect(await membersOf(slug)).toEqual([]);
	});

	test("another person's session cannot accept, and is redirected to the invite page", async () => {
		const space = await newWorkspace();
		const { slug } = space;
		const eve = await newPerson("eve");
		const { token } = await space.invite();
		const seen = await submit(`/invite?t=${token}`, { step: "accept" }, { cookie: eve.cookie });
		expect([seen.status, seen.location]).toEqual([303, `/invite?t=${token}`]);
		expect(await membersOf(slug)).toEqual([]);
	});

	test("declining needs no account, and leads to the start", async () => {
		const { token } = await (await newWorkspace()).invite();
		const seen = await submit(`/invite?t=${token}`, { step: "decline" });
		expect([seen.status, seen.location]).toEqual([303, "/start?notice=declined"]);
	});

	test("a mail scanner that presses every button takes nothing from its person", async () => {
		const space = await newWorkspace();
		const { email } = await newPersonWithPassword("ada");
		const invitee = await space.invitee();
		const joinings = [
			{ ...(await space.invite()), fields: { step: "sign-up", name: "Ada", password: PASSWORD }, cookie: "" },
			{ ...(await space.invite({ email })), fields: { step: "sign-in", password: PASSWORD }, cookie: "" },
			{ ...invitee, fields: { step: "accept" }, cookie: invitee.person.cookie },
		];
		for (const { token, fields, cookie } of joinings) {
			const path = `/invite?t=${token}`;
			for (const step of ["accept", "decline", "decline"]) await submit(path, { step });
			const page = await open(path, { cookie });
			expect([page.status, page.text.includes("I want to join after all")]).toEqual([200, true]);
			expect((await submit(path, fields, { cookie })).location).toContain(`/workspaces/${space.slug}`);
		}
		expect((await membersOf(space.slug)).map((member) => member.email)).toEqual(joinings.map(({ email }) => email));
	});

	test("a suspended invite that was declined by its link says that it is suspended, and makes no account", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const admin = await space.member("admin");
		const email = newAddress("ada");
		const { body } = await admin.post("invite", { slug, email, role: "admin" });
		const path = `/invite?t=${await currentToken(body.invite.id)}`;
		await submit(path, { step: "decline" });
		await owner.post("updateRole", { slug, userId: admin.userId, role: "member" });
		const [page, joining] = [
			await open(path),
			await submit(path, { step: "sign-up", name: "Ada", password: PASSWORD }),
		];
		expect([page.status, page.text.includes("It is on hold"), page.text.includes("join after all")]).toEqual([
			410,
			true,
			false,
		]);
		expect([joining.status, joining.location]).toEqual([303, path]);
		expect(await sql("select id from user where email = ?", email)).toEqual([]);

		await owner.post("updateRole", { slug, userId: admin.userId, role: "admin" });
		expect((await open(path)).text).toContain("join after all");
	});

	test("declining as the signed-in invitee is final, and the page says so before and after", async () => {
		const space = await newWorkspace();
		const { person, token } = await space.invitee();
		const path = `/invite?t=${token}`;
		expect((await open(path, { cookie: person.cookie })).text).toContain("The invite ends for good.");
		expect((await open(path)).text).toContain("you can change your mind with the same link");
		await submit(path, { step: "decline" }, { cookie: person.cookie });
		for (const cookie of ["", person.cookie]) expect((await open(path, { cookie })).status).toBe(410);
	});
});

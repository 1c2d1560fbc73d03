/** A form that is sent twice leads where its first sending led, whether the browser got the first response or not. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD, unique } from "../../names";
import { type Person, request } from "../client";
import { sql } from "../database";
import { plantedDomain } from "../domains";
import { codeFor, mailTo } from "../mailbox";
import { newPersonWithPassword, newWorkspace, personAt } from "../scene";
import { open, type Seen, submit } from "./browse";

const isSession = (cookie: string) => cookie.startsWith("better-auth.session_token=");

/** Sends a form twice, one after the other, with the same headers. */
async function twice(path: string, fields: Record<string, string>, cookie = ""): Promise<[Seen, Seen]> {
	return [await submit(path, fields, { cookie }), await submit(path, fields, { cookie })];
}

/** Sends a form twice at the same moment. */
async function atOnce(path: string, fields: Record<string, string>, cookie = ""): Promise<[Seen, Seen]> {
	return Promise.all([submit(path, fields, { cookie }), submit(path, fields, { cookie })]);
}

/** The address of the person whom a response has signed in. */
async function signedInBy({ cookies }: Seen): Promise<string | undefined> {
	const { text } = await open("/start?choose=1", { cookie: cookies.filter(isSession).join("; ") });
	return /<bdi title="([^"]+)"/.exec(text)?.[1];
}

describe("a code", () => {
	for (const [how, send] of [
		["twice", twice],
		["at once", atOnce],
	] as const) {
		test(`of a sign-up, sent ${how}, signs in and goes on`, async () => {
			const email = newAddress("ada");
			const path = "/auth/verify?redirect=/workspaces/acme&notice=code-sent";
			await submit("/auth/sign-up", { email, name: "Ada", password: PASSWORD });
			for (const seen of await send(path, { email, code: await codeFor(email) })) {
				expect([seen.status, seen.location]).toEqual([
					303,
					expect.stringMatching(/^\/workspaces\/acme\?signed-in=\d+$/),
				]);
				expect(await signedInBy(seen)).toBe(email);
			}
		});
	}

	test("to sign in, sent twice, signs in and makes one session", async () => {
		const { email, userId } = await newPersonWithPassword();
		await submit("/auth/sign-in", { step: "code", email });
		const before = await sql("select 1 from session where user_id = ?", userId);
		for (const seen of await twice("/auth/verify?for=sign-in", { email, code: await codeFor(email) })) {
			expect(await signedInBy(seen)).toBe(email);
		}
		expect(await sql("select 1 from session where user_id = ?", userId)).toHaveLength(before.length + 1);
	});

	test("that sets a password, sent twice, signs in with that password", async () => {
		const { email } = await newPersonWithPassword();
		await submit("/auth/forgot", { email });
		const fields = { email, code: await codeFor(email), password: "a second password" };
		for (const seen of await twice("/auth/forgot?step=code", fields)) {
			expect(seen.status).toBe(303);
			expect(await signedInBy(seen)).toBe(email);
		}
	});

	test("of another browser, or another code, is refused after it was used", async () => {
		const { email } = await newPersonWithPassword();
		await submit("/auth/sign-in", { step: "code", email });
		const code = await codeFor(email);
		const path = "/auth/verify?for=sign-in";
		const here = { "user-agent": "One", "cf-connecting-ip": "192.0.2.1", cookie: "a=1" };
		expect((await submit(path, { email, code }, here)).status).toBe(303);
		for (const [fields, headers] of [
			[
				{ email, code },
				{ ...here, "user-agent": "Other" },
			],
			[
				{ email, code },
				{ ...here, "cf-connecting-ip": "192.0.2.2" },
			],
			[
				{ email, code },
				{ ...here, cookie: "a=2" },
			],
			[{ email, code: code.replace(/\d/g, (digit) => String(9 - Number(digit))) }, here],
			[{ email: newAddress(), code }, here],
		] as const) {
			const { status, cookies } = await submit(path, fields, headers);
			expect([status, cookies.filter(isSession)]).toEqual([422, []]);
		}
	});
});

test("the form of a reset link, sent twice, confirms the new password twice", async () => {
	const { email } = await newPersonWithPassword();
	await request("POST", "/api/auth/request-password-reset", { body: { email } });
	const token = /reset-link\?token=(\w+)/.exec((await mailTo(email)).text)?.[1] ?? "";
	for (const { location } of await twice(`/auth/forgot?token=${token}`, { password: "a second password" })) {
		expect(location).toBe("/auth/sign-in?notice=password-changed");
	}
	const other = await submit(`/auth/forgot?token=${token}`, { password: "a third password" });
	expect(other.location).toBe("/auth/forgot?notice=link-expired");
});

describe("the form of an invite", () => {
	for (const [how, send] of [
		["twice", twice],
		["at once", atOnce],
	] as const) {
		test(`that makes an account, sent ${how}, joins`, async () => {
			const space = await newWorkspace();
			const { token, email } = await space.invite();
			for (const seen of await send(`/invite?t=${token}`, { step: "sign-up", name: "Ada", password: PASSWORD })) {
				expect(seen.location).toMatch(new RegExp(`^/workspaces/${space.slug}\\?notice=joined(&signed-in=\\d+)?$`));
				expect(await signedInBy(seen)).toBe(email);
			}
		});

		test(`that signs in, sent ${how}, joins`, async () => {
			const space = await newWorkspace();
			const { email } = await newPersonWithPassword();
			const { token } = await space.invite({ email });
			for (const seen of await send(`/invite?t=${token}`, { step: "sign-in", password: PASSWORD })) {
				expect(seen.location).toMatch(new RegExp(`^/workspaces/${space.slug}\\?notice=joined(&signed-in=\\d+)?$`));
				expect(await signedInBy(seen)).toBe(email);
			}
		});

		test(`that accepts or declines, sent ${how}, leads to the same page`, async () => {
			const space = await newWorkspace();
			const invitees = await space.invitees(2);
			const answers = ["accept", "decline"].map((step, index) => ({ step, invitee: invitees[index] }));
			for (const { step, invitee } of answers) {
				const [first, second] = await send(`/invite?t=${invitee?.token}`, { step }, invitee?.person.cookie);
				expect([first.status, second.location]).toEqual([303, first.location]);
			}
		});
	}

	test("sent again with another password says that the invite was accepted, and signs nobody in", async () => {
		const { token } = await (await newWorkspace()).invite();
		const fields = { step: "sign-up", name: "Ada", password: PASSWORD };
		await submit(`/invite?t=${token}`, fields);
		const again = await submit(`/invite?t=${token}`, { ...fields, password: "not the password" });
		expect([again.location, again.cookies.filter(isSession)]).toEqual([`/invite?t=${token}`, []]);
	});

	test("on the start page, sent twice, leads to the same page", async () => {
		const space = await newWorkspace();
		for (const step of ["accept", "decline"]) {
			const { person, inviteId } = await space.invitee();
			const [first, second] = await twice("/start", { step, inviteId }, person.cookie);
			expect([first.status, second.location]).toEqual([303, first.location]);
		}
	});
});

describe("the form of a new workspace", () => {
	test("sent twice leads to the one workspace that it made", async () => {
		for (const send of [twice, atOnce]) {
			const { cookie, userId } = await newPersonWithPassword();
			const slug = unique("team");
			for (const seen of await send("/start?choose=1", { name: "Team", slug }, cookie)) {
				expect(seen.location).toBe(`/workspaces/${slug}?notice=created`);
			}
			expect(await sql("select 1 from workspace_member where user_id = ?", userId)).toHaveLength(1);
		}
	});

	test("with the same address by another person, or another name, is refused", async () => {
		const { cookie } = await newPersonWithPassword();
		const slug = unique("team");
		await submit("/start", { name: "Team", slug }, { cookie });
		const other = await newPersonWithPassword();
		expect((await submit("/start", { name: "Team", slug }, { cookie: other.cookie })).status).toBe(422);
		expect((await submit("/start", { name: "Other", slug }, { cookie })).status).toBe(422);
		await sql("update workspace_member set created_at = created_at - 100000 where user_id <> ?", other.userId);
		expect((await submit("/start", { name: "Team", slug }, { cookie })).status).toBe(422);
	});
});

describe("a form about a request to join", () => {
	async function twoRequests() {
		const space = await newWorkspace();
		const [approved, declined] = await space.requesters(2);
		if (approved === undefined || declined === undefined) throw new Error("Nobody was planted.");
		const { slug, owner } = space;
		return { slug, owner, approved: approved.requestId, declined: declined.requestId, candidate: declined.person };
	}

	for (const [how, send] of [
		["twice", twice],
		["at once", atOnce],
	] as const) {
		test(`that asks or withdraws on the start page, sent ${how}, leads to the same page`, async () => {
			const space = await newWorkspace();
			const { domain } = await plantedDomain(space, { mode: "suggest" });
			const { cookie } = await personAt(domain);
			for (const { location } of await send("/start", { step: "ask-by-domain", slug: space.slug }, cookie)) {
				expect(location).toBe("/start?choose=1&notice=requested");
			}
			const asked = await sql<{ id: string }>("select id from join_request where workspace_id = ?", space.workspaceId);
			expect(asked).toHaveLength(1);
			const requestId = asked[0]?.id ?? "";
			for (const { location } of await send("/start", { step: "withdraw", requestId }, cookie)) {
				expect(location).toBe("/start?choose=1&notice=withdrawn");
			}
		});

		test(`that approves or declines, sent ${how}, leads to the same page`, async () => {
			const { slug, owner, approved, declined } = await twoRequests();
			const path = `/workspaces/${slug}/requests`;
			for (const [fields, notice] of [
				[{ step: "approve", requestId: approved, role: "viewer" }, "request-approved"],
				[{ step: "decline", requestId: declined }, "request-declined"],
			] as const) {
				for (const { location } of await send(path, fields, owner.cookie)) {
					expect(location).toBe(`${path}?notice=${notice}`);
				}
			}
		});
	}

	test("that was closed in another way is refused", async () => {
		const { slug, owner, approved, declined, candidate } = await twoRequests();
		const decide = (fields: Record<string, string>) =>
			submit(`/workspaces/${slug}/requests`, fields, { cookie: owner.cookie });
		await decide({ step: "approve", requestId: approved, role: "viewer" });
		await decide({ step: "decline", requestId: declined });
		for (const fields of [
			{ step: "approve", requestId: approved, role: "admin" },
			{ step: "decline", requestId: approved },
			{ step: "approve", requestId: declined, role: "viewer" },
		]) {
			expect([(await decide(fields)).status, fields]).toEqual([422, fields]);
		}
		const withdrawn = await submit("/start", { step: "withdraw", requestId: declined }, { cookie: candidate.cookie });
		expect(withdrawn.status).toBe(422);
	});
});

describe("a form of the team page", () => {
	async function team() {
		const space = await newWorkspace();
		const act = (person: Person, fields: Record<string, string>) =>
			twice(`/workspaces/${space.slug}`, fields, person.cookie);
		return { space, act, path: `/workspaces/${space.slug}` };
	}

	test("sent twice is reported as done, with one mail for one invite", async () => {
		const { space, act, path } = await team();
		const { owner } = space;
		const resendable = await space.invite();
		const { inviteId } = await space.invite();
		const [member, removed, heir] = await space.members(3);
		const manager = await space.member("manager");
		const email = newAddress();
		for (const [person, fields, notice] of [
			[owner, { action: "invite", email, role: "viewer", message: "Hi" }, "invited"],
			[owner, { action: "resend", inviteId: resendable.inviteId }, "resent"],
			[owner, { action: "revoke", inviteId }, "revoked"],
			[owner, { action: "change-role", userId: member?.userId ?? "", role: "viewer" }, "role-changed"],
			[manager, { action: "change-role", userId: member?.userId ?? "", role: "manager" }, "role-changed"],
			[owner, { action: "remove", userId: removed?.userId ?? "" }, "removed"],
			[owner, { action: "transfer", userId: heir?.userId ?? "" }, "transferred"],
			[heir ?? owner, { action: "give-back", userId: owner.userId }, "given-back"],
		] as const) {
			for (const { location } of await act(person, fields)) expect(location).toBe(`${path}?notice=${notice}`);
		}
		const sendings = await sql(
			"select send_count as sendings from workspace_invite where email in (?, ?) order by 1",
			email,
			resendable.email,
		);
		expect(sendings).toEqual([{ sendings: 1 }, { sendings: 2 }]);
	});

	test("that invites says who was invited, also to the second sending", async () => {
		const { space, act } = await team();
		const email = newAddress();
		for (const { location } of await act(space.owner, { action: "invite", email, role: "viewer" })) {
			const { text } = await open(location ?? "", { cookie: space.owner.cookie });
			expect(text.replaceAll(/[\u2066-\u2069]/g, "")).toContain(`${email} was invited.`);
		}
	});

	test("that archives, restores, leaves or deletes, sent twice, leads to the same page twice", async () => {
		const { space, act } = await team();
		const member = await space.member();
		for (const { location } of await act(member, { action: "leave" })) expect(location).toBe("/start?notice=left");
		const { workspaceId, slug } = space;
		for (const [action, notice] of [
			["archive", "archived"],
			["restore", "restored"],
		] as const) {
			for (const { location } of await act(space.owner, { action })) {
				expect(location).toBe(`/workspaces/${slug}?notice=${notice}`);
			}
		}
		for (const { location } of await act(space.owner, { action: "delete", workspaceId, confirmation: slug })) {
			expect(location).toBe("/start?notice=deleted");
		}
	});

	test("that was refused for another reason is refused again", async () => {
		const { space, path } = await team();
		const { owner, slug, workspaceId } = space;
		const [admin, manager] = [await space.member("admin"), await space.member("manager")];
		const [invite, old] = [await space.invite({ role: "viewer" }), await space.invite({ sentAgoMs: 3_600_000 })];
		await owner.post("resendInvite", { slug, inviteId: invite.inviteId });
		const email = newAddress();
		await owner.post("invite", { slug, email, role: "viewer" });
		const post = (person: Person, fields: Record<string, string>) => submit(path, fields, { cookie: person.cookie });
		for (const [person, fields] of [
			[owner, { action: "invite", email: old.email, role: "member" }],
			[admin, { action: "invite", email: invite.email, role: "viewer" }],
			[admin, { action: "invite", email, role: "viewer" }],
			[owner, { action: "invite", email, role: "member" }],
			[owner, { action: "resend", inviteId: invite.inviteId, role: "admin" }],
			[manager, { action: "change-role", userId: admin.userId, role: "viewer" }],
			[admin, { action: "transfer", userId: manager.userId }],
			[admin, { action: "transfer", userId: admin.userId }],
		] as const) {
			expect((await post(person, fields)).location, JSON.stringify(fields)).toBeNull();
		}
		const stranger = await newPersonWithPassword();
		const notTheirs = await post(stranger, { action: "delete", workspaceId, confirmation: slug });
		expect([notTheirs.status, notTheirs.location]).toEqual([404, null]);
	});
});

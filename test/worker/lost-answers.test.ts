/**
 * The connection to D1 is lost after a commit, so nobody knows whether it happened, and the batch is run again;
 * perhaps after others had their turn.
 */
import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { deleteWorkspace } from "../../src/auth/workspaces/delete";
import { updateWorkspace } from "../../src/auth/workspaces/update";
import { type Bindings, readConfig } from "../../src/config";
import { openDatabase } from "../../src/db/database";
import worker from "../../src/index";
import type { Scope } from "../../src/scope";
import { acceptInvite } from "../../src/team/operations/acceptInvite";
import { invite } from "../../src/team/operations/invite";
import { resendInvite } from "../../src/team/operations/resendInvite";
import { transferOwnership } from "../../src/team/operations/transferOwnership";
import { updateRole } from "../../src/team/operations/updateRole";
import { invited, joined, type Person, setPlan, signedUp, sql, unique, workspaceOf } from "./client";

const bindings = env as unknown as Bindings;

/** What an operation leans on, over a D1 that loses its first answer; `meanwhile` happens before the second try. */
function losing(person: Person, meanwhile: () => Promise<unknown> = async () => {}): Scope {
	let lost = false;
	const d1 = {
		prepare: (text: string) => env.DB.prepare(text),
		batch: async (statements: D1PreparedStatement[]) => {
			const results = await env.DB.batch(statements);
			if (lost) return results;
			lost = true;
			await meanwhile();
			throw new Error("D1_ERROR: Network connection lost.");
		},
	} as unknown as D1Database;
	return {
		config: readConfig(bindings),
		database: openDatabase(d1, { now: Date.now, random: () => 0 }),
		now: Date.now(),
		newId: () => crypto.randomUUID(),
		credential: { token: decodeURIComponent(person.bearer).split(".")[0] ?? "", kind: "bearer", renewable: true },
		acceptLanguage: null,
		announceMail: () => {},
		sessionRenewed: () => {},
	};
}

async function team() {
	const owner = await signedUp("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, "professional");
	return { owner, slug, id };
}

describe("a lost answer", () => {
	test("to an invite makes one invite, one mail, one count and the answer of the first try", async () => {
		const { owner, slug, id } = await team();
		const email = `${unique("x")}@example.com`;
		const answer = await invite(losing(owner), { slug, email, role: "member", expiresInDays: 7 });
		expect(answer.invite).toMatchObject({ email, status: "pending", sendCount: 1 });
		expect(await sql("select 1 from workspace_invite where workspace_id = ?", id)).toHaveLength(1);
		expect(await sql("select 1 from mail_outbox where recipient = ?", email)).toHaveLength(1);
		expect(await sql("select count from mail_usage where key = ?", `workspace:${id}`)).toEqual([{ count: 1 }]);
	});

	test("to a resend counts one sending", async () => {
		const { owner, slug, id } = await team();
		const { id: inviteId } = await invited(owner, slug, `${unique("x")}@example.com`);
		await sql("update workspace_invite set last_sent_at = 1 where id = ?", inviteId);
		expect((await resendInvite(losing(owner), { slug, inviteId })).invite.sendCount).toBe(2);
		expect(await sql("select count from mail_usage where key = ?", `workspace:${id}`)).toEqual([{ count: 2 }]);
	});

	test("to an acceptance lets nobody back in who was removed meanwhile", async () => {
		const { owner, slug } = await team();
		const invitee = await signedUp("invitee");
		const { token } = await invited(owner, slug, invitee.email);
		const remove = () => owner.post("removeMember", { slug, userId: invitee.userId });
		await expect(acceptInvite(losing(invitee, remove), { token })).rejects.toMatchObject({ code: "INVITE_ACCEPTED" });
		expect((await invitee.get("viewer", { slug })).status).toBe(404);
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats.used).toBe(1);
	});

	test("to an acceptance that nobody disturbs is an acceptance", async () => {
		const { owner, slug } = await team();
		const invitee = await signedUp("invitee");
		const { token } = await invited(owner, slug, invitee.email);
		expect(await acceptInvite(losing(invitee), { token })).toEqual({
			ok: true,
			workspaceSlug: slug,
			alreadyMember: false,
		});
	});

	test("to a transfer leaves the ownership where the next transfer has put it", async () => {
		const { owner, slug, id } = await team();
		const [first, second] = [await joined(owner, slug, "admin"), await joined(owner, slug, "admin")];
		const passOn = async () => {
			await first.post("transferOwnership", { slug, userId: second.userId });
			await first.post("leave", { slug });
		};
		expect(await transferOwnership(losing(owner, passOn), { slug, userId: first.userId })).toEqual({ ok: true });
		expect(await sql("select user_id from workspace_member where workspace_id = ? and role = 'owner'", id)).toEqual([
			{ user_id: second.userId },
		]);
	});

	test("to a change of role does not undo the next one", async () => {
		const { owner, slug } = await team();
		const member = await joined(owner, slug, "member");
		const next = () => owner.post("updateRole", { slug, userId: member.userId, role: "viewer" });
		await updateRole(losing(owner, next), { slug, userId: member.userId, role: "admin" });
		expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
	});
});

describe("a lost answer to the plugin's own endpoints", () => {
	test("is answered as the first try, and writes to the workspace it was about", async () => {
		const { owner, slug, id } = await team();
		const elsewhere = () => workspaceOf(owner);
		expect(await updateWorkspace(losing(owner, elsewhere), { data: { name: "Renamed" } })).toMatchObject({
			id,
			slug,
			name: "Renamed",
		});
		expect(await sql("select 1 from workspace where name = 'Renamed' and id <> ?", id)).toEqual([]);
		expect(await deleteWorkspace(losing(owner), { organizationId: id })).toEqual({ id });
		expect(await sql("select 1 from workspace where id = ?", id)).toEqual([]);
	});
});

describe("D1 out of reach", () => {
	const failing = (person: Person, message: string): Scope => ({
		...losing(person),
		database: openDatabase(
			{
				prepare: (text: string) => env.DB.prepare(text),
				batch: () => Promise.reject(new Error(message)),
			} as unknown as D1Database,
			{ now: Date.now, random: () => 0 },
		),
	});

	test("is tried three times, then UNAVAILABLE with a time to come back", async () => {
		const { owner, slug } = await team();
		const scope = failing(owner, "D1_ERROR: Network connection lost.");
		await expect(updateRole(scope, { slug, userId: "x", role: "member" })).rejects.toMatchObject({
			code: "UNAVAILABLE",
			retryAfterSeconds: 5,
		});
		expect(scope.database.cost.trips).toBe(3);
	});

	test("answers signing in with UNAVAILABLE too, and no value of the failed query is in the log", async () => {
		const lines: string[] = [];
		for (const method of ["log", "error", "warn", "info"] as const) {
			vi.spyOn(console, method).mockImplementation((...parts) => void lines.push(parts.map(String).join(" ")));
		}
		const lost = () => Promise.reject(new Error("D1_ERROR: Network connection lost."));
		const statement = { bind: () => statement, all: lost, run: lost, raw: lost, first: lost };
		const DB = { prepare: () => statement, batch: lost };
		const request = new Request("http://localhost:8787/api/auth/sign-in/email", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ email: "secretive@example.com", password: "a password of theirs" }),
		});
		const answer = await worker.fetch(
			request,
			{ ...bindings, DB: DB as unknown as D1Database },
			createExecutionContext(),
		);
		vi.restoreAllMocks();
		expect(answer.status).toBe(503);
		expect(answer.headers.get("retry-after")).toBe("5");
		expect(await answer.json()).toMatchObject({ code: "UNAVAILABLE" });
		expect(lines.join("\n")).toContain('"code":"UNAVAILABLE"');
		expect(lines.join("\n")).not.toMatch(/secretive|a password of theirs/);
	});

	test("and overloaded is not pressed further", async () => {
		const { owner, slug } = await team();
		const scope = failing(owner, "D1_ERROR: D1 DB is overloaded. Requests queued for too long.");
		await expect(updateRole(scope, { slug, userId: "x", role: "member" })).rejects.toMatchObject({
			code: "UNAVAILABLE",
		});
		expect(scope.database.cost.trips).toBe(1);
	});
});

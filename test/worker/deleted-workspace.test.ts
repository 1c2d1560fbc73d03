/** A deleted workspace: nothing shows it from the moment of the answer, and the cron deletes its rows in slices. */

import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import worker from "../../src/index";
import { DAY_MS, MINUTE_MS } from "../../src/rules/limits";
import { newAddress, newId, PASSWORD } from "../names";
import { insertInvites, insertMembers, insertUsers } from "../rows";
import { createdWorkspace, setPlan } from "./api";
import { bindings } from "./bindings";
import { type Person, refusal, request } from "./client";
import { printed } from "./console";
import { plant, sql } from "./database";
import { mailsTo } from "./mailbox";
import { open } from "./pages/browse";
import { newPerson, newPersonWithPassword, newWorkspace, type Workspace } from "./scene";

const remove = (owner: Person, organizationId: string) =>
	owner.auth("POST", "/organization/delete", { organizationId });

async function newDeleted(space: Workspace): Promise<void> {
	expect((await remove(space.owner, space.workspaceId)).status).toBe(200);
}

async function runCron(now = Date.now()): Promise<void> {
	const controller = createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" });
	const context = createExecutionContext();
	await worker.scheduled(controller, bindings);
	await waitOnExecutionContext(context);
}

/** The number of rows that are left of a workspace: members, invites, and its row in `deleted_workspace`. */
async function left(workspaceId: string): Promise<number[]> {
	const [row] = await sql<Record<string, number>>(
		`select (select count(*) from workspace_member where workspace_id = ?1) as members,
			(select count(*) from workspace_invite where workspace_id = ?1) as invites,
			(select count(*) from deleted_workspace where id = ?1) as workspaces`,
		workspaceId,
	);
	return Object.values(row ?? {});
}

/** Plants members and open invites. */
async function fill({ workspaceId, owner }: Workspace, members: number, invites: number): Promise<void> {
	const now = Date.now();
	for (let planted = 0; planted < members; planted += 1_000) {
		const ids = Array.from({ length: Math.min(1_000, members - planted) }, () => newId());
		await plant(
			insertUsers(ids.map((id) => ({ id, name: "Somebody", email: `${id}@example.com`, createdAt: now }))),
			insertMembers(ids.map((userId) => ({ id: newId(), workspaceId, userId, role: "member", createdAt: now }))),
		);
	}
	for (let planted = 0; planted < invites; planted += 1_000) {
		await plant(
			insertInvites(
				Array.from({ length: Math.min(1_000, invites - planted) }, () => ({
					id: newId(now),
					workspaceId,
					email: newAddress(),
					recipientHash: "hash",
					role: "member",
					invitedBy: owner.userId,
					sentAt: now,
					expiresAt: now + DAY_MS,
					expiresInDays: 1,
					mail: { workspaceName: "W", inviterName: "I", queuedAt: now, sentAt: now },
				})),
			),
		);
	}
}

describe("from the answer on", () => {
	test("a member finds the deleted workspace at no operation, no endpoint and no page", async () => {
		const space = await newWorkspace();
		const { slug, workspaceId: id, name } = space;
		const admin = await space.member("admin");
		const { userId } = await space.member();
		const { inviteId } = await space.invite();
		await newDeleted(space);
		const gone = refusal(404, "WORKSPACE_NOT_FOUND");
		for (const read of ["viewer", "membersByWorkspaceSlug", "listInvites"]) {
			expect(await admin.get(read, { slug }), read).toMatchObject(gone);
		}
		for (const [operation, input] of Object.entries({
			invite: { email: newAddress(), role: "member" },
			inviteMany: { invites: [{ email: newAddress() }], role: "member" },
			resendInvite: { inviteId },
			revokeInvite: { inviteId },
			updateRole: { userId, role: "viewer" },
			removeMember: { userId },
			leave: {},
			transferOwnership: { userId },
			returnOwnership: {},
		})) {
			expect(await admin.post(operation, { slug, ...input }), operation).toMatchObject(gone);
		}
		for (const path of ["get-organization", "get-full-organization"]) {
			expect((await admin.auth("GET", `/organization/${path}?organizationId=${id}`)).status, path).toBe(403);
		}
		expect((await admin.auth("GET", `/organization/list-members?organizationId=${id}`)).status).toBe(403);
		expect((await admin.auth("GET", "/organization/list")).body).toEqual([]);
		expect((await admin.auth("GET", "/organization/get-full-organization")).body).toBeNull();
		expect((await admin.auth("POST", "/organization/set-active", { organizationId: id })).status).toBe(403);
		expect((await remove(space.owner, id)).status).toBe(400);
		const { cookie } = admin;
		expect((await open(`/workspaces/${slug}`, { cookie })).status).toBe(404);
		expect((await open("/", { cookie })).text).not.toContain(name);
		expect(await setPlan(slug, "free")).toMatchObject(gone);
	});

	test("an invitee finds the invite neither by its link nor by its id, and a sign-up by the link proves no address", async () => {
		const space = await newWorkspace();
		const { name } = space;
		const invitee = await newPerson();
		const { inviteId, token } = await space.invite({ email: invitee.email });
		const declined = await space.invite({ email: invitee.email, state: "declined" });
		const stranger = await space.invite();
		await newDeleted(space);
		const ended = refusal(410, "INVITE_EXPIRED");
		for (const link of [token, declined.token, stranger.token]) {
			expect(await request("GET", `/api/team/inviteByToken?token=${link}`)).toMatchObject(ended);
			expect(await invitee.post("acceptInvite", { token: link })).toMatchObject(ended);
			expect(await request("POST", "/api/team/declineInvite", { body: { token: link } })).toMatchObject(ended);
			expect((await open(`/invite/${link}`)).text).not.toContain(name);
		}
		expect((await invitee.get("myInvites")).body).toEqual({ invites: [] });
		const unknown = refusal(404, "INVITE_NOT_FOUND");
		expect(await invitee.post("acceptMyInvite", { inviteId })).toMatchObject(unknown);
		expect(await invitee.post("declineMyInvite", { inviteId })).toMatchObject(unknown);
		expect((await open("/", { cookie: invitee.cookie })).text).not.toContain(name);
		const body = { email: stranger.email, password: PASSWORD, name: "S", inviteToken: stranger.token };
		await request("POST", "/api/auth/sign-up/email", { body });
		expect(await sql("select 1 from user where email = ? and email_verified = 1", stranger.email)).toEqual([]);
		expect(
			await sql("select action from audit_log where invite_id = ? and action <> 'invite.created'", inviteId),
		).toEqual([]);
	});

	test("a link that was accepted does not make the deleted workspace the active one again", async () => {
		const space = await newWorkspace();
		const member = await newPerson();
		const { token } = await space.invite({ email: member.email });
		expect((await member.post("acceptInvite", { token })).status).toBe(200);
		const other = await newWorkspace({ owner: member });
		await newDeleted(space);
		expect(await member.post("acceptInvite", { token })).toMatchObject(refusal(410, "INVITE_EXPIRED"));
		expect((await member.auth("GET", "/get-session")).body.session.activeOrganizationId).toBe(other.workspaceId);
	});

	test("no mail of it is sent, neither one that waits in the queue nor one that the cron finds", async () => {
		const space = await newWorkspace();
		const [waiting, found] = [await space.invite({ mail: "queued" }), await space.invite({ mail: "queued" })];
		await newDeleted(space);
		await env.MAIL_QUEUE.send({ mailId: waiting.mailId });
		await vi.waitUntil(async () => {
			const rows = await sql("select 1 from mail_outbox where id = ? and state = 'cancelled'", waiting.mailId);
			return rows.length === 1;
		});
		await runCron(Date.now() + 2 * MINUTE_MS);
		await env.MAIL_QUEUE.send({ mailId: found.mailId });
		expect(await left(space.workspaceId)).toEqual([0, 0, 1]);
		for (const { email } of [waiting, found]) expect(await mailsTo(email)).toEqual([]);
	});

	test("the owner can delete their account, and makes as many workspaces as before", async () => {
		const owner = await newPersonWithPassword("owner");
		const space = await newWorkspace({ owner });
		await newDeleted(space);
		for (let made = 0; made < 20; made += 1) await createdWorkspace(owner);
		const [person, kept] = [await newPersonWithPassword(), await newWorkspace()];
		const mine = await newWorkspace({ owner: person });
		await kept.member("member", person);
		await newDeleted(mine);
		expect((await person.auth("POST", "/delete-user", { password: PASSWORD })).status).toBe(200);
		const departures = await sql<{ workspace_id: string }>(
			"select workspace_id from audit_log where actor_id = ? and action = 'member.left'",
			person.userId,
		);
		expect(departures).toEqual([{ workspace_id: kept.workspaceId }]);
		expect(await left(mine.workspaceId)).toEqual([0, 0, 1]);
	});
});

test("deleting a workspace reads and writes the same number of rows with 3,000 members as with one", async () => {
	const [small, large] = [await newWorkspace(), await newWorkspace()];
	await fill(large, 3_000, 1_000);
	const costOf = async ({ owner, workspaceId }: Workspace) => {
		await remove(owner, workspaceId);
		const { trips, read, written } = JSON.parse(
			printed.findLast((text) => text.includes("/organization/delete")) ?? "{}",
		);
		return { trips, read, written };
	};
	const few = await costOf(small);
	expect(few).toMatchObject({ trips: 1, written: 5 });
	expect(await costOf(large)).toEqual(few);
});

test("the cron deletes the rows in slices of at most 1,200, and a new workspace at the same slug keeps its own", async () => {
	await runCron();
	await runCron();
	const space = await newWorkspace();
	const { slug, owner, workspaceId } = space;
	await fill(space, 2_500, 1_300);
	await newDeleted(space);
	const { id } = await createdWorkspace(owner, slug);
	expect(await setPlan(slug, "enterprise")).toMatchObject({ status: 200 });
	await owner.post("invite", { slug, email: newAddress(), role: "member" });
	expect(await left(workspaceId)).toEqual([2_501, 1_300, 1]);
	await runCron();
	expect(await left(workspaceId)).toEqual([0, 0, 1]);
	const line = JSON.parse(printed.findLast((text) => text.includes('"job":"purge"')) ?? "{}");
	// One trip counts what there is to delete; then three slices of members and two of invites.
	expect(line).toMatchObject({ deletedMembers: 2_501, deletedInvites: 1_300, deletedWorkspaces: 0, trips: 6 });
	await runCron();
	expect(await left(workspaceId)).toEqual([0, 0, 0]);
	expect(await left(id)).toEqual([1, 1, 0]);
	expect((await owner.get("membersByWorkspaceSlug", { slug })).body).toMatchObject({
		members: [{ userId: owner.userId }],
		invites: [{ status: "pending" }],
		seats: { used: 2 },
	});
});

test("an acceptance and a deletion at the same moment leave no row that the cron does not delete", async () => {
	const spaces = await Promise.all(Array.from({ length: 8 }, () => newWorkspace()));
	await Promise.all(
		spaces.map(async (space) => {
			const person = await newPerson();
			const { token } = await space.invite({ email: person.email });
			await Promise.all([person.post("acceptInvite", { token }), remove(space.owner, space.workspaceId)]);
		}),
	);
	await runCron();
	await runCron();
	for (const { workspaceId } of spaces) expect(await left(workspaceId)).toEqual([0, 0, 0]);
});

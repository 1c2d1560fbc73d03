/**
 * The answer to a batch is lost after its commit, and before the batch is run again other requests come first. The case
 * without other requests is tried for every operation in `faults/database.test.ts`.
 */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { deleteOrganization } from "../../src/auth/organization/delete";
import { update } from "../../src/auth/organization/update";
import type { Scope } from "../../src/scope";
import { acceptInvite } from "../../src/team/invites/operations/accept-invite";
import { invite } from "../../src/team/invites/operations/invite";
import { inviteMany } from "../../src/team/invites/operations/invite-many";
import { inviteOrResend } from "../../src/team/invites/operations/invite-or-resend";
import { resendInvite } from "../../src/team/invites/operations/resend-invite";
import { revokeInvite } from "../../src/team/invites/operations/revoke-invite";
import { removeMember } from "../../src/team/members/operations/remove-member";
import { returnOwnership } from "../../src/team/members/operations/return-ownership";
import { transferOwnership } from "../../src/team/members/operations/transfer-ownership";
import { updateRole } from "../../src/team/members/operations/update-role";
import { newAddress, newId } from "../names";
import { insertAuditRows } from "../rows";
import type { Person } from "./client";
import { plant, sql } from "./database";
import { faultyD1, lostWhile, only } from "./faulty-d1";
import { newWorkspace } from "./scene";
import { scopeOver } from "./scope";

/** The scope of an operation over a D1 that loses its first answer; `meanwhile` happens before the second attempt. */
function losing(person: Person, meanwhile: () => Promise<unknown> = async () => {}): Scope {
	return scopeOver(faultyD1(env.DB, only(1, lostWhile(meanwhile))), person);
}

test("an acceptance whose answer is lost lets nobody back in who was removed meanwhile", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const { person: invitee, token } = await space.invitee();
	const remove = () => owner.post("removeMember", { slug, userId: invitee.userId });
	await expect(acceptInvite(losing(invitee, remove), { token })).rejects.toMatchObject({ code: "INVITE_ACCEPTED" });
	expect((await invitee.get("viewer", { slug })).status).toBe(404);
	expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats.used).toBe(1);
});

test("an action whose answer is lost is found behind thousands of later decisions, and is not done again", async () => {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	const { inviteId } = await space.invite();
	const others = () =>
		plant(
			insertAuditRows(
				Array.from({ length: 5_000 }, () => ({
					id: newId(),
					action: "member.left",
					workspaceId,
					actorId: null,
					metadata: {},
				})),
			),
		);
	expect(await revokeInvite(losing(owner, others), { slug, inviteId })).toEqual({ ok: true });
	expect(
		await sql("select count(*) as n from audit_log where workspace_id = ? and action = 'invite.revoked'", workspaceId),
	).toEqual([{ n: 1 }]);
});

test("an invite that is handed over, made or sent again by a call whose answer is lost, is not sent again", async () => {
	const { owner, slug, workspaceId } = await newWorkspace();
	await sql("update workspace set invite_transport = 'link' where id = ?", workspaceId);
	const wanted = { email: newAddress(), role: "member" } as const;
	const call = () =>
		inviteOrResend(losing(owner), { workspaceSlug: slug, workspaceId: null }, wanted, { expiresInDays: 7 });
	const actions = () =>
		sql("select action from audit_log where workspace_id = ? and invite_id is not null", workspaceId);
	const made = await call();
	expect(made.invite).toMatchObject({ email: wanted.email, sendCount: 1, delivery: "handed" });
	expect(await actions()).toEqual([{ action: "invite.created" }]);
	expect((await call()).invite).toMatchObject({ id: made.invite.id, sendCount: 2 });
	expect(await actions()).toHaveLength(2);
});

test("a transfer whose answer is lost leaves the ownership to the heir of the next transfer", async () => {
	const space = await newWorkspace();
	const { owner, slug, workspaceId } = space;
	const [first, second] = [await space.member("admin"), await space.member("admin")];
	const passOn = async () => {
		await first.post("transferOwnership", { slug, userId: second.userId });
		await first.post("leave", { slug });
	};
	expect(await transferOwnership(losing(owner, passOn), { slug, userId: first.userId })).toEqual({ ok: true });
	expect(
		await sql("select user_id from workspace_member where workspace_id = ? and role = 'owner'", workspaceId),
	).toEqual([{ user_id: second.userId }]);
});

test("an ownership that was given back with a lost answer, and given anew, is not given back again", async () => {
	const space = await newWorkspace();
	const { owner: heir, slug, workspaceId } = space;
	const giver = await space.member("admin");
	await space.givenBy(giver);
	const giveAnew = () => giver.post("transferOwnership", { slug, userId: heir.userId });
	expect(await returnOwnership(losing(heir, giveAnew), { slug })).toEqual({ ok: true });
	expect(
		await sql("select user_id from workspace_member where workspace_id = ? and role = 'owner'", workspaceId),
	).toEqual([{ user_id: heir.userId }]);
});

test("a change of role whose answer is lost does not undo the next one", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const member = await space.member();
	const next = () => owner.post("updateRole", { slug, userId: member.userId, role: "viewer" });
	await updateRole(losing(owner, next), { slug, userId: member.userId, role: "admin" });
	expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
});

test("an update whose answer is lost writes to its workspace, though another is the active one by now", async () => {
	const { owner, slug, workspaceId } = await newWorkspace();
	const elsewhere = () => newWorkspace({ owner });
	expect(await update.answer(losing(owner, elsewhere), { data: { name: "Renamed" } })).toMatchObject({
		id: workspaceId,
		slug,
		name: "Renamed",
	});
	expect(await sql("select 1 from workspace where name = 'Renamed' and id <> ?", workspaceId)).toEqual([]);
});

test("a deletion whose answer is lost is answered with the id, which is all that is left", async () => {
	const { owner, workspaceId } = await newWorkspace();
	expect(await deleteOrganization.answer(losing(owner), { organizationId: workspaceId })).toEqual({ id: workspaceId });
	expect(await sql("select 1 from workspace where id = ?", workspaceId)).toEqual([]);
});

describe("an action whose answer is lost, and whose caller is removed before the next attempt, is answered as done", () => {
	const TERMS = { expiresInDays: 7 };

	/** An admin whose first answer is lost; the owner removes them before the next attempt. */
	async function removedAdmin() {
		const space = await newWorkspace();
		const admin = await space.member("admin");
		const remove = () => space.owner.post("removeMember", { slug: space.slug, userId: admin.userId });
		return { space, slug: space.slug, scope: losing(admin, remove), admin };
	}

	test("removeMember", async () => {
		const { space, slug, scope } = await removedAdmin();
		const member = await space.member();
		expect(await removeMember(scope, { slug, userId: member.userId })).toEqual({ ok: true });
		expect((await member.get("viewer", { slug })).status).toBe(404);
	});

	test("updateRole", async () => {
		const { space, slug, scope } = await removedAdmin();
		const member = await space.member();
		const { member: changed } = await updateRole(scope, { slug, userId: member.userId, role: "viewer" });
		expect(changed).toMatchObject({ userId: member.userId, role: "viewer" });
	});

	test("invite, with its mail announced", async () => {
		const { slug, scope, admin } = await removedAdmin();
		const announced: string[] = [];
		const watched = { ...scope, announceMail: (mailIds: readonly string[]) => announced.push(...mailIds) };
		const made = await invite(watched, { slug, email: newAddress(), role: "viewer", ...TERMS });
		expect(made.invite).toMatchObject({ status: "pending", invitedBy: { id: admin.userId } });
		expect(await sql("select id from mail_outbox where invite_id = ?", made.invite.id)).toEqual([{ id: announced[0] }]);
	});

	test("inviteMany, and the rows that were not made are FORBIDDEN by now", async () => {
		const { space, slug, scope } = await removedAdmin();
		const member = await space.member();
		const made = { email: newAddress(), role: "viewer" };
		const { results } = await inviteMany(scope, {
			slug,
			invites: [made, { email: member.email, role: "viewer" }],
			...TERMS,
		});
		expect(results).toEqual([
			{ email: made.email, invite: expect.objectContaining({ status: "pending" }) },
			{ email: member.email, code: "FORBIDDEN" },
		]);
	});

	test("resendInvite", async () => {
		const { space, slug, scope } = await removedAdmin();
		const { inviteId } = await space.invite();
		expect((await resendInvite(scope, { slug, inviteId })).invite).toMatchObject({ id: inviteId, sendCount: 2 });
	});

	test("revokeInvite", async () => {
		const { space, slug, scope } = await removedAdmin();
		const { inviteId } = await space.invite();
		expect(await revokeInvite(scope, { slug, inviteId })).toEqual({ ok: true });
	});

	test("organization/update", async () => {
		const { space, scope } = await removedAdmin();
		const { workspaceId } = space;
		const updated = await update.answer(scope, { organizationId: workspaceId, data: { name: "Renamed" } });
		expect(updated).toMatchObject({ id: workspaceId, name: "Renamed" });
	});
});

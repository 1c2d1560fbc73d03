/**
 * The answer to a batch is lost after its commit, and before the batch is run again other requests come first. The case
 * without other requests is tried for every operation in `faults/database.test.ts`.
 */
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { deleteOrganization } from "../../src/auth/organization/delete";
import { update } from "../../src/auth/organization/update";
import type { Scope } from "../../src/scope";
import { acceptInvite } from "../../src/team/invites/operations/accept-invite";
import { transferOwnership } from "../../src/team/members/operations/transfer-ownership";
import { updateRole } from "../../src/team/members/operations/update-role";
import type { Person } from "./client";
import { sql } from "./database";
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

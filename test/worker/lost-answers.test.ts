/**
 * The answer to a batch is lost after its commit, and before the batch is run again others have their turn. That it is
 * done once where nobody interferes is tried for every operation in `faults/database.test.ts`.
 */
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { deleteOrganization } from "../../src/auth/organization/delete";
import { update } from "../../src/auth/organization/update";
import type { Scope } from "../../src/scope";
import { acceptInvite } from "../../src/team/invites/operations/accept-invite";
import { transferOwnership } from "../../src/team/members/operations/transfer-ownership";
import { updateRole } from "../../src/team/members/operations/update-role";
import { invited, joined, type Person, signedUp, sql, team, workspaceOf } from "./client";
import { faultyD1, lostWhile, only } from "./faulty-d1";
import { scopeOver } from "./scope";

/** What an operation leans on, over a D1 that loses its first answer; `meanwhile` happens before the second try. */
function losing(person: Person, meanwhile: () => Promise<unknown> = async () => {}): Scope {
	return scopeOver(faultyD1(env.DB, only(1, lostWhile(meanwhile))), person);
}

test("a lost acceptance lets nobody back in who was removed meanwhile", async () => {
	const { owner, slug } = await team();
	const invitee = await signedUp("invitee");
	const { token } = await invited(owner, slug, invitee.email);
	const remove = () => owner.post("removeMember", { slug, userId: invitee.userId });
	await expect(acceptInvite(losing(invitee, remove), { token })).rejects.toMatchObject({ code: "INVITE_ACCEPTED" });
	expect((await invitee.get("viewer", { slug })).status).toBe(404);
	expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats.used).toBe(1);
});

test("a lost transfer leaves the ownership where the next transfer has put it", async () => {
	const { owner, slug, workspaceId } = await team();
	const [first, second] = [await joined(owner, slug, "admin"), await joined(owner, slug, "admin")];
	const passOn = async () => {
		await first.post("transferOwnership", { slug, userId: second.userId });
		await first.post("leave", { slug });
	};
	expect(await transferOwnership(losing(owner, passOn), { slug, userId: first.userId })).toEqual({ ok: true });
	expect(
		await sql("select user_id from workspace_member where workspace_id = ? and role = 'owner'", workspaceId),
	).toEqual([{ user_id: second.userId }]);
});

test("a lost change of role does not undo the next one", async () => {
	const { owner, slug } = await team();
	const member = await joined(owner, slug, "member");
	const next = () => owner.post("updateRole", { slug, userId: member.userId, role: "viewer" });
	await updateRole(losing(owner, next), { slug, userId: member.userId, role: "admin" });
	expect((await member.get("viewer", { slug })).body.viewer.role).toBe("viewer");
});

test("a lost update writes to the workspace it was about, though another is the active one by now", async () => {
	const { owner, slug, workspaceId } = await team();
	const elsewhere = () => workspaceOf(owner);
	expect(await update.answer(losing(owner, elsewhere), { data: { name: "Renamed" } })).toMatchObject({
		id: workspaceId,
		slug,
		name: "Renamed",
	});
	expect(await sql("select 1 from workspace where name = 'Renamed' and id <> ?", workspaceId)).toEqual([]);
});

test("a lost deletion is told by the id, which is all that is left", async () => {
	const { owner, workspaceId } = await team();
	expect(await deleteOrganization.answer(losing(owner), { organizationId: workspaceId })).toEqual({ id: workspaceId });
	expect(await sql("select 1 from workspace where id = ?", workspaceId)).toEqual([]);
});

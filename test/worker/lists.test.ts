/** Lists of members, of invites, and of a person's own invites. */
import { describe, expect, test } from "vitest";
import { refusal } from "./client";
import { sql } from "./database";
import { newPerson, newWorkspace } from "./scene";

describe("lists", () => {
	test("members come in pages that join without a gap or a repeat", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		await space.members(120);
		const seen: string[] = [];
		let cursor: string | null = "";
		while (cursor !== null) {
			const { body } = await owner.get("membersByWorkspaceSlug", {
				slug,
				limit: 40,
				...(cursor === "" ? {} : { cursor }),
			});
			expect(body.members.length).toBeLessThanOrEqual(40);
			seen.push(...body.members.map(({ userId }: { userId: string }) => userId));
			cursor = body.nextCursor;
		}
		expect(seen).toHaveLength(121);
		expect(new Set(seen).size).toBe(121);
		const stock = await owner.auth("GET", "/organization/list-members?limit=100&offset=50");
		expect(stock.body).toMatchObject({ total: 121 });
		expect(stock.body.members).toHaveLength(71);
		expect((await owner.auth("GET", "/organization/get-full-organization")).body.members).toHaveLength(100);
	});

	test("invites are listed by state, newest first, with the state of their mail", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const [expired, revoked, pending] = [
			await space.invite({ state: "expired" }),
			await space.invite({ state: "revoked" }),
			await space.invite(),
		];
		const ids = async (status: string) =>
			(await owner.get("listInvites", { slug, status })).body.invites.map(
				({ id, status, delivery }: Record<string, string>) => [id, status, delivery],
			);
		expect(await ids("pending")).toEqual([[pending.inviteId, "pending", "sent"]]);
		expect(await ids("revoked")).toEqual([[revoked.inviteId, "revoked", "sent"]]);
		expect(await ids("expired")).toEqual([[expired.inviteId, "expired", "sent"]]);
		expect((await ids("all")).map(([id]: string[]) => id)).toEqual([
			pending.inviteId,
			revoked.inviteId,
			expired.inviteId,
		]);
		const first = await owner.get("listInvites", { slug, status: "all", limit: 2 });
		const second = await owner.get("listInvites", { slug, status: "all", limit: 2, cursor: first.body.nextCursor });
		expect(second.body.invites.map(({ id }: { id: string }) => id)).toEqual([expired.inviteId]);
		expect(second.body.nextCursor).toBeNull();
	});

	test("a person's own invites are those for their verified address, and can be answered by id", async () => {
		const [space, other] = [await newWorkspace(), await newWorkspace()];
		const { slug } = space;
		const me = await newPerson("me");
		const one = await space.invite({ email: me.email, role: "manager" });
		const two = await other.invite({ email: me.email });
		expect((await me.get("myInvites")).body.invites).toMatchObject([
			{ id: two.inviteId, workspaceSlug: other.slug, role: "member", invitedByName: "owner" },
			{ id: one.inviteId, workspaceSlug: slug, role: "manager" },
		]);
		expect(await me.post("acceptMyInvite", { inviteId: one.inviteId })).toMatchObject({
			status: 200,
			body: { workspaceSlug: slug, alreadyMember: false },
		});
		expect(await me.post("declineMyInvite", { inviteId: one.inviteId })).toMatchObject(refusal(410, "INVITE_ACCEPTED"));
		expect(await me.post("declineMyInvite", { inviteId: two.inviteId })).toMatchObject({
			status: 200,
			body: { ok: true },
		});
		expect(await me.post("declineMyInvite", { inviteId: two.inviteId })).toMatchObject({
			status: 200,
			body: { ok: true },
		});
		expect(await me.post("acceptMyInvite", { inviteId: two.inviteId })).toMatchObject(refusal(410, "INVITE_DECLINED"));
		expect((await me.get("myInvites")).body.invites).toEqual([]);
	});

	test("an address that is not verified sees and answers no invites by id", async () => {
		const { person: me, inviteId: id } = await (await newWorkspace()).invitee();
		await sql("update user set email_verified = 0 where id = ?", me.userId);
		expect(await me.get("myInvites")).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("acceptMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("declineMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
	});

	test("a refusal to accept by id leaves the active workspace as it was", async () => {
		const { person: me, inviteId: id } = await (await newWorkspace()).invitee();
		expect((await me.post("acceptMyInvite", { inviteId: id })).status).toBe(200);
		await sql("update session set active_workspace_id = null where user_id = ?", me.userId);
		await sql("update user set email_verified = 0 where id = ?", me.userId);
		expect(await me.post("acceptMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await sql("select active_workspace_id from session where user_id = ?", me.userId)).toEqual([
			{ active_workspace_id: null },
		]);
	});
});

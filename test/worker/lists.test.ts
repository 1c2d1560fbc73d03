/** Lists: of members, of invites, of my own. */
import { describe, expect, test } from "vitest";
import { invited, refusal, signedUp, sql, team, unique } from "./client";

describe("lists", () => {
	test("members come in pages that join without a gap or a repeat", async () => {
		const { owner, slug, workspaceId } = await team("enterprise");
		await sql(
			`with recursive n(i) as (select 1 union all select i + 1 from n where i < 120)
			insert into user (id, name, email, created_at, updated_at) select ?1 || i, 'M' || i, ?1 || i || '@example.com', 1, 1 from n`,
			slug,
		);
		await sql(
			`insert into workspace_member (id, workspace_id, user_id, role, created_at)
			select printf('zzz%s%04d', ?1, substr(id, length(?1) + 1)), ?2, id, 'member', 1 from user where id like ?1 || '%'`,
			slug,
			workspaceId,
		);
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

	test("invites are listed by state, newest first, with how their mail fares", async () => {
		const { owner, slug } = await team();
		const [pending, revoked, expired] = [
			await invited(owner, slug, `${unique("p")}@example.com`),
			await invited(owner, slug, `${unique("r")}@example.com`),
			await invited(owner, slug, `${unique("e")}@example.com`),
		];
		await owner.post("revokeInvite", { slug, inviteId: revoked.id });
		await sql("update workspace_invite set expires_at = ? where id = ?", Date.now() - 1, expired.id);
		const ids = async (status: string) =>
			(await owner.get("listInvites", { slug, status })).body.invites.map(
				({ id, status, delivery }: Record<string, string>) => [id, status, delivery],
			);
		expect(await ids("pending")).toEqual([[pending.id, "pending", "sent"]]);
		expect(await ids("revoked")).toEqual([[revoked.id, "revoked", "sent"]]);
		expect(await ids("expired")).toEqual([[expired.id, "expired", "sent"]]);
		expect((await ids("all")).map(([id]: string[]) => id)).toEqual([expired.id, revoked.id, pending.id]);
		const first = await owner.get("listInvites", { slug, status: "all", limit: 2 });
		const second = await owner.get("listInvites", { slug, status: "all", limit: 2, cursor: first.body.nextCursor });
		expect(second.body.invites.map(({ id }: { id: string }) => id)).toEqual([pending.id]);
		expect(second.body.nextCursor).toBeNull();
	});

	test("my invites are those for my own, verified address, and can be answered by id", async () => {
		const { owner, slug } = await team();
		const other = await team();
		const me = await signedUp("me");
		const one = await invited(owner, slug, me.email, "manager");
		const two = await invited(other.owner, other.slug, me.email);
		expect((await me.get("myInvites")).body.invites).toMatchObject([
			{ id: two.id, workspaceSlug: other.slug, role: "member", invitedByName: "owner" },
			{ id: one.id, workspaceSlug: slug, role: "manager" },
		]);
		expect(await me.post("acceptMyInvite", { inviteId: one.id })).toMatchObject({
			status: 200,
			body: { workspaceSlug: slug, alreadyMember: false },
		});
		expect(await me.post("declineMyInvite", { inviteId: one.id })).toMatchObject(refusal(410, "INVITE_ACCEPTED"));
		expect(await me.post("declineMyInvite", { inviteId: two.id })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await me.post("declineMyInvite", { inviteId: two.id })).toMatchObject({ status: 200, body: { ok: true } });
		expect(await me.post("acceptMyInvite", { inviteId: two.id })).toMatchObject(refusal(410, "INVITE_DECLINED"));
		expect((await me.get("myInvites")).body.invites).toEqual([]);
	});

	test("an address that is not verified sees and answers no invites by id", async () => {
		const { owner, slug } = await team();
		const me = await signedUp("me");
		const { id } = await invited(owner, slug, me.email);
		await sql("update user set email_verified = 0 where id = ?", me.userId);
		expect(await me.get("myInvites")).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("acceptMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await me.post("declineMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
	});

	test("a refusal to accept by id leaves the active workspace as it was", async () => {
		const { owner, slug } = await team();
		const me = await signedUp("me");
		const { id } = await invited(owner, slug, me.email);
		expect((await me.post("acceptMyInvite", { inviteId: id })).status).toBe(200);
		await sql("update session set active_workspace_id = null where user_id = ?", me.userId);
		await sql("update user set email_verified = 0 where id = ?", me.userId);
		expect(await me.post("acceptMyInvite", { inviteId: id })).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		expect(await sql("select active_workspace_id from session where user_id = ?", me.userId)).toEqual([
			{ active_workspace_id: null },
		]);
	});
});

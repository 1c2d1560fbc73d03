/** One D1 round trip for each operation, the session check included, whatever the answer; none for what is forged. */
import { describe, expect, test } from "vitest";
import { teamRoutes } from "../../src/team/routes";
import { type Answer, invited, joined, request, setPlan, signedUp, sql, unique, workspaceOf } from "./client";

const OPERATIONS = [
	...new Set(teamRoutes.routes.filter(({ method }) => method !== "ALL").map(({ path }) => path.slice(1))),
];

async function scene() {
	const owner = await signedUp("owner");
	const { slug } = await workspaceOf(owner);
	await setPlan(slug, "enterprise");
	const member = await joined(owner, slug, "member");
	const outsider = await signedUp();
	return { owner, slug, member, outsider };
}

/** Every operation once with success and once refused, each on a scene that allows it. */
async function answers(): Promise<Record<string, { success: Answer; refusal: Answer }>> {
	const { owner, slug, member, outsider } = await scene();
	const address = () => `${unique("x")}@example.com`;
	const invitee = await signedUp("invitee");
	const other = await workspaceOf(owner);
	const accepting = await invited(owner, slug, invitee.email);
	const mine = await invited(owner, other.slug, invitee.email);
	const third = await workspaceOf(owner);
	const declining = await invited(owner, third.slug, invitee.email);
	const revoking = await invited(owner, slug, address());
	const declined = await invited(owner, slug, address());
	const leaver = await joined(owner, slug, "viewer");
	const heir = await joined(owner, slug, "admin");
	await sql("update workspace_invite set last_sent_at = 1 where id = ?", revoking.id);
	const query = { slug };
	return {
		membersByWorkspaceSlug: {
			success: await owner.get("membersByWorkspaceSlug", query),
			refusal: await outsider.get("membersByWorkspaceSlug", query),
		},
		viewer: { success: await member.get("viewer", query), refusal: await outsider.get("viewer", query) },
		invite: {
			success: await owner.post("invite", { slug, email: address(), role: "member" }),
			refusal: await owner.post("invite", { slug, email: member.email, role: "member" }),
		},
		inviteMany: {
			success: await owner.post("inviteMany", {
				slug,
				invites: Array.from({ length: 100 }, () => ({ email: address(), role: "viewer" })),
			}),
			refusal: await member.post("inviteMany", { slug, invites: [] }),
		},
		listInvites: { success: await owner.get("listInvites", query), refusal: await member.get("listInvites", query) },
		resendInvite: {
			success: await owner.post("resendInvite", { slug, inviteId: revoking.id }),
			refusal: await owner.post("resendInvite", { slug, inviteId: revoking.id }),
		},
		revokeInvite: {
			success: await owner.post("revokeInvite", { slug, inviteId: revoking.id }),
			refusal: await owner.post("revokeInvite", { slug, inviteId: revoking.id }),
		},
		updateRole: {
			success: await owner.post("updateRole", { slug, userId: member.userId, role: "viewer" }),
			refusal: await owner.post("updateRole", { slug, userId: "nobody", role: "viewer" }),
		},
		removeMember: {
			success: await owner.post("removeMember", { slug, userId: member.userId }),
			refusal: await owner.post("removeMember", { slug, userId: member.userId }),
		},
		leave: { success: await leaver.post("leave", query), refusal: await owner.post("leave", query) },
		inviteByToken: {
			success: await request("GET", `/api/team/inviteByToken?token=${accepting.token}`),
			refusal: await owner.get("inviteByToken", { token: "forged" }),
		},
		acceptInvite: {
			success: await invitee.post("acceptInvite", { token: accepting.token }),
			refusal: await invitee.post("acceptInvite", { token: revoking.token }),
		},
		declineInvite: {
			success: await request("POST", "/api/team/declineInvite", { body: { token: declined.token } }),
			refusal: await request("POST", "/api/team/declineInvite", { body: { token: accepting.token } }),
		},
		myInvites: { success: await invitee.get("myInvites"), refusal: await request("GET", "/api/team/myInvites") },
		acceptMyInvite: {
			success: await invitee.post("acceptMyInvite", { inviteId: mine.id }),
			refusal: await outsider.post("acceptMyInvite", { inviteId: mine.id }),
		},
		declineMyInvite: {
			success: await invitee.post("declineMyInvite", { inviteId: declining.id }),
			refusal: await outsider.post("declineMyInvite", { inviteId: declining.id }),
		},
		transferOwnership: {
			success: await owner.post("transferOwnership", { slug, userId: heir.userId }),
			refusal: await owner.post("transferOwnership", { slug, userId: heir.userId }),
		},
	};
}

/** Refusals that are known before the database is asked. */
const WITHOUT_A_TRIP = ["inviteByToken", "myInvites"];

describe("one round trip", () => {
	test("is what every operation takes, success and refusal both", async () => {
		const all = await answers();
		expect(Object.keys(all).sort()).toEqual(OPERATIONS.sort());
		for (const [operation, { success, refusal }] of Object.entries(all)) {
			expect(success.status, operation).toBeLessThan(300);
			expect(success.cost?.trips, operation).toBe(1);
			expect(refusal.status, operation).toBeGreaterThanOrEqual(400);
			expect(refusal.cost?.trips, `${operation} ${refusal.body.code}`).toBe(WITHOUT_A_TRIP.includes(operation) ? 0 : 1);
		}
	});

	test("is not even made for who is signed out, forged, or sends what does not fit", async () => {
		for (const operation of OPERATIONS) {
			const method =
				teamRoutes.routes.find(({ path, method }) => path === `/${operation}` && method !== "ALL")?.method ?? "";
			for (const headers of [{}, { authorization: "Bearer a.b" }, { cookie: "better-auth.session_token=a.b" }]) {
				const { cost } = await request(method, `/api/team/${operation}`, { headers });
				expect(cost, operation).toEqual({ trips: 0, read: 0, written: 0 });
			}
		}
	});
});

test("rows read do not grow with the workspace", async () => {
	const { owner, slug, member } = await scene();
	const measure = async () => {
		const email = `${unique("x")}@example.com`;
		const { id } = (await owner.post("invite", { slug, email, role: "member" })).body.invite;
		const costs = [
			await owner.get("membersByWorkspaceSlug", { slug, limit: 1 }),
			await owner.get("viewer", { slug }),
			await owner.get("listInvites", { slug, limit: 1 }),
			await owner.get("listInvites", { slug, limit: 1, status: "all" }),
			await owner.post("invite", { slug, email, role: "member" }),
			await owner.post("resendInvite", { slug, inviteId: id }),
			await owner.post("revokeInvite", { slug, inviteId: id }),
			await owner.post("updateRole", { slug, userId: member.userId, role: "viewer" }),
			await member.get("myInvites"),
		];
		return costs.map(({ cost }) => cost?.read ?? Number.NaN);
	};
	const small = await measure();
	const { id } = (await owner.auth("GET", `/organization/get-organization?organizationSlug=${slug}`)).body;
	await sql(
		`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
		insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, send_count, last_sent_at, created_at, expires_at)
		select ?1 || i, ?1, i || '@example.com', 'h', 'member', 7, 1, 1, 1, 9e15 from n`,
		id,
	);
	await sql(
		`with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
		insert into user (id, name, email, created_at, updated_at) select ?1 || i, 'M', ?1 || i || '@example.com', 1, 1 from n`,
		slug,
	);
	await sql(
		"insert into workspace_member (id, workspace_id, user_id, role, created_at) select 'z' || id, ?2, id, 'member', 1 from user where id like ?1 || '%'",
		slug,
		id,
	);
	const large = await measure();
	for (const [operation, read] of large.entries()) {
		// The list of newest invites fills its page of fifty; nothing else may notice.
		if (operation > 0)
			expect(
				Math.abs(read - (small[operation] ?? 0)),
				`operation ${operation}: ${small} -> ${large}`,
			).toBeLessThanOrEqual(3);
	}
});

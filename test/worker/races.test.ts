/** Two things at the same time. */
import { describe, expect, test } from "vitest";
import { type Answer, invited, joined, mailsTo, mailTo, setPlan, signedUp, sql, unique, workspaceOf } from "./client";

async function team(seats: number) {
	const owner = await signedUp("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, "free", seats);
	return { owner, slug, id };
}

const tally = (answers: Answer[]) =>
	Object.fromEntries(
		Map.groupBy(answers, ({ status, body }) => body.code ?? status)
			.entries()
			.map(([key, group]) => [key, group.length]),
	);

describe("seats", () => {
	test.each([1, 3, 7])("hold for forty invites at once into %i", async (seats) => {
		const { owner, slug } = await team(seats);
		const answers = await Promise.all(
			Array.from({ length: 40 }, () =>
				owner.post("invite", { slug, email: `${unique("r")}@example.com`, role: "member" }),
			),
		);
		expect(tally(answers)).toEqual({ ...(seats > 1 ? { 201: seats - 1 } : {}), SEAT_LIMIT_REACHED: 41 - seats });
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats).toEqual({ used: seats, limit: seats });
	});

	test("hold for eight people who accept at once after a downgrade to three", async () => {
		const { owner, slug } = await team(20);
		const people = await Promise.all(Array.from({ length: 8 }, () => signedUp("invitee")));
		const tokens = await Promise.all(people.map(async ({ email }) => (await invited(owner, slug, email)).token));
		await setPlan(slug, "free", 3);
		const answers = await Promise.all(people.map((person, n) => person.post("acceptInvite", { token: tokens[n] })));
		expect(tally(answers)).toEqual({ 200: 2, SEAT_LIMIT_REACHED: 6 });
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.members).toHaveLength(3);
	});

	test("are freed and taken one for one while people come and go", async () => {
		const { owner, slug, id } = await team(4);
		const first = await invited(owner, slug, `${unique("r")}@example.com`);
		await invited(owner, slug, `${unique("r")}@example.com`);
		const member = await joined(owner, slug, "member");
		const answers = await Promise.all([
			owner.post("revokeInvite", { slug, inviteId: first.id }),
			member.post("leave", { slug }),
			...Array.from({ length: 20 }, () =>
				owner.post("invite", { slug, email: `${unique("r")}@example.com`, role: "member" }),
			),
		]);
		expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(2);
		const [row] = await sql<{ members: number; invites: number }>(
			"select (select count(*) from workspace_member where workspace_id = ?1) as members, (select count(*) from workspace_invite where workspace_id = ?1 and status = 'pending') as invites",
			id,
		);
		const [counters] = await sql(
			"select member_count as members, open_invite_count as invites from workspace where id = ?",
			id,
		);
		expect(row).toEqual(counters);
		expect((row?.members ?? 0) + (row?.invites ?? 0)).toBeLessThanOrEqual(4);
	});
});

test("fifty invites of one address at once make one invite, one mail and forty-nine clear answers", async () => {
	const { owner, slug } = await team(100);
	const email = `${unique("r")}@example.com`;
	const answers = await Promise.all(
		Array.from({ length: 50 }, () => owner.post("invite", { slug, email, role: "member" })),
	);
	expect(tally(answers)).toEqual({ 201: 1, ALREADY_INVITED: 49 });
	await mailTo(email);
	expect(await sql("select 1 from mail_outbox where recipient = ?", email)).toHaveLength(1);
	expect(await mailsTo(email)).toHaveLength(1);
});

test("revoke against accept: one wins, and the state agrees with the answers", async () => {
	for (let round = 0; round < 8; round += 1) {
		const { owner, slug } = await team(3);
		const invitee = await signedUp("invitee");
		const { id, token } = await invited(owner, slug, invitee.email);
		const [revoked, accepted] = await Promise.all([
			owner.post("revokeInvite", { slug, inviteId: id }),
			invitee.post("acceptInvite", { token }),
		]);
		const isMember = (await invitee.get("viewer", { slug })).status === 200;
		expect([revoked.status, accepted.status].sort()).toEqual([200, 410]);
		expect(isMember).toBe(accepted.status === 200);
	}
});

test("a double click on accept is one membership and twice the same answer", async () => {
	const { owner, slug } = await team(3);
	const invitee = await signedUp("invitee");
	const { token } = await invited(owner, slug, invitee.email);
	const answers = await Promise.all([1, 2, 3].map(() => invitee.post("acceptInvite", { token })));
	for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { ok: true, alreadyMember: false } });
	expect((await owner.get("membersByWorkspaceSlug", { slug })).body.members).toHaveLength(2);
});

test("there is one owner, whoever transfers, leaves, removes and re-roles at once", async () => {
	const { owner, slug, id } = await team(10);
	const [first, second] = [await joined(owner, slug, "admin"), await joined(owner, slug, "admin")];
	for (let round = 0; round < 5; round += 1) {
		const everyone = [owner, first, second];
		await Promise.all([
			...everyone.flatMap((by) => everyone.map((to) => by.post("transferOwnership", { slug, userId: to.userId }))),
			...everyone.map((by) => by.post("updateRole", { slug, userId: by.userId, role: "viewer" })),
			...everyone.map((by) => by.auth("POST", "/delete-user", { password: "wrong" })),
		]);
		expect(await sql("select 1 from workspace_member where workspace_id = ? and role = 'owner'", id)).toHaveLength(1);
	}
	await Promise.all([owner, first, second].map((person) => person.post("leave", { slug })));
	expect(await sql("select role from workspace_member where workspace_id = ?", id)).toEqual([{ role: "owner" }]);
});

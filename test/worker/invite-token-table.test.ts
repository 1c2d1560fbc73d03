/** Each row of the contract's table of invite tokens. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress, newId, PASSWORD } from "../names";
import { insertMembers } from "../rows";
import { setPlan } from "./api";
import { passTime, refusal, request } from "./client";
import { plant, sql } from "./database";
import { tokenFor } from "./mailbox";
import { newPerson, newWorkspace } from "./scene";

afterEach(() => {
	vi.useRealTimers();
});

const look = (token: string) => request("GET", `/api/team/inviteByToken?token=${encodeURIComponent(token)}`);
const decline = (token: unknown) => request("POST", "/api/team/declineInvite", { body: { token } });

async function newInvite() {
	const space = await newWorkspace();
	const { person: invitee, token, inviteId } = await space.invitee();
	const { owner, slug, workspaceId } = space;
	return { space, owner, slug, workspaceId, invitee, token, inviteId };
}

type NewInvite = Awaited<ReturnType<typeof newInvite>>;

describe("an invite token", () => {
	test("missing or not a string is 400 everywhere", async () => {
		const person = await newPerson();
		expect((await request("GET", "/api/team/inviteByToken")).status).toBe(400);
		for (const token of [undefined, null, 7, ["x"], {}]) {
			expect(await person.post("acceptInvite", { token })).toMatchObject({
				status: 400,
				body: { code: "VALIDATION_ERROR" },
			});
			expect(await decline(token)).toMatchObject({ status: 400, body: { code: "VALIDATION_ERROR" } });
		}
	});

	test("malformed or forged is not found, and never reaches the database", async () => {
		const { token, invitee } = await newInvite();
		for (const bad of [
			"x",
			"",
			`4${token.slice(1)}`,
			token.slice(0, -1),
			`${token.slice(0, -1)}~`,
			token.toUpperCase(),
			"A".repeat(120),
			"0".repeat(120),
		]) {
			for (const answer of [await look(bad), await invitee.post("acceptInvite", { token: bad }), await decline(bad)]) {
				expect(answer).toMatchObject({ status: 404, body: { code: "INVITE_NOT_FOUND" }, cost: { trips: 0 } });
			}
		}
	});

	test("with what mail programs stick to its end or break it with is the same token at every door", async () => {
		const { token, slug } = await newInvite();
		const half = token.length / 2;
		for (const given of [
			...["-", "_", ".", ",", ")", ">", '"', "&gt;", " \r\n", "\u200b", "%3E", "%20"].map((end) => token + end),
			...["=\n", "=\r\n", "\n> ", " ", "\u00ad", "%0D%0A"].map((gap) => token.slice(0, half) + gap + token.slice(half)),
		]) {
			expect((await look(given)).body.invite).toMatchObject({ workspaceSlug: slug });
			const page = await request("GET", `/invite?t=${encodeURIComponent(given)}`);
			expect(page.status, given).toBe(200);
		}
		const { space } = await newInvite();
		const unknown = await space.invite();
		const { body } = await request("POST", "/api/auth/sign-up/email", {
			body: { email: unknown.email, password: PASSWORD, name: "Ada", inviteToken: `${unknown.token}=\n>` },
		});
		expect(body.user.emailVerified).toBe(true);
		expect(await decline(`${token}).`)).toMatchObject({ status: 200, body: { ok: true } });
	});

	test("past its expiry has expired, without a trip", async () => {
		const { token, invitee } = await newInvite();
		passTime(7 * DAY_MS);
		for (const answer of [await look(token), await invitee.post("acceptInvite", { token }), await decline(token)]) {
			expect(answer).toMatchObject({ status: 410, body: { code: "INVITE_EXPIRED" }, cost: { trips: 0 } });
		}
	});

	test("whose workspace is gone has expired", async () => {
		const { owner, workspaceId, token, invitee } = await newInvite();
		await owner.auth("POST", "/organization/delete", { organizationId: workspaceId });
		for (const answer of [await look(token), await invitee.post("acceptInvite", { token }), await decline(token)]) {
			expect(answer).toMatchObject({ status: 410, body: { code: "INVITE_EXPIRED" } });
		}
	});

	test("of an earlier sending is replaced; the newer one works", async () => {
		const { owner, slug, inviteId, token, invitee } = await newInvite();
		expect((await owner.post("resendInvite", { slug, inviteId })).status).toBe(200);
		expect((await look(token)).body.invite.status).toBe("replaced");
		expect(await invitee.post("acceptInvite", { token })).toMatchObject({
			status: 410,
			body: { code: "INVITE_REPLACED" },
		});
		expect(await decline(token)).toMatchObject({ status: 410, body: { code: "INVITE_REPLACED" } });
		expect((await invitee.post("acceptInvite", { token: await tokenFor(invitee.email) })).status).toBe(200);
	});

	test("pending, held by another person, is for another address", async () => {
		const { token } = await newInvite();
		const other = await newPerson();
		expect((await look(token)).body.invite.status).toBe("pending");
		expect(await other.post("acceptInvite", { token })).toMatchObject({
			status: 403,
			body: { code: "EMAIL_MISMATCH" },
		});
		expect(await decline(token)).toMatchObject({ status: 200, body: { ok: true } });
	});

	test("of a person who is a member already closes the invite and leaves the role", async () => {
		const { owner, slug, workspaceId, token, invitee } = await newInvite();
		await plant(insertMembers([{ id: "a-member", workspaceId, userId: invitee.userId, role: "viewer", createdAt: 1 }]));
		const answer = { status: 200, body: { ok: true, workspaceSlug: slug, alreadyMember: true } };
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(answer);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(answer);
		expect((await invitee.get("viewer", { slug })).body.viewer.role).toBe("viewer");
		expect((await owner.get("listInvites", { slug })).body.invites).toEqual([]);
	});

	test("accepted by me answers the same again, and cannot be declined", async () => {
		const { slug, token, invitee } = await newInvite();
		const answer = { status: 200, body: { ok: true, workspaceSlug: slug, alreadyMember: false } };
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(answer);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(answer);
		expect((await look(token)).body.invite.status).toBe("accepted");
		expect(await decline(token)).toMatchObject({ status: 410, body: { code: "INVITE_ACCEPTED" } });
	});

	test("accepted by me, removed since, never lets anyone back in", async () => {
		const { owner, slug, token, invitee } = await newInvite();
		await invitee.post("acceptInvite", { token });
		expect((await owner.post("removeMember", { slug, userId: invitee.userId })).status).toBe(200);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject({
			status: 410,
			body: { code: "INVITE_ACCEPTED" },
		});
		expect(await invitee.get("viewer", { slug })).toMatchObject({ status: 404 });
	});

	test("accepted by another person, revoked or declined is refused with that code", async () => {
		const first = await newInvite();
		await first.invitee.post("acceptInvite", { token: first.token });
		const other = await newPerson();
		expect(await other.post("acceptInvite", { token: first.token })).toMatchObject({
			status: 410,
			body: { code: "INVITE_ACCEPTED" },
		});

		const second = await newInvite();
		await second.owner.post("revokeInvite", { slug: second.slug, inviteId: second.inviteId });
		expect((await look(second.token)).body.invite.status).toBe("revoked");
		expect(await second.invitee.post("acceptInvite", { token: second.token })).toMatchObject({
			status: 410,
			body: { code: "INVITE_REVOKED" },
		});
		expect(await decline(second.token)).toMatchObject({ status: 410, body: { code: "INVITE_REVOKED" } });

		const third = await newInvite();
		expect((await decline(third.token)).status).toBe(200);
		expect((await decline(third.token)).status).toBe(200);
		expect((await look(third.token)).body.invite.status).toBe("declined");
		expect(await third.invitee.post("acceptMyInvite", { inviteId: third.inviteId })).toMatchObject(
			refusal(410, "INVITE_DECLINED"),
		);
	});

	test("declined by the link is accepted by the same link until it ends", async () => {
		const byNobody = await newInvite();
		await decline(byNobody.token);
		expect(await byNobody.invitee.post("acceptInvite", { token: byNobody.token })).toMatchObject({
			status: 200,
			body: { workspaceSlug: byNobody.slug, alreadyMember: false },
		});
		expect(await decline(byNobody.token)).toMatchObject(refusal(410, "INVITE_ACCEPTED"));

		const byAnother = await newInvite();
		await (await newPerson()).post("declineInvite", { token: byAnother.token });
		expect((await byAnother.invitee.post("acceptInvite", { token: byAnother.token })).status).toBe(200);

		const late = await newInvite();
		await decline(late.token);
		passTime(7 * DAY_MS);
		expect(await late.invitee.post("acceptInvite", { token: late.token })).toMatchObject(
			refusal(410, "INVITE_EXPIRED"),
		);
	});

	test("declined by the signed-in invitee, by link or by id, stays declined", async () => {
		for (const declineAs of [
			({ invitee, token }: NewInvite) => invitee.post("declineInvite", { token }),
			({ invitee, inviteId }: NewInvite) => invitee.post("declineMyInvite", { inviteId }),
		]) {
			const invite = await newInvite();
			expect((await declineAs(invite)).status).toBe(200);
			expect(await invite.invitee.post("acceptInvite", { token: invite.token })).toMatchObject(
				refusal(410, "INVITE_DECLINED"),
			);
		}
	});

	test("declined by the link gives its seat back, and takes one again only if there is one", async () => {
		const { space, owner, slug, workspaceId, token, invitee } = await newInvite();
		await setPlan(slug, "free", 2);
		expect(await owner.post("invite", { slug, email: newAddress(), role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
		await decline(token);
		const other = await owner.post("invite", { slug, email: newAddress(), role: "member" });
		expect(other.status).toBe(201);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		await owner.post("revokeInvite", { slug, inviteId: other.body.invite.id });
		expect((await invitee.post("acceptInvite", { token })).status).toBe(200);
		const [counts] = await sql(
			"select member_count as members, open_invite_count as invites from workspace where id = ?",
			workspaceId,
		);
		expect(counts).toEqual({ members: 2, invites: 0 });
		expect(await space.owner.post("invite", { slug, email: newAddress(), role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
	});

	test("declined by the link ends when a manager revokes it, invites anew, or removes the person", async () => {
		const revoked = await newInvite();
		await decline(revoked.token);
		expect((await revoked.owner.post("revokeInvite", { slug: revoked.slug, inviteId: revoked.inviteId })).status).toBe(
			200,
		);
		expect(await revoked.invitee.post("acceptInvite", { token: revoked.token })).toMatchObject(
			refusal(410, "INVITE_REVOKED"),
		);

		const anew = await newInvite();
		await decline(anew.token);
		const { slug, owner, invitee } = anew;
		const newer = await owner.post("invite", { slug, email: invitee.email, role: "viewer" });
		expect(await invitee.post("acceptInvite", { token: anew.token })).toMatchObject(refusal(410, "INVITE_DECLINED"));
		await invitee.post("declineMyInvite", { inviteId: newer.body.invite.id });
		expect(await invitee.post("acceptInvite", { token: anew.token })).toMatchObject(refusal(410, "INVITE_DECLINED"));

		const removed = await newInvite();
		await decline(removed.token);
		await plant(
			insertMembers([
				{
					id: newId(),
					workspaceId: removed.workspaceId,
					userId: removed.invitee.userId,
					role: "viewer",
					createdAt: Date.now(),
				},
			]),
		);
		await removed.owner.post("removeMember", { slug: removed.slug, userId: removed.invitee.userId });
		expect(await removed.invitee.post("acceptInvite", { token: removed.token })).toMatchObject(
			refusal(410, "INVITE_REVOKED"),
		);
	});

	test("of a full workspace is refused until there is room", async () => {
		const { space, slug, token, invitee } = await newInvite();
		const member = await space.member();
		await setPlan(slug, "free", 2);
		expect(await invitee.post("acceptInvite", { token })).toMatchObject({
			status: 403,
			body: { code: "SEAT_LIMIT_REACHED" },
		});
		await member.post("leave", { slug });
		expect((await invitee.post("acceptInvite", { token })).status).toBe(200);
	});

	test("signed out is 401 for a genuine token, without a trip", async () => {
		const { token } = await newInvite();
		expect(await request("POST", "/api/team/acceptInvite", { body: { token } })).toMatchObject({
			status: 401,
			cost: { trips: 0 },
		});
	});
});

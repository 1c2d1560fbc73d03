/** Each row of the contract's table of invite tokens. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { insertMembers } from "../rows";
import { setPlan } from "./api";
import { passTime, request } from "./client";
import { plant } from "./database";
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

	test("malformed, forged or spelled differently is not found, and never reaches the database", async () => {
		const { token, invitee } = await newInvite();
		const flipped = (token.startsWith("A") ? "B" : "A") + token.slice(1);
		for (const bad of [
			"x",
			"",
			flipped,
			`${token}=`,
			`${token}A`,
			token.slice(0, -1),
			`${token.slice(0, -1)}~`,
			"A".repeat(80),
		]) {
			for (const answer of [await look(bad), await invitee.post("acceptInvite", { token: bad }), await decline(bad)]) {
				expect(answer).toMatchObject({ status: 404, body: { code: "INVITE_NOT_FOUND" }, cost: { trips: 0 } });
			}
		}
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
		expect(await third.invitee.post("acceptInvite", { token: third.token })).toMatchObject({
			status: 410,
			body: { code: "INVITE_DECLINED" },
		});
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

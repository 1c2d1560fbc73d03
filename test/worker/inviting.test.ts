/** The promises of inviting, from the first mail to the last. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress } from "../names";
import { setPlan } from "./api";
import { passTime, refusal } from "./client";
import { sql } from "./database";
import { mailTo } from "./mailbox";
import { newWorkspace } from "./scene";

afterEach(() => {
	vi.useRealTimers();
});

describe("inviting", () => {
	test("an address of a member, or with a pending invite, is refused", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const member = await space.member();
		expect(await owner.post("invite", { slug, email: member.email, role: "viewer" })).toMatchObject(
			refusal(409, "ALREADY_MEMBER"),
		);
		const { inviteId: id, email } = await space.invite();
		expect(await owner.post("invite", { slug, email: email.toUpperCase(), role: "viewer" })).toMatchObject({
			status: 409,
			body: { code: "ALREADY_INVITED", details: { inviteId: id } },
		});
	});

	test("pending invites hold seats; a revoked, declined or expired one gives its seat back", async () => {
		const space = await newWorkspace({ plan: "free" });
		const { owner, slug } = space;
		const [first] = await space.invites(2);
		const seats = async () => (await owner.get("membersByWorkspaceSlug", { slug })).body.seats;
		expect(await seats()).toEqual({ used: 3, limit: 3 });
		expect(await owner.post("invite", { slug, email: newAddress(), role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
		await owner.post("revokeInvite", { slug, inviteId: first?.inviteId });
		expect(await seats()).toEqual({ used: 2, limit: 3 });
		await space.invite();
		passTime(7 * DAY_MS);
		await sql("update session set expires_at = expires_at + ?", 30 * DAY_MS);
		expect(await seats()).toEqual({ used: 1, limit: 3 });
		expect((await owner.post("invite", { slug, email: newAddress(), role: "member" })).status).toBe(201);
	});

	test("an expired invite does not stand in the way of a new one for the same address", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { inviteId: id, email } = await space.invite({ state: "expired" });
		const again = await owner.post("invite", { slug, email, role: "member" });
		expect(again.status).toBe(201);
		expect(
			(await owner.get("listInvites", { slug, status: "expired" })).body.invites.map(({ id }: { id: string }) => id),
		).toEqual([id]);
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject({
			status: 409,
			body: { code: "ALREADY_INVITED", details: { inviteId: again.body.invite.id } },
		});
	});

	test("a plan without a limit, a limit of its own and a downgrade count as set", async () => {
		const space = await newWorkspace({ plan: "enterprise" });
		const { owner, slug } = space;
		const seats = async () => (await owner.get("membersByWorkspaceSlug", { slug })).body.seats;
		expect((await seats()).limit).toBeNull();
		const member = await space.member();
		await setPlan(slug, "free", 1);
		expect(await seats()).toEqual({ used: 2, limit: 1 });
		expect((await member.get("viewer", { slug })).status).toBe(200);
		expect(await owner.post("invite", { slug, email: "x@example.com", role: "member" })).toMatchObject(
			refusal(403, "SEAT_LIMIT_REACHED"),
		);
		expect((await setPlan(slug, "starter")).body).toMatchObject({ plan: "starter", seatLimit: 1 });
		expect((await setPlan(slug, "starter", null)).body).toMatchObject({
			seatLimit: null,
			seats: { used: 2, limit: 10 },
		});
	});

	test("inviteMany answers the rows in order, and gives the seats in that order too", async () => {
		const space = await newWorkspace({ seats: 4 });
		const { owner, slug } = space;
		const member = await space.member();
		const { email: pending } = await space.invite();
		const [a, b] = [newAddress("a"), newAddress("b")];
		const { status, body } = await owner.post("inviteMany", {
			slug,
			invites: [
				{ email: "no address", role: "member" },
				{ email: member.email, role: "member" },
				{ email: ` ${a.toUpperCase()} `, role: "admin" },
				{ email: pending, role: "member" },
				{ email: a, role: "member" },
				{ email: "x@example.com", role: "owner" },
				{ email: newAddress("c"), role: "viewer" },
				{ email: b, role: "viewer" },
				{ email: "no-role@example.com" },
				"no row",
			],
		});
		expect(status).toBe(200);
		expect(body.results.map((result: { code?: string; invite?: object }) => result.code ?? "invited")).toEqual([
			"VALIDATION_ERROR",
			"ALREADY_MEMBER",
			"invited",
			"ALREADY_INVITED",
			"ALREADY_INVITED",
			"VALIDATION_ERROR",
			"SEAT_LIMIT_REACHED",
			"SEAT_LIMIT_REACHED",
			"VALIDATION_ERROR",
			"VALIDATION_ERROR",
		]);
		expect(body.results[2]).toMatchObject({ email: a, invite: { role: "admin", status: "pending" } });
		expect((await mailTo(a)).to).toBe(a);
	});

	test("resending waits a minute, moves the expiry, keeps one live link and can change the role", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { inviteId: id, email } = await space.invite({ sentAgoMs: 0 });
		const soon = await owner.post("resendInvite", { slug, inviteId: id });
		expect(soon).toMatchObject(refusal(429, "RATE_LIMITED"));
		expect(Number(soon.headers.get("retry-after"))).toBeGreaterThan(50);
		passTime(61_000);
		const again = await owner.post("resendInvite", { slug, inviteId: id, role: "viewer" });
		expect(again).toMatchObject({
			status: 200,
			body: { invite: { id, role: "viewer", sendCount: 2, status: "pending", delivery: "queued" } },
		});
		expect((await mailTo(email)).text).toContain("Viewer");
	});

	test("resending an expired invite takes a seat again, and only if one is free", async () => {
		const space = await newWorkspace({ seats: 1 });
		const { owner, slug } = space;
		const { inviteId: id } = await space.invite({ state: "expired" });
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		await setPlan(slug, "free", 2);
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject({
			status: 200,
			body: { invite: { status: "pending" } },
		});
		expect((await owner.get("membersByWorkspaceSlug", { slug })).body.seats).toEqual({ used: 2, limit: 2 });
	});

	test("a closed invite is neither revoked nor sent again: the refusal names how it was closed", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const { inviteId: id } = await space.invite();
		await owner.post("revokeInvite", { slug, inviteId: id });
		expect(await owner.post("revokeInvite", { slug, inviteId: id })).toMatchObject(refusal(410, "INVITE_REVOKED"));
		expect(await owner.post("resendInvite", { slug, inviteId: id })).toMatchObject(refusal(410, "INVITE_REVOKED"));
		expect(await owner.post("revokeInvite", { slug, inviteId: "nothing" })).toMatchObject(
			refusal(404, "INVITE_NOT_FOUND"),
		);
	});
});

/** Links: who makes them, who comes in by them, and how they end. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { deriveKeys } from "../../src/crypto/derived-keys";
import { mintInviteToken } from "../../src/crypto/invite-token";
import { mintLinkToken } from "../../src/crypto/link-token";
import { DAY_MS, MAX_ACTIVE_LINKS } from "../../src/rules/limits";
import { setPlan } from "./api";
import { config } from "./bindings";
import { type Person, passTime, refusal, request } from "./client";
import { plant, sql } from "./database";
import { type Link, newLink } from "./links";
import { newPeople, newPerson, newStaffedWorkspace, newWorkspace, type Workspace } from "./scene";

afterEach(() => vi.useRealTimers());

const join = (person: Person, { token }: Link) => person.post("joinByLink", { token });
const seen = async ({ token }: Link) =>
	(await request("GET", `/api/team/linkByToken?token=${token}`)).body.link ?? { status: "gone" };
const usedCount = async (space: Workspace, { linkId }: Link): Promise<number> => {
	const { links } = (await space.owner.get("listLinks", { slug: space.slug, status: "all" })).body;
	return links.find(({ id }: { id: string }) => id === linkId)?.usedCount;
};
const unverify = ({ userId }: Person) =>
	plant({ text: "update user set email_verified = 0 where id = ?", values: [userId] });

describe("a link", () => {
	test("lets in a stranger as the role that it gives, makes the workspace active, and says who came by it", async () => {
		const space = await newWorkspace();
		const link = await newLink(space, { role: "viewer" });
		const person = await newPerson();
		const joined = await join(person, link);
		expect(joined).toMatchObject({
			status: 200,
			body: { ok: true, workspaceSlug: space.slug, alreadyMember: false },
		});
		expect((await person.get("viewer", { slug: space.slug })).body.viewer.role).toBe("viewer");
		const [session] = await sql<{ active: string }>(
			"select active_workspace_id as active from session where user_id = ?",
			person.userId,
		);
		expect(session?.active).toBe(space.workspaceId);
		const [row] = await sql<{ metadata: string }>(
			"select metadata from audit_log where action = 'member.joined' and target_user_id = ?",
			person.userId,
		);
		expect(JSON.parse(row?.metadata ?? "")).toEqual({ via: "link", role: "viewer", linkId: link.linkId });
	});

	test("is used once by a person who follows it twice, and never by a member", async () => {
		const space = await newWorkspace();
		const link = await newLink(space, { maxUses: 2 });
		const person = await newPerson();
		await join(person, link);
		expect((await join(person, link)).body).toMatchObject({ alreadyMember: true });
		expect((await join(await space.member("admin"), link)).body).toMatchObject({ alreadyMember: true });
		expect(await usedCount(space, link)).toBe(1);
	});

	test("takes a member to their workspace also after it has ended", async () => {
		const space = await newWorkspace();
		const link = await newLink(space, { maxUses: 1 });
		const person = await newPerson();
		await join(person, link);
		expect(await join(await newPerson(), link)).toMatchObject(refusal(410, "LINK_EXHAUSTED"));
		await space.owner.post("revokeLink", { slug: space.slug, linkId: link.linkId });
		expect((await join(person, link)).body).toEqual({
			ok: true,
			workspaceSlug: space.slug,
			alreadyMember: true,
		});
	});

	test("holds no seat, and lets nobody in when all are taken", async () => {
		const space = await newWorkspace({ seats: 2 });
		const link = await newLink(space);
		expect((await space.owner.get("membersByWorkspaceSlug", { slug: space.slug })).body.seats.used).toBe(1);
		expect((await join(await newPerson(), link)).status).toBe(200);
		expect(await join(await newPerson(), link)).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		expect(await usedCount(space, link)).toBe(1);
	});

	test("turns the pending invite of the person who comes in by it into their seat", async () => {
		const space = await newWorkspace({ seats: 2 });
		const { person, inviteId } = await space.invitee();
		expect((await join(person, await newLink(space))).status).toBe(200);
		const [invite] = await sql<{ status: string }>("select status from workspace_invite where id = ?", inviteId);
		expect(invite?.status).toBe("accepted");
		expect((await space.owner.get("membersByWorkspaceSlug", { slug: space.slug })).body.seats.used).toBe(2);
	});

	test("lets in only people with a verified address at its domains and at the workspace's", async () => {
		const space = await newWorkspace();
		const [person, other] = await newPeople(2);
		if (person === undefined || other === undefined) throw new Error("Nobody was planted.");
		const own = person.email.slice(person.email.indexOf("@") + 1);
		const link = await newLink(space, { emailDomains: [own.toUpperCase(), "bücher.example"] });
		expect((await seen(link)).emailDomains).toEqual([own, "xn--bcher-kva.example"]);
		await plant({ text: "update user set email = ? where id = ?", values: [`x@sub.${own}`, other.userId] });
		expect(await join(other, link)).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
		const allow = (domains: string) =>
			plant({ text: "update workspace set invite_domains = ? where id = ?", values: [domains, space.workspaceId] });
		await allow('["elsewhere.example"]');
		expect(await join(person, link)).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
		await allow(JSON.stringify([own]));
		expect((await seen(link)).emailDomains).toEqual([own]);
		await unverify(person);
		expect(await join(person, link)).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
		await plant({ text: "update user set email_verified = 1 where id = ?", values: [person.userId] });
		expect((await join(person, link)).status).toBe(200);
	});

	test("does not let back in whom somebody removed, until an invite does", async () => {
		const space = await newWorkspace();
		const link = await newLink(space);
		const person = await newPerson();
		await join(person, link);
		await space.owner.post("removeMember", { slug: space.slug, userId: person.userId });
		expect(await join(person, link)).toMatchObject(refusal(403, "BARRED"));
		expect(await usedCount(space, link)).toBe(1);
		// An invite is a decision about the person. While it is pending, they may use any door.
		await space.owner.post("invite", { slug: space.slug, email: person.email, role: "viewer" });
		expect((await join(person, link)).status).toBe(200);
		expect(await usedCount(space, link)).toBe(2);
	});

	test("is suspended while its maker may not give its role, whatever that role is", async () => {
		const space = await newWorkspace();
		const maker = await space.member("manager");
		const link = await newLink(space, { by: maker, role: "viewer" });
		const person = await newPerson();
		const setRole = (role: string) => space.owner.post("updateRole", { slug: space.slug, userId: maker.userId, role });
		await setRole("member");
		expect((await seen(link)).status).toBe("suspended");
		expect(await join(person, link)).toMatchObject(refusal(410, "LINK_SUSPENDED"));
		const listed = (await space.owner.get("listLinks", { slug: space.slug })).body.links;
		expect(listed).toMatchObject([{ id: link.linkId, status: "suspended", createdBy: { id: maker.userId } }]);
		await setRole("admin");
		expect((await join(person, link)).status).toBe(200);
	});

	test("rests while its workspace is archived", async () => {
		const space = await newWorkspace();
		const link = await newLink(space);
		const archive = (at: number | null) =>
			sql("update workspace set archived_at = ? where id = ?", at, space.workspaceId);
		await archive(Date.now());
		const person = await newPerson();
		expect(await join(person, link)).toMatchObject(refusal(403, "WORKSPACE_ARCHIVED"));
		const { slug, owner } = space;
		expect(await owner.post("createLink", { slug, role: "member" })).toMatchObject(refusal(403, "WORKSPACE_ARCHIVED"));
		expect(await owner.post("revokeLink", { slug, linkId: link.linkId })).toMatchObject(
			refusal(403, "WORKSPACE_ARCHIVED"),
		);
		await archive(null);
		expect((await join(person, link)).status).toBe(200);
	});

	test("that is gone with its workspace does not exist", async () => {
		const space = await newWorkspace();
		const link = await newLink(space);
		await space.owner.auth("POST", "/organization/delete", { organizationId: space.workspaceId });
		expect(await join(await newPerson(), link)).toMatchObject(refusal(404, "LINK_NOT_FOUND"));
		expect(await join(space.owner, link)).toMatchObject(refusal(404, "LINK_NOT_FOUND"));
		expect(await request("GET", `/api/team/linkByToken?token=${link.token}`)).toMatchObject(
			refusal(404, "LINK_NOT_FOUND"),
		);
	});

	test("shows the first of its states, and reports the same one when it lets nobody in", async () => {
		const space = await newWorkspace();
		const maker = await space.member("admin");
		const link = await newLink(space, { by: maker, maxUses: 1 });
		const person = await newPerson();
		expect((await seen(link)).status).toBe("active");
		await space.owner.post("updateRole", { slug: space.slug, userId: maker.userId, role: "member" });
		expect((await seen(link)).status).toBe("suspended");
		await plant({ text: "update workspace_link set used_count = 1 where id = ?", values: [link.linkId] });
		expect((await seen(link)).status).toBe("exhausted");
		expect(await join(person, link)).toMatchObject(refusal(410, "LINK_EXHAUSTED"));
		await plant({ text: "update workspace_link set expires_at = 1 where id = ?", values: [link.linkId] });
		expect((await seen(link)).status).toBe("expired");
		expect(await join(person, link)).toMatchObject(refusal(410, "LINK_EXPIRED"));
		await space.owner.post("revokeLink", { slug: space.slug, linkId: link.linkId });
		expect((await seen(link)).status).toBe("revoked");
		expect(await join(person, link)).toMatchObject(refusal(410, "LINK_REVOKED"));
	});
});

describe("a token", () => {
	test("that is forged, of an invite, of another key or expired is refused without a trip", async () => {
		const space = await newWorkspace();
		const link = await newLink(space, { expiresInDays: 1 });
		const { token: ofInvite } = await space.invite();
		const person = await newPerson();
		const content = { linkId: link.linkId, expiresAt: Date.now() + DAY_MS };
		const foreign = await mintLinkToken(deriveKeys("another secret of at least 32 characters", undefined), content);
		const asInvite = await mintInviteToken(config.keys, {
			inviteId: link.linkId,
			sending: 1,
			travelled: "mailed",
			expiresAt: content.expiresAt,
		});
		const changed = `${link.token.slice(0, 40)}${link.token[40] === "0" ? "1" : "0"}${link.token.slice(41)}`;
		for (const token of ["", "forged", ofInvite, foreign, asInvite, changed]) {
			const answer = await person.post("joinByLink", { token });
			expect(answer).toMatchObject(refusal(404, "LINK_NOT_FOUND"));
			expect(answer.cost?.trips).toBe(0);
		}
		expect((await person.post("acceptInvite", { token: link.token })).body.code).toBe("INVITE_NOT_FOUND");
		passTime(DAY_MS);
		const late = await person.post("joinByLink", { token: link.token });
		expect(late).toMatchObject({ ...refusal(410, "LINK_EXPIRED"), cost: { trips: 0 } });
		const page = await request("GET", `/api/team/linkByToken?token=${link.token}`);
		expect(page).toMatchObject({ ...refusal(410, "LINK_EXPIRED"), cost: { trips: 0 } });
	});

	test("is in no row, and the same each time that the link is shown", async () => {
		const space = await newWorkspace();
		const link = await newLink(space);
		const { links } = (await space.owner.get("listLinks", { slug: space.slug })).body;
		expect(links[0].url).toBe(`${config.publicUrl}/join?t=${link.token}`);
		const rows = await sql("select * from workspace_link where id = ?", link.linkId);
		expect(JSON.stringify(rows)).not.toContain(link.token.slice(-64));
	});
});

describe("making and revoking", () => {
	test("a link has the terms that were asked for, and those that were not have their defaults", async () => {
		const { owner, slug } = await newWorkspace();
		const plain = await owner.post("createLink", { slug, role: "member" });
		expect(plain).toMatchObject({
			status: 201,
			body: {
				link: {
					label: null,
					role: "member",
					status: "active",
					maxUses: null,
					usedCount: 0,
					emailDomains: [],
					createdBy: { id: owner.userId, name: owner.name },
					lastUsedAt: null,
				},
			},
		});
		const { createdAt, expiresAt } = plain.body.link;
		expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * DAY_MS);
		const full = { role: "viewer", label: "Wiki", maxUses: 3, emailDomains: ["example.com"] };
		const asked = { slug, ...full, expiresInDays: 365, emailDomains: ["Example.COM", "example.com"] };
		const made = (await owner.post("createLink", asked)).body.link;
		expect(made).toMatchObject(full);
		expect(Date.parse(made.expiresAt) - Date.parse(made.createdAt)).toBe(365 * DAY_MS);
		expect((await owner.get("listLinks", { slug })).body.links[0]).toEqual(made);
	});

	test.each([
		{ role: "owner" },
		{ maxUses: 0 },
		{ maxUses: 1_001 },
		{ expiresInDays: 0 },
		{ expiresInDays: 366 },
		{ label: "x".repeat(81) },
		{ emailDomains: ["localhost"] },
		{ emailDomains: ["ada@example.com"] },
		{ emailDomains: ["https://example.com/"] },
		{ emailDomains: Array.from({ length: 21 }, (_, at) => `d${at}.example`) },
	])("terms beyond the limits are a VALIDATION_ERROR: %j", async (terms) => {
		const { owner, slug } = await newWorkspace();
		expect(await owner.post("createLink", { slug, role: "member", ...terms })).toMatchObject(
			refusal(400, "VALIDATION_ERROR"),
		);
	});

	test("a workspace has at most 50 active links, and ended ones make room", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const links = [];
		for (let made = 0; made < MAX_ACTIVE_LINKS; made += 1) links.push(await newLink(space));
		expect(await owner.post("createLink", { slug, role: "member" })).toMatchObject(refusal(403, "LINK_LIMIT_REACHED"));
		await owner.post("revokeLink", { slug, linkId: links[0]?.linkId });
		expect((await owner.post("createLink", { slug, role: "member" })).status).toBe(201);
	});

	test("the URL of a link that gives more than the viewer's role is shown to nobody", async () => {
		const space = await newStaffedWorkspace();
		const { slug, people } = space;
		await people.owner.post("createLink", { slug, role: "admin" });
		await people.owner.post("createLink", { slug, role: "manager" });
		const urlsFor = async (person: Person) => {
			const { links } = (await person.get("listLinks", { slug })).body;
			return links.map(({ role, url }: { role: string; url: string | null }) => [role, url !== null]);
		};
		expect(await urlsFor(people.admin)).toEqual([
			["manager", true],
			["admin", true],
		]);
		expect(await urlsFor(people.manager)).toEqual([
			["manager", true],
			["admin", false],
		]);
	});

	test("revoking twice is one event, and the list shows active links or all, in pages", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const [first, second] = [await newLink(space), await newLink(space)];
		for (const _ of [1, 2]) {
			expect((await owner.post("revokeLink", { slug, linkId: first.linkId })).body).toEqual({ ok: true });
		}
		const events = await sql(
			"select action from audit_log where workspace_id = ? and action like 'link.%' order by seq",
			space.workspaceId,
		);
		expect(events).toEqual([{ action: "link.created" }, { action: "link.created" }, { action: "link.revoked" }]);
		const ids = async (query: Record<string, string | number>) => {
			const { links, nextCursor } = (await owner.get("listLinks", { slug, ...query })).body;
			return [links.map(({ id }: { id: string }) => id), nextCursor];
		};
		expect(await ids({})).toEqual([[second.linkId], null]);
		expect(await ids({ status: "all", limit: 1 })).toEqual([[second.linkId], second.linkId]);
		expect(await ids({ status: "all", limit: 1, cursor: second.linkId })).toEqual([[first.linkId], null]);
	});

	test("a plan that shrinks ends no link, and lets nobody in beyond it", async () => {
		const space = await newWorkspace({ seats: 5 });
		const link = await newLink(space);
		await join(await newPerson(), link);
		await setPlan(space.slug, "free", 2);
		expect(await join(await newPerson(), link)).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		await setPlan(space.slug, "free", 3);
		expect((await join(await newPerson(), link)).status).toBe(200);
	});
});

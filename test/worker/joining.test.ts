/** The ways into a workspace for people outside: its visibility, open joining, and requests. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { timeOfId } from "../../src/crypto/ids";
import { openDatabase } from "../../src/db/database";
import { purge } from "../../src/jobs/purge";
import { DAY_MS, HOUR_MS, SEARCH_DEPTH } from "../../src/rules/limits";
import { newId, unique } from "../names";
import { insertRequests, insertWorkspaces } from "../rows";
import { setPlan } from "./api";
import { config } from "./bindings";
import type { Person } from "./client";
import { plant, sql } from "./database";
import { newDomain, plantedDomain } from "./domains";
import { exactly, outcome } from "./faults/check";
import { newPerson, newStaffedWorkspace, newWorkspace, personAt, type Workspace } from "./scene";

const NOT_FOUND = { status: 404, body: { code: "WORKSPACE_NOT_FOUND" } };

const auditOf = ({ workspaceId }: Workspace) =>
	sql<{ action: string; actor: string; target: string | null; metadata: string }>(
		`select action, actor_id as actor, target_user_id as target, metadata from audit_log
		where workspace_id = ? and action not in ('workspace.created', 'workspace.plan_set') order by seq`,
		workspaceId,
	);

const noticesOf = ({ workspaceId }: Workspace) =>
	sql<{ kind: string; recipient: string; details: string }>(
		"select kind, recipient, details from notice_mail where workspace_id = ? order by kind, recipient",
		workspaceId,
	);

const membershipsOf = ({ workspaceId }: Workspace, userId: string) =>
	sql<{ role: string }>(
		"select role from workspace_member where workspace_id = ? and user_id = ?",
		workspaceId,
		userId,
	);

/** The domain of an address of test people. */
const domainOf = (email: string) => email.slice(email.lastIndexOf("@") + 1);

describe("setDoors", () => {
	test("changes what is given and leaves the rest; every member reads it", async () => {
		const space = await newStaffedWorkspace();
		const { slug, people } = space;
		const before = { visibility: "private", joining: "invite", inviteTransport: "mail", inviteDomains: [] };
		expect((await people.viewer.get("doors", { slug })).body).toEqual({ doors: before });
		const changed = await people.admin.post("setDoors", { slug, visibility: "public", joining: "request" });
		const after = { ...before, visibility: "public", joining: "request" };
		expect([changed.status, changed.body]).toEqual([200, { doors: after }]);
		await people.admin.post("setDoors", { slug, inviteTransport: "link" });
		expect((await people.viewer.get("doors", { slug })).body.doors).toEqual({ ...after, inviteTransport: "link" });
	});

	test("takes domains in any spelling, stores each once, and an empty list allows any", async () => {
		const { owner, slug, workspaceId } = await newWorkspace();
		const inviteDomains = ["Acme.COM", "acme.com", "bücher.example"];
		const { body } = await owner.post("setDoors", { slug, inviteDomains });
		expect(body.doors.inviteDomains).toEqual(["acme.com", "xn--bcher-kva.example"]);
		expect((await owner.post("setDoors", { slug, inviteDomains: ["not a domain"] })).body).toMatchObject({
			code: "VALIDATION_ERROR",
			details: [{ path: "inviteDomains.0" }],
		});
		expect((await owner.post("setDoors", { slug, inviteDomains: [] })).body.doors.inviteDomains).toEqual([]);
		expect(await sql("select invite_domains as domains from workspace where id = ?", workspaceId)).toEqual([
			{ domains: null },
		]);
	});

	test("leaves one audit row with what changed, and none if nothing did", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const wanted = { slug, visibility: "public", joining: "invite", inviteDomains: ["acme.com"] };
		await owner.post("setDoors", wanted);
		const again = await owner.post("setDoors", wanted);
		expect([again.status, again.cost?.written]).toEqual([200, 0]);
		await owner.post("setDoors", { slug });
		await owner.post("setDoors", { slug, inviteDomains: [] });
		expect((await auditOf(space)).map(({ action, metadata }) => [action, JSON.parse(metadata)])).toEqual([
			["workspace.doors_changed", { visibility: "public", inviteDomains: ["acme.com"] }],
			["workspace.doors_changed", { inviteDomains: [] }],
		]);
	});

	test("is refused in an archived workspace, whatever is given", async () => {
		const { owner, slug, workspaceId } = await newWorkspace();
		await sql("update workspace set archived_at = 1 where id = ?", workspaceId);
		expect(outcome(await owner.post("setDoors", { slug }))).toBe("WORKSPACE_ARCHIVED");
	});
});

describe("publicWorkspaces", () => {
	test("shows public workspaces and nothing of private, archived and deleted ones", async () => {
		const word = unique("w");
		const named = async (visibility: "public" | "private") => {
			const space = await newWorkspace();
			await space.open("invite", visibility);
			await sql("update workspace set name = ?, slug = ? where id = ?", `The ${word}`, space.slug, space.workspaceId);
			return space;
		};
		const [shown, , archived, deleted] = [
			await named("public"),
			await named("private"),
			await named("public"),
			await named("public"),
		];
		await sql("update workspace set archived_at = 1 where id = ?", archived.workspaceId);
		await sql("delete from workspace where id = ?", deleted.workspaceId);
		const { body } = await (await newPerson()).get("publicWorkspaces", { query: word });
		expect(body).toEqual({
			workspaces: [{ name: `The ${word}`, slug: shown.slug, logo: null, memberCount: 1, joining: "invite" }],
			nextCursor: null,
		});
	});

	test("finds parts of names and slugs, in any spelling, also after a new name", async () => {
		const { owner, slug, workspaceId } = await newWorkspace();
		await owner.post("setDoors", { slug, visibility: "public" });
		const mark = unique("x");
		const names = [`Zoë’s Café ${mark}`, `ＳＡＫＵＲＡ ${mark}`];
		for (const [name, query] of [
			[names[0], `zoe's cafe ${mark}`],
			[names[1], `sakura ${mark}`],
		]) {
			await owner.auth("POST", "/organization/update", { organizationId: workspaceId, data: { name } });
			const { body } = await owner.get("publicWorkspaces", { query: query ?? "" });
			expect(body.workspaces.map(({ slug }: { slug: string }) => slug)).toEqual([slug]);
		}
		const created = unique("cafe");
		await owner.auth("POST", "/organization/create", { name: `Ünï ${created}`, slug: created });
		await owner.post("setDoors", { slug: created, visibility: "public" });
		const { body } = await owner.get("publicWorkspaces", { query: `uni ${created}` });
		expect(body.workspaces.map(({ slug }: { slug: string }) => slug)).toEqual([created]);
	});

	test("pages through all of them, each once; a search reads a bounded number and goes on", async () => {
		const person = await newPerson();
		await sql("update workspace set visibility = 'private' where visibility = 'public'");
		const createdAt = Date.now();
		const many = Array.from({ length: SEARCH_DEPTH + 500 }, () => newId());
		for (let from = 0; from < many.length; from += 500) {
			await plant(
				insertWorkspaces(
					many
						.slice(from, from + 500)
						.map((id) => ({ id, name: "Crowd", slug: `crowd-${id}`, plan: "free", createdAt })),
				),
			);
		}
		await sql("update workspace set visibility = 'public' where name = 'Crowd'");
		const last = many.at(-1);
		await sql("update workspace set name = 'Needle' where id = ?", last ?? "");

		const first = await person.get("publicWorkspaces", { limit: 100 });
		expect(first.body.workspaces).toHaveLength(100);
		expect(first.cost?.read).toBeLessThan(500);
		const second = await person.get("publicWorkspaces", { limit: 100, cursor: first.body.nextCursor });
		const slugs = [...first.body.workspaces, ...second.body.workspaces].map(({ slug }) => slug);
		expect(new Set(slugs).size).toBe(200);

		const stopped = await person.get("publicWorkspaces", { query: "needle" });
		expect(stopped.body.workspaces).toEqual([]);
		expect(stopped.body.nextCursor).toBe(many[SEARCH_DEPTH - 1]);
		expect(stopped.cost?.read).toBeLessThan(7 * SEARCH_DEPTH);
		const found = await person.get("publicWorkspaces", { query: "needle", cursor: stopped.body.nextCursor });
		expect(found.body).toMatchObject({ workspaces: [{ slug: `crowd-${last}` }], nextCursor: null });
		await sql("delete from workspace where name in ('Crowd', 'Needle')");
	});
});

describe("joinOpen", () => {
	test("lets a person into an open public workspace as member, with one audit row and the session in it", async () => {
		const space = await newWorkspace();
		await space.open("open");
		const person = await newPerson();
		const { userId } = person;
		const { slug } = space;
		expect((await person.post("joinOpen", { slug })).body).toEqual({
			ok: true,
			workspaceSlug: slug,
			alreadyMember: false,
		});
		expect(await membershipsOf(space, userId)).toEqual([{ role: "member" }]);
		expect(await auditOf(space)).toEqual([
			{
				action: "member.joined",
				actor: userId,
				target: userId,
				metadata: JSON.stringify({ via: "open", role: "member" }),
			},
		]);
		const { body: active } = await person.auth("GET", "/organization/get-organization");
		expect(active.slug).toBe(slug);
	});

	test("answers a member with alreadyMember and changes nothing, also when the workspace is not open any more", async () => {
		const space = await newStaffedWorkspace();
		const { slug, people } = space;
		for (const visibility of ["public", "private"] as const) {
			await space.open("open", visibility);
			const { body } = await people.manager.post("joinOpen", { slug });
			expect(body).toEqual({ ok: true, workspaceSlug: slug, alreadyMember: true });
		}
		expect(await membershipsOf(space, people.manager.userId)).toEqual([{ role: "manager" }]);
	});

	test("answers private, closed, archived and unknown workspaces alike", async () => {
		const person = await newPerson();
		const unknown = await person.post("joinOpen", { slug: unique("none") });
		expect(unknown).toMatchObject(NOT_FOUND);
		for (const [joining, visibility, archivedAt] of [
			["open", "private", null],
			["request", "public", null],
			["invite", "public", null],
			["open", "public", "1"],
		] as const) {
			const space = await newWorkspace();
			await space.open(joining, visibility);
			if (archivedAt !== null) await sql("update workspace set archived_at = 1 where id = ?", space.workspaceId);
			expect(exactly(await person.post("joinOpen", { slug: space.slug }))).toBe(exactly(unknown));
		}
	});

	test("refuses another domain, an unproved address, a removed person and a full workspace, in this order", async () => {
		const space = await newWorkspace();
		await space.open("open");
		const { slug, workspaceId, owner } = space;
		const person = await space.member();
		const join = async () => outcome(await person.post("joinOpen", { slug }));
		await owner.post("removeMember", { slug, userId: person.userId });
		await setPlan(slug, "free", 1);
		await sql("update user set email_verified = 0 where id = ?", person.userId);
		await sql(`update workspace set invite_domains = '["elsewhere.example"]' where id = ?`, workspaceId);
		expect(await join()).toBe("EMAIL_DOMAIN_NOT_ALLOWED");
		const domains = JSON.stringify(["elsewhere.example", domainOf(person.email)]);
		await sql("update workspace set invite_domains = ? where id = ?", domains, workspaceId);
		expect(await join()).toBe("EMAIL_NOT_VERIFIED");
		await sql("update user set email_verified = 1 where id = ?", person.userId);
		expect(await join()).toBe("BARRED");
		await sql("delete from workspace_bar where workspace_id = ?", workspaceId);
		expect(await join()).toBe("SEAT_LIMIT_REACHED");
		await setPlan(slug, "free", 2);
		expect(await join()).toBe("ok");
	});

	test("takes the seat of the person's own pending invite, and answers their open request", async () => {
		const space = await newWorkspace({ seats: 2 });
		await space.open("open");
		const { person, inviteId } = await space.invitee({ role: "viewer" });
		const { slug } = space;
		const { body } = await person.post("requestToJoin", { slug });
		expect(outcome(await person.post("joinOpen", { slug }))).toBe("ok");
		expect(await sql("select status from workspace_invite where id = ?", inviteId)).toEqual([{ status: "accepted" }]);
		const { requests } = (await person.get("myRequests")).body;
		expect(requests).toMatchObject([{ id: body.request.id, status: "approved" }]);
	});
});

describe("requestToJoin", () => {
	test("makes a request that the person and the managers see, with one audit row", async () => {
		const space = await newStaffedWorkspace();
		await space.open("request");
		const { slug, people } = space;
		const person = await newPerson("Ada");
		const asked = await person.post("requestToJoin", { slug, message: "  Hello!  " });
		expect(asked.status).toBe(201);
		const { request } = asked.body;
		expect(request).toEqual({
			id: expect.any(String),
			status: "pending",
			message: "Hello!",
			createdAt: expect.any(String),
			decidedAt: null,
			workspaceName: space.name,
			workspaceSlug: slug,
		});
		expect((await person.get("myRequests")).body).toEqual({ requests: [request], nextCursor: null });
		const { workspaceName: _, workspaceSlug: __, ...shown } = request;
		const { userId: id, name, email } = person;
		expect((await people.manager.get("listRequests", { slug })).body).toEqual({
			requests: [{ ...shown, user: { id, name, email, image: null } }],
			nextCursor: null,
		});
		expect((await auditOf(space)).filter(({ action }) => action === "request.created")).toEqual([
			{
				action: "request.created",
				actor: id,
				target: id,
				metadata: JSON.stringify({ requestId: request.id }),
			},
		]);
	});

	test("is heard by a private workspace only if a verified domain of its suggests it to the verified address", async () => {
		const space = await newWorkspace();
		const { slug, workspaceId } = space;
		const domain = newDomain();
		const person = await personAt(domain);
		const unknown = exactly(await person.post("requestToJoin", { slug: unique("none") }));
		const { domainId } = await plantedDomain(space, { domain, status: "pending", mode: "suggest" });
		const ask = () => person.post("requestToJoin", { slug });
		expect(exactly(await ask())).toBe(unknown);
		await sql("update workspace_domain set status = 'verified', mode = 'off' where id = ?", domainId);
		expect(exactly(await ask())).toBe(unknown);
		for (const mode of ["join", "suggest"]) {
			await sql("update workspace_domain set mode = ? where id = ?", mode, domainId);
			const { status, body } = await ask();
			expect(status).toBe(201);
			await person.post("withdrawRequest", { requestId: body.request.id });
		}
		expect(exactly(await (await newPerson()).post("requestToJoin", { slug }))).toBe(unknown);
		await sql("update workspace set archived_at = 1 where id = ?", workspaceId);
		expect(exactly(await ask())).toBe(unknown);
	});

	test("refuses in this order: unproved, not found, member, asked already, domain, too many", async () => {
		const space = await newWorkspace();
		await space.open("request", "private");
		const { slug, workspaceId } = space;
		const person = await space.member();
		const ask = () => person.post("requestToJoin", { slug });
		await sql("update user set email_verified = 0 where id = ?", person.userId);
		await sql(`update workspace set invite_domains = '["elsewhere.example"]' where id = ?`, workspaceId);
		const others = await Promise.all(
			Array.from({ length: 10 }, async () => {
				const other = await newWorkspace();
				await other.open("request");
				return other;
			}),
		);
		expect(outcome(await ask())).toBe("EMAIL_NOT_VERIFIED");
		await sql("update user set email_verified = 1 where id = ?", person.userId);
		expect(outcome(await ask())).toBe("WORKSPACE_NOT_FOUND");
		await space.open("request");
		expect(outcome(await ask())).toBe("ALREADY_MEMBER");
		await person.post("leave", { slug });
		for (const other of others) expect((await person.post("requestToJoin", { slug: other.slug })).status).toBe(201);
		expect(outcome(await ask())).toBe("EMAIL_DOMAIN_NOT_ALLOWED");
		await sql("update workspace set invite_domains = null where id = ?", workspaceId);
		expect(await ask()).toMatchObject({ status: 429, body: { code: "RATE_LIMITED" } });
		// A request to a workspace that is gone does not count.
		await sql("delete from workspace where id = ?", others[0]?.workspaceId ?? "");
		const asked = await ask();
		expect(asked.status).toBe(201);
		await sql(`update workspace set invite_domains = '["elsewhere.example"]' where id = ?`, workspaceId);
		expect(await ask()).toMatchObject({
			status: 409,
			body: { code: "ALREADY_REQUESTED", details: { requestId: asked.body.request.id } },
		});
	});

	test("is refused for seven days after a refusal by the same workspace, and says how long", async () => {
		const [space, other] = [await newWorkspace(), await newWorkspace()];
		await space.open("request");
		await other.open("request");
		const { slug, owner } = space;
		const person = await newPerson();
		const { requestId } = { requestId: (await person.post("requestToJoin", { slug })).body.request.id };
		await owner.post("declineRequest", { slug, requestId });
		const refused = await person.post("requestToJoin", { slug });
		expect(refused).toMatchObject({ status: 429, body: { code: "RATE_LIMITED" } });
		const seconds = Number(refused.headers.get("retry-after"));
		expect(seconds).toBeGreaterThan((7 * DAY_MS) / 1000 - 60);
		expect(seconds).toBeLessThanOrEqual((7 * DAY_MS) / 1000);
		expect((await person.post("requestToJoin", { slug: other.slug })).status).toBe(201);
		const longAgo = String(Date.now() - 7 * DAY_MS);
		await sql("update join_request set decided_at = cast(? as integer) where id = ?", longAgo, requestId);
		expect((await person.post("requestToJoin", { slug })).status).toBe(201);
	});

	test("is refused for those seven days also if closed requests are kept for a shorter time", async () => {
		const space = await newWorkspace();
		await space.open("request");
		const { slug, owner } = space;
		const person = await newPerson();
		const requestId = (await person.post("requestToJoin", { slug })).body.request.id;
		await owner.post("declineRequest", { slug, requestId });
		const runPurge = (now: number) =>
			purge(openDatabase(env.DB, { now: Date.now, random: Math.random }), now, {
				retentionDays: { ...config.retentionDays, closedInvites: 1 },
			});
		const left = async () => (await sql("select 1 from join_request where id = ?", requestId)).length;
		const turn = (days: number) => timeOfId(requestId) + days * DAY_MS;
		await runPurge(turn(2));
		await runPurge(turn(6));
		expect(await left()).toBe(1);
		await runPurge(turn(8));
		expect(await left()).toBe(0);
	});

	test("can be made again after a withdrawal, and by a person who was removed", async () => {
		const space = await newWorkspace();
		await space.open("request");
		const { slug, owner } = space;
		const person = await space.member();
		await owner.post("removeMember", { slug, userId: person.userId });
		const { request } = (await person.post("requestToJoin", { slug })).body;
		expect((await person.post("withdrawRequest", { requestId: request.id })).body).toEqual({ ok: true });
		expect((await person.post("requestToJoin", { slug })).status).toBe(201);
		const { requests } = (await person.get("myRequests", { limit: 1 })).body;
		expect(requests).toHaveLength(1);
		expect((await auditOf(space)).at(-2)).toMatchObject({
			action: "request.withdrawn",
			actor: person.userId,
			metadata: JSON.stringify({ requestId: request.id }),
		});
	});

	test("mails the owner and the admins at most once an hour, with the number of those who wait", async () => {
		const space = await newStaffedWorkspace();
		await space.open("request");
		const { slug, people, workspaceId } = space;
		const ask = async () => expect((await (await newPerson()).post("requestToJoin", { slug })).status).toBe(201);
		await ask();
		await ask();
		const recipients = [people.owner.email, people.admin.email].sort();
		const waiting = async () =>
			(await noticesOf(space)).map(({ recipient, details }) => [recipient, JSON.parse(details).waiting]);
		expect(await waiting()).toEqual(recipients.map((email) => [email, 1]));
		await sql(`update workspace set requests_mailed_at = requests_mailed_at - ${HOUR_MS} where id = ?`, workspaceId);
		await ask();
		await ask();
		expect((await waiting()).filter(([, count]) => count === 3)).toEqual(recipients.map((email) => [email, 3]));
		expect(await waiting()).toHaveLength(4);
	});

	test("counts at most a hundred waiting requests for the mail", async () => {
		const space = await newWorkspace();
		await space.open("request");
		await space.requesters(105);
		const asked = await (await newPerson()).post("requestToJoin", { slug: space.slug });
		expect(asked.cost?.read).toBeLessThan(200);
		expect((await noticesOf(space)).map(({ details }) => JSON.parse(details).waiting)).toEqual([100]);
	});

	test("reads as little in a workspace with many refusals, and for a person with many closed requests", async () => {
		const space = await newWorkspace();
		await space.open("request");
		const [first, second, third] = [await newPerson(), await newPerson(), await newPerson()];
		const ask = async (person: Person) => (await person.post("requestToJoin", { slug: space.slug })).cost?.read ?? 0;
		const read = await ask(first);
		const closed = (userId: string, workspaceId: string, status: string) =>
			plant(
				insertRequests(
					Array.from({ length: 300 }, () => ({
						id: newId(),
						workspaceId,
						userId,
						status,
						createdAt: 1,
						decidedAt: 1,
					})),
				),
			);
		await closed(first.userId, space.workspaceId, "declined");
		expect(await ask(second)).toBeLessThanOrEqual(read);
		await closed(third.userId, (await newWorkspace()).workspaceId, "withdrawn");
		expect(await ask(third)).toBeLessThanOrEqual(read);
	});
});

describe("decisions about requests", () => {
	test("approving makes a member, with one audit row, and mails the person", async () => {
		const space = await newStaffedWorkspace();
		const { slug, people } = space;
		const { person, requestId } = await space.requester();
		const { body } = await people.manager.post("approveRequest", { slug, requestId });
		expect(body.member).toMatchObject({ userId: person.userId, email: person.email, role: "member", isOwner: false });
		expect((await auditOf(space)).at(-1)).toEqual({
			action: "member.joined",
			actor: people.manager.userId,
			target: person.userId,
			metadata: JSON.stringify({ via: "request", role: "member", requestId }),
		});
		const [request] = await sql("select status, decided_by as by from join_request where id = ?", requestId);
		expect(request).toEqual({ status: "approved", by: people.manager.userId });
		expect(await noticesOf(space)).toMatchObject([{ kind: "request-approved", recipient: person.email }]);
		expect(outcome(await people.owner.post("approveRequest", { slug, requestId }))).toBe("REQUEST_CLOSED");
	});

	test("declining lets nobody in, and mails the person", async () => {
		const space = await newWorkspace();
		const { slug, owner } = space;
		const { person, requestId } = await space.requester();
		expect((await owner.post("declineRequest", { slug, requestId })).body).toEqual({ ok: true });
		expect(await membershipsOf(space, person.userId)).toEqual([]);
		expect((await auditOf(space)).at(-1)).toEqual({
			action: "request.declined",
			actor: owner.userId,
			target: person.userId,
			metadata: JSON.stringify({ requestId }),
		});
		expect(await noticesOf(space)).toMatchObject([{ kind: "request-declined", recipient: person.email }]);
		expect(outcome(await owner.post("approveRequest", { slug, requestId }))).toBe("REQUEST_CLOSED");
		expect(outcome(await person.post("withdrawRequest", { requestId }))).toBe("REQUEST_CLOSED");
		const { requests } = (await owner.get("listRequests", { slug, status: "declined" })).body;
		expect(requests).toMatchObject([{ id: requestId, decidedAt: expect.any(String) }]);
	});

	test("an approval lifts a bar, and the role is the one that was given", async () => {
		const space = await newWorkspace();
		await space.open("request");
		const { slug, owner } = space;
		const person = await space.member("viewer");
		await owner.post("removeMember", { slug, userId: person.userId });
		const { request } = (await person.post("requestToJoin", { slug })).body;
		const { body } = await owner.post("approveRequest", { slug, requestId: request.id, role: "admin" });
		expect(body.member.role).toBe("admin");
		expect(await sql("select 1 from workspace_bar where workspace_id = ?", space.workspaceId)).toEqual([]);
	});

	test("approving is refused in this order: not found, closed, role, domain, unproved, seats", async () => {
		const space = await newStaffedWorkspace();
		const { slug, people, workspaceId } = space;
		const { person, requestId } = await space.requester();
		const approve = async (role: string, id = requestId) =>
			outcome(await people.manager.post("approveRequest", { slug, requestId: id, role }));
		await setPlan(slug, "free", 5);
		await sql("update user set email_verified = 0 where id = ?", person.userId);
		await sql(`update workspace set invite_domains = '["elsewhere.example"]' where id = ?`, workspaceId);
		expect(await approve("admin", newId())).toBe("REQUEST_NOT_FOUND");
		expect(await approve("admin")).toBe("ROLE_TOO_HIGH");
		expect(await approve("member")).toBe("EMAIL_DOMAIN_NOT_ALLOWED");
		await sql("update workspace set invite_domains = null where id = ?", workspaceId);
		expect(await approve("member")).toBe("EMAIL_NOT_VERIFIED");
		await sql("update user set email_verified = 1 where id = ?", person.userId);
		expect(await approve("member")).toBe("SEAT_LIMIT_REACHED");
		await setPlan(slug, "free", 6);
		expect(await approve("manager")).toBe("ok");
		expect(await approve("admin")).toBe("REQUEST_CLOSED");
	});

	test("nothing is decided and nothing withdrawn in an archived workspace; afterwards it is as before", async () => {
		const space = await newWorkspace();
		const { slug, owner, workspaceId } = space;
		const { person, requestId } = await space.requester();
		await sql("update workspace set archived_at = 1 where id = ?", workspaceId);
		for (const operation of ["approveRequest", "declineRequest"]) {
			expect(outcome(await owner.post(operation, { slug, requestId }))).toBe("WORKSPACE_ARCHIVED");
		}
		expect(outcome(await person.post("withdrawRequest", { requestId }))).toBe("WORKSPACE_ARCHIVED");
		expect((await owner.get("listRequests", { slug })).body.requests).toHaveLength(1);
		await sql("update workspace set archived_at = null where id = ?", workspaceId);
		expect(outcome(await owner.post("approveRequest", { slug, requestId }))).toBe("ok");
	});

	test("lists are paged, and read a page at any size", async () => {
		const space = await newWorkspace();
		const { slug, owner } = space;
		const read = async () => (await owner.get("listRequests", { slug, limit: 2 })).cost?.read ?? 0;
		await space.requesters(3);
		const small = await read();
		await space.requesters(500);
		expect(Math.abs((await read()) - small)).toBeLessThanOrEqual(3);
		const seen = new Set<string>();
		let cursor: string | null = "";
		while (cursor !== null) {
			const { body } = await owner.get("listRequests", { slug, limit: 100, ...(cursor && { cursor }) });
			for (const { id } of body.requests) seen.add(id);
			cursor = body.nextCursor;
		}
		expect(seen.size).toBe(503);
	});

	test("a deleted workspace has no requests, and an erased person has none", async () => {
		const space = await newWorkspace();
		const { person, requestId } = await space.requester();
		await space.owner.auth("POST", "/organization/delete", { organizationId: space.workspaceId });
		expect((await person.get("myRequests")).body.requests).toEqual([]);
		expect(outcome(await person.post("withdrawRequest", { requestId }))).toBe("REQUEST_NOT_FOUND");
		await person.auth("POST", "/delete-user", {});
		expect(await sql("select 1 from join_request where id = ?", requestId)).toEqual([]);
	});

	test("closed requests are deleted after their retention, and open ones stay", async () => {
		const space = await newWorkspace();
		const [closed, open] = [await space.requester(), await space.requester()];
		await space.owner.post("declineRequest", { slug: space.slug, requestId: closed.requestId });
		const left = async () =>
			(await sql<{ id: string }>("select id from join_request where workspace_id = ?", space.workspaceId)).map(
				({ id }) => id,
			);
		const database = openDatabase(env.DB, { now: Date.now, random: Math.random });
		const daysLater = (days: number) => timeOfId(closed.requestId) + days * DAY_MS;
		const { closedInvites } = config.retentionDays;
		await purge(database, daysLater(closedInvites - 1), config);
		expect(await left()).toHaveLength(2);
		await purge(database, daysLater(closedInvites + 1), config);
		expect(await left()).toEqual([open.requestId]);
	});
});

/** The typed client, whose requests go to the Worker. */
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import { createMusterClient, type MusterClient, MusterClientError, type OperationName } from "../../client/index";
import { METHODS } from "../../client/methods.generated";
import type * as hooks from "../../client/react/index";
import type { CodeOf, InputOf, Member, OutputOf, SetActiveWorkspaceCode } from "../../client/types";
import type { AuthErrorCode } from "../../src/auth/auth-error";
import type { ErrorCode } from "../../src/errors";
import { newAddress } from "../names";
import { ORIGIN, type Person } from "./client";
import { newDomain, plantedDomain, provableDomain } from "./domains";
import { boundInstance } from "./instance";
import { newLink } from "./links";
import { newPeople, newPerson, newWorkspace, personAt } from "./scene";

type Options = Parameters<typeof createMusterClient>[0];
type Fetch = NonNullable<Options["fetch"]>;
type Sent = Parameters<Fetch>[1];

const intoTheWorker: Fetch = (url, init) => boundInstance(new Request(url, init as RequestInit));

const clientOf = (person: Person, options: Partial<Options> = {}): MusterClient =>
	createMusterClient({ url: ORIGIN, bearer: person.bearer, fetch: intoTheWorker, ...options });

const anyone = (options: Partial<Options> = {}): MusterClient =>
	createMusterClient({ url: ORIGIN, cookie: null, fetch: intoTheWorker, ...options });

/** A `fetch` that answers what it is given, one after the other, and keeps what was sent. */
function answering(...answers: (() => Response)[]) {
	const sent: (Sent & { url: string })[] = [];
	const fetch: Fetch = async (url, init) => {
		sent.push({ ...init, url });
		const answer = answers[Math.min(sent.length, answers.length) - 1];
		if (answer === undefined) throw new Error("There is no answer.");
		return answer();
	};
	return { fetch, sent };
}

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => {
	return () => Response.json(body, { status, headers });
};
const busy = (status: 429 | 503, seconds: number) =>
	answer(
		status,
		{ code: status === 429 ? "RATE_LIMITED" : "UNAVAILABLE", message: "Later." },
		{ "retry-after": String(seconds) },
	);
const done = answer(200, { ok: true });

test("every operation has its method, and is answered", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const [leaver, heir] = [await space.member("viewer"), await space.member("admin")];
	const [other, third] = [await newWorkspace({ owner }), await newWorkspace({ owner })];
	const { person: invitee, ...byLink } = await space.invitee();
	const { email } = invitee;
	const [byId, unwanted] = [await other.invite({ email }), await third.invite({ email })];
	const [declined, resent, pending] = await space.invites(3);
	if (!declined || !resent || !pending) throw new Error("There are no invites.");
	const [link, joined, follower] = [await newLink(space), await newLink(space), await newPerson()];
	const [proved, owned] = [await provableDomain(space), await plantedDomain(space, { mode: "join" })];
	const colleague = clientOf(await personAt(owned.domain));
	const muster = clientOf(owner);
	const invitees = clientOf(invitee);
	const [approved, refused, withdrawn] = [await space.requester(), await space.requester(), await space.requester()];
	const [joining, asking] = [await newPerson(), await newPerson()];
	await space.open("open");

	const calls: { [Name in OperationName]: () => ReturnType<MusterClient[Name]> } = {
		membersByWorkspaceSlug: () => muster.membersByWorkspaceSlug({ slug, limit: 10 }),
		viewer: () => muster.viewer({ slug }),
		invite: () => muster.invite({ slug, email: newAddress(), role: "member" }),
		inviteMany: () => muster.inviteMany({ slug, invites: [{ email: newAddress(), role: "viewer" }] }),
		listInvites: () => muster.listInvites({ slug, status: "all" }),
		resendInvite: () => muster.resendInvite({ slug, inviteId: resent.inviteId }),
		revokeInvite: () => muster.revokeInvite({ slug, inviteId: resent.inviteId }),
		updateRole: () => muster.updateRole({ slug, userId: leaver.userId, role: "member" }),
		removeMember: () => muster.removeMember({ slug, userId: invitee.userId }),
		leave: () => clientOf(leaver).leave({ slug }),
		transferOwnership: () => muster.transferOwnership({ slug, userId: heir.userId }),
		returnOwnership: () => clientOf(heir).returnOwnership({ slug }),
		inviteByToken: () => anyone().inviteByToken({ token: byLink.token }),
		acceptInvite: () => invitees.acceptInvite({ token: byLink.token }),
		declineInvite: () => anyone().declineInvite({ token: declined.token }),
		myInvites: () => invitees.myInvites(),
		acceptMyInvite: () => invitees.acceptMyInvite({ inviteId: byId.inviteId }),
		declineMyInvite: () => invitees.declineMyInvite({ inviteId: unwanted.inviteId }),
		archiveWorkspace: () => muster.archiveWorkspace({ slug: third.slug }),
		restoreWorkspace: () => muster.restoreWorkspace({ slug: third.slug }),
		inviteUrl: () => muster.inviteUrl({ slug, inviteId: pending.inviteId }),
		createLink: () => muster.createLink({ slug, role: "member", maxUses: 1 }),
		listLinks: () => muster.listLinks({ slug, status: "all" }),
		revokeLink: () => muster.revokeLink({ slug, linkId: link.linkId }),
		linkByToken: () => anyone().linkByToken({ token: joined.token }),
		joinByLink: () => clientOf(follower).joinByLink({ token: joined.token }),
		doors: () => muster.doors({ slug }),
		setDoors: () => muster.setDoors({ slug, inviteDomains: [] }),
		publicWorkspaces: () => invitees.publicWorkspaces({ query: slug, limit: 10 }),
		joinOpen: () => clientOf(joining).joinOpen({ slug }),
		requestToJoin: () => clientOf(asking).requestToJoin({ slug, message: "Hello" }),
		listRequests: () => muster.listRequests({ slug, status: "pending" }),
		approveRequest: () => muster.approveRequest({ slug, requestId: approved.requestId }),
		declineRequest: () => muster.declineRequest({ slug, requestId: refused.requestId }),
		myRequests: () => clientOf(withdrawn.person).myRequests(),
		withdrawRequest: () => clientOf(withdrawn.person).withdrawRequest({ requestId: withdrawn.requestId }),
		addDomain: () => muster.addDomain({ slug, domain: newDomain() }),
		listDomains: () => muster.listDomains({ slug }),
		verifyDomain: () => muster.verifyDomain({ slug, domainId: proved.domainId }),
		setDomainMode: () => muster.setDomainMode({ slug, domainId: owned.domainId, mode: "join" }),
		suggestions: () => colleague.suggestions(),
		joinByDomain: () => colleague.joinByDomain({ slug }),
		removeDomain: () => muster.removeDomain({ slug, domainId: owned.domainId }),
	};
	const atTheEnd: OperationName[] = [
		"archiveWorkspace",
		"restoreWorkspace",
		"removeDomain",
		"removeMember",
		"transferOwnership",
		"returnOwnership",
	];
	const inTurn = (Object.keys(METHODS) as OperationName[]).filter((name) => !atTheEnd.includes(name));
	for (const name of [...inTurn, ...atTheEnd]) {
		const { data, error } = await calls[name]();
		expect(error, name).toBeNull();
		expect(data, name).toEqual(expect.any(Object));
	}
});

describe("a refusal", () => {
	test("has code, message, status, and what goes with the code", async () => {
		const { owner, slug } = await newWorkspace();
		const muster = clientOf(owner);
		const email = newAddress("ada");
		const { data } = await muster.invite({ slug, email, role: "member" });

		// #region refusal
		const again = await muster.invite({ slug, email, role: "member" });
		if (again.error?.code === "ALREADY_INVITED") {
			const { inviteId } = again.error.details;
			await muster.resendInvite({ slug, inviteId });
		}
		// #endregion
		expect(again).toEqual({
			data: null,
			error: {
				code: "ALREADY_INVITED",
				status: 409,
				message: "That address already has a pending invite.",
				details: { inviteId: data?.invite.id },
			},
		});

		const soon = await muster.resendInvite({ slug, inviteId: data?.invite.id ?? "" });
		expect(soon.error).toMatchObject({ code: "RATE_LIMITED", status: 429 });
		expect(soon.error?.retryAfterSeconds).toBeGreaterThan(50);

		const { error } = await muster.invite({ slug, email: "nobody", role: "member" });
		if (error?.code !== "VALIDATION_ERROR") throw new Error("It was not refused for its shape.");
		expect(error.details.map(({ path }) => path)).toEqual(["email"]);
	});

	test("by the network, or by what is no Muster, is UNREACHABLE", async () => {
		const broken = anyone({ fetch: () => Promise.reject(new TypeError("fetch failed")) });
		expect((await broken.myInvites()).error).toEqual({
			code: "UNREACHABLE",
			message: "Muster cannot be reached.",
			status: 0,
		});
		const page = () => new Response("<!doctype html>", { status: 502, headers: { "content-type": "text/html" } });
		expect((await anyone(answering(page)).myInvites()).error).toMatchObject({ code: "UNREACHABLE", status: 502 });
		const portal = () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } });
		expect((await anyone(answering(portal)).myInvites()).error).toMatchObject({ code: "UNREACHABLE", status: 200 });
	});

	test("by the caller's own signal is ABORTED, also while it waits to try again", async () => {
		const before = await anyone().myInvites({}, { signal: AbortSignal.abort() });
		expect(before.error).toMatchObject({ code: "ABORTED", status: 0 });

		const { fetch, sent } = answering(busy(503, 5));
		const abort = new AbortController();
		const waiting = anyone({ fetch }).myInvites({}, { signal: abort.signal });
		await vi.waitUntil(() => sent.length === 1);
		abort.abort();
		expect((await waiting).error).toMatchObject({ code: "ABORTED" });
		expect(sent).toHaveLength(1);
	});
});

describe("trying again", () => {
	test("happens to reads that met a limit or an outage, after the time that the answer names", async () => {
		for (const status of [429, 503] as const) {
			const { fetch, sent } = answering(busy(status, 1), answer(200, { invites: [] }));
			const started = Date.now();
			expect((await anyone({ fetch }).myInvites()).data).toEqual({ invites: [] });
			expect(sent).toHaveLength(2);
			expect(Date.now() - started).toBeGreaterThanOrEqual(990);
		}
	});

	test("happens to writes after a rate limit only: an outage may have come after the commit", async () => {
		const limited = answering(busy(429, 0), done);
		expect((await anyone(limited).leave({ slug: "acme" })).data).toEqual({ ok: true });
		expect(limited.sent).toHaveLength(2);

		const lost = answering(busy(503, 0), done);
		expect((await anyone(lost).leave({ slug: "acme" })).error).toMatchObject({
			code: "UNAVAILABLE",
			retryAfterSeconds: 0,
		});
		expect(lost.sent).toHaveLength(1);
	});

	test("ends after three tries, and does not begin where the wait is long or nobody says how long", async () => {
		const always = answering(busy(429, 0));
		expect((await anyone(always).myInvites()).error?.code).toBe("RATE_LIMITED");
		expect(always.sent).toHaveLength(3);

		for (const never of [busy(429, 60), answer(503, { code: "UNAVAILABLE", message: "Later." })]) {
			const { fetch, sent } = answering(never);
			expect((await anyone({ fetch }).myInvites()).data).toBeNull();
			expect(sent).toHaveLength(1);
		}
	});

	test("does not happen after a refusal that time does not change", async () => {
		const { fetch, sent } = answering(answer(403, { code: "FORBIDDEN", message: "No." }, { "retry-after": "0" }));
		await anyone({ fetch }).listInvites({ slug: "acme" });
		expect(sent).toHaveLength(1);
	});
});

describe("the bookmark", () => {
	const marked = (bookmark: string) => answer(200, { ok: true }, { "x-d1-bookmark": bookmark });
	const bookmarksOf = (sent: Sent[]) => sent.map(({ headers }) => headers["x-d1-bookmark"]);

	test("goes along with the next request, does not go back, and is dropped where an answer says so", async () => {
		const { fetch, sent } = answering(done, marked("0002"), marked("0001"), marked("0003"), marked(""), done);
		const muster = createMusterClient({ url: ORIGIN, bearer: "token", fetch });
		for (let times = 0; times < 6; times += 1) await muster.leave({ slug: "acme" });
		expect(bookmarksOf(sent)).toEqual([undefined, undefined, "0002", "0002", "0003", undefined]);
	});

	test("is each client's own", async () => {
		const { fetch, sent } = answering(marked("0001"));
		await anyone({ fetch }).leave({ slug: "acme" });
		await anyone({ fetch }).leave({ slug: "acme" });
		expect(bookmarksOf(sent)).toEqual([undefined, undefined]);
	});

	test("is the browser's to keep, where the session is", async () => {
		const { fetch, sent } = answering(marked("0001"));
		const muster = createMusterClient({ url: ORIGIN, fetch });
		await muster.leave({ slug: "acme" });
		await muster.leave({ slug: "acme" });
		expect(bookmarksOf(sent)).toEqual([undefined, undefined]);
	});
});

describe("a credential", () => {
	test("is a bearer token, or what gives one for each request", async () => {
		const [ada, grace] = await newPeople(2);
		let current: Person | undefined = ada;
		const url = ORIGIN;
		const fetch = intoTheWorker;
		const readToken = async () => current?.bearer ?? null;
		// #region bearer
		const muster = createMusterClient({ url, fetch, bearer: () => readToken() });
		// #endregion
		expect((await muster.session()).data?.user.email).toBe(ada?.email);
		current = grace;
		expect((await muster.session()).data?.user.email).toBe(grace?.email);
		current = undefined;
		expect((await muster.myInvites()).error).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
	});

	test("is on a server the cookie of the request, good for writes too", async () => {
		const { owner, slug } = await newWorkspace();
		const url = ORIGIN;
		const env = { MUSTER: { fetch: intoTheWorker } };
		const request = new Request("https://app.example.com/", { headers: { cookie: owner.cookie } });
		// #region server
		const muster = createMusterClient({
			url,
			cookie: request.headers.get("cookie"),
			fetch: env.MUSTER.fetch.bind(env.MUSTER),
		});
		// #endregion
		const { data } = await muster.invite({ slug, email: newAddress("ada"), role: "member" });
		expect(data?.invite.status).toBe("pending");
		expect((await anyone({ cookie: null }).viewer({ slug })).error?.code).toBe("UNAUTHORIZED");
	});

	test("that is a cookie comes with the origin of the address, whatever stands behind it", async () => {
		const { fetch, sent } = answering(done);
		await createMusterClient({ url: "https://teams.example.com/", cookie: "a=b", fetch }).leave({ slug: "acme" });
		expect(sent[0]).toMatchObject({
			url: "https://teams.example.com/api/team/leave",
			headers: { cookie: "a=b", origin: "https://teams.example.com" },
		});
	});
});

describe("reading on", () => {
	test("gives every member, however many pages that takes", async () => {
		const { owner, slug } = await newWorkspace();
		const people = await newPeople(6);
		for (const person of people) {
			const { data } = await clientOf(owner).invite({ slug, email: person.email, role: "viewer" });
			await clientOf(person).acceptMyInvite({ inviteId: data?.invite.id ?? "" });
		}
		let requests = 0;
		const counting: Fetch = (url, init) => {
			requests += 1;
			return intoTheWorker(url, init);
		};
		const muster = clientOf(owner, { fetch: counting });
		const members: string[] = [];
		for await (const { email } of muster.eachMember({ slug, limit: 2 })) members.push(email);
		expect(members).toEqual([owner.email, ...people.map(({ email }) => email)]);
		expect(requests).toBe(4);

		const statuses: string[] = [];
		for await (const { status } of muster.eachInvite({ slug, status: "all", limit: 2 })) statuses.push(status);
		expect(statuses).toEqual(Array(6).fill("accepted"));
		expect(requests).toBe(7);
	});

	test("reads no page that nobody asked for", async () => {
		const { fetch, sent } = answering(answer(200, { members: [{}, {}], nextCursor: "next" }));
		for await (const _ of anyone({ fetch }).eachMember({ slug: "acme" })) break;
		expect(sent).toHaveLength(1);
	});

	test("throws the refusal of a page", async () => {
		const muster = clientOf(await newPerson());
		const refused = (async () => {
			for await (const member of muster.eachMember({ slug: "nowhere-at-all" })) expect(member).toBeUndefined();
		})();
		await expect(refused).rejects.toThrow(MusterClientError);
		await expect(refused).rejects.toMatchObject({ code: "WORKSPACE_NOT_FOUND", status: 404 });
	});
});

test("the session, the workspaces and the active one come from Better Auth's endpoints", async () => {
	const grace = await newPerson("grace");
	const muster = clientOf(grace);
	const [first, second] = [
		await newWorkspace({ owner: grace, plan: "free" }),
		await newWorkspace({ owner: grace, plan: "free" }),
	];
	const { data: workspaces } = await muster.workspaces();
	expect(workspaces?.map(({ slug }) => slug)).toEqual([first.slug, second.slug]);
	expect(workspaces?.[0]).toMatchObject({ id: first.workspaceId, name: first.name, logo: null, plan: "free" });

	expect((await muster.setActiveWorkspace(first.slug)).data?.id).toBe(first.workspaceId);
	const { data: session } = await muster.session();
	expect(session).toMatchObject({
		activeWorkspaceId: first.workspaceId,
		user: { id: grace.userId, email: grace.email, emailVerified: true, image: null },
		session: { userId: grace.userId, expiresAt: expect.stringMatching(/Z$/) },
	});
	expect(await muster.setActiveWorkspace(null)).toEqual({ data: null, error: null });
	expect((await muster.session()).data?.activeWorkspaceId).toBeNull();

	expect((await muster.setActiveWorkspace("nowhere-at-all")).error).toMatchObject({
		code: "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION",
		status: 403,
	});
	expect(await anyone().session()).toEqual({ data: null, error: null });
	expect((await anyone().workspaces()).error).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
});

test("the code is the one of its operation, as its declaration has it", async () => {
	type Own = "UNREACHABLE" | "ABORTED";
	type Always = "INTERNAL" | "DATABASE_FULL" | "UNAVAILABLE" | "VALIDATION_ERROR";
	type OfAPost = Always | "INVALID_ORIGIN" | "PAYLOAD_TOO_LARGE" | "UNSUPPORTED_MEDIA_TYPE";
	expectTypeOf<CodeOf<"viewer">>().toEqualTypeOf<Own | Always | "UNAUTHORIZED" | "WORKSPACE_NOT_FOUND">();
	expectTypeOf<CodeOf<"inviteByToken">>().toEqualTypeOf<
		Own | Always | "INVITE_NOT_FOUND" | "INVITE_EXPIRED" | "RATE_LIMITED"
	>();
	expectTypeOf<CodeOf<"leave">>().toEqualTypeOf<
		Own | OfAPost | "UNAUTHORIZED" | "WORKSPACE_NOT_FOUND" | "WORKSPACE_ARCHIVED" | "OWNER_CANNOT_LEAVE"
	>();
	expectTypeOf<CodeOf<OperationName>>().toExtend<ErrorCode | Own>();
	expectTypeOf<SetActiveWorkspaceCode>().toExtend<AuthErrorCode | "INTERNAL" | "UNAVAILABLE" | Own>();

	const { error } = await anyone(answering(done)).leave({ slug: "acme" });
	// @ts-expect-error: leaving takes no seat
	expect(error?.code === "SEAT_LIMIT_REACHED").toBe(false);
	if (error?.code === "VALIDATION_ERROR")
		expectTypeOf(error.details).toEqualTypeOf<{ path: string; message: string }[]>();
});

test("every operation that writes has a hook", () => {
	type Writing = { [Name in OperationName]: (typeof METHODS)[Name] extends "POST" ? Name : never }[OperationName];
	expectTypeOf<`use${Capitalize<Writing>}`>().toExtend<keyof typeof hooks>();
});

test("inputs and answers are those of the declarations", () => {
	expectTypeOf<InputOf<"updateRole">>().toEqualTypeOf<{
		slug: string;
		userId: string;
		role: "admin" | "manager" | "member" | "viewer";
	}>();
	expectTypeOf<InputOf<"membersByWorkspaceSlug">>().toEqualTypeOf<{
		slug: string;
		limit?: string | number | undefined;
		cursor?: string | undefined;
	}>();
	expectTypeOf<OutputOf<"leave">>().toEqualTypeOf<{ ok: true }>();
	expectTypeOf<Member["role"]>().toEqualTypeOf<"owner" | "admin" | "manager" | "member" | "viewer">();
	expectTypeOf<Member["permissions"]["canManageMembers"]>().toEqualTypeOf<boolean>();

	const muster = anyone(answering(done));
	// @ts-expect-error: nobody is made an owner
	void muster.updateRole({ slug: "acme", userId: "1", role: "owner" });
	// @ts-expect-error: the slug is missing
	void muster.viewer({});
	// @ts-expect-error: there is no such operation
	expect(muster.promote).toBeUndefined();
});

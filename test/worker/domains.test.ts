/** Domains: a workspace shows that one is its own, and what that means for people with an address there. */
import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../src/db/database";
import worker from "../../src/index";
import { checkDomains } from "../../src/jobs/check-domains";
import { DAY_MS } from "../../src/rules/limits";
import { newId } from "../names";
import { bindings, config } from "./bindings";
import { passTime, refusal, request } from "./client";
import { sql } from "./database";
import { answerAbout, newDomain, plantedDomain, provableDomain } from "./domains";
import { instanceWith } from "./instance";
import { newPerson, newWorkspace, personAt, type Workspace } from "./scene";

const add = ({ owner, slug }: Workspace, domain: string, mode?: string) =>
	owner.post("addDomain", { slug, domain, ...(mode === undefined ? {} : { mode }) });
const listed = async ({ owner, slug }: Workspace) => (await owner.get("listDomains", { slug })).body.domains;
const verify = ({ owner, slug }: Workspace, domainId: string) => owner.post("verifyDomain", { slug, domainId });
const actions = async ({ workspaceId }: Workspace) =>
	(
		await sql<{ action: string }>(
			"select action from audit_log where workspace_id = ? and action like 'domain.%' order by seq",
			workspaceId,
		)
	).map(({ action }) => action);

describe("a claim", () => {
	test("has the record to publish, and is verified once DNS has it", async () => {
		const space = await newWorkspace();
		const domain = newDomain();
		const { status, body } = await add(space, domain.toUpperCase(), "join");
		expect(status).toBe(201);
		expect(body.domain).toEqual({
			id: expect.any(String),
			domain,
			status: "pending",
			mode: "join",
			record: { type: "TXT", name: `_muster.${domain}`, value: expect.stringMatching(/^muster-domain=\w{19}$/) },
			verifiedAt: null,
			checkedAt: null,
		});
		const { id, record } = body.domain;
		expect(await verify(space, id)).toMatchObject({
			...refusal(409, "DOMAIN_NOT_VERIFIED"),
			body: { details: { reason: "record-missing" } },
		});
		await answerAbout(record.name, { texts: ["v=spf1 -all", record.value] });
		const verified = await verify(space, id);
		expect(verified).toMatchObject({ status: 200, body: { domain: { status: "verified", mode: "join" } } });
		expect(verified.body.domain.verifiedAt).toEqual(expect.any(String));
		expect(await listed(space)).toEqual([verified.body.domain]);
		expect(await actions(space)).toEqual(["domain.added", "domain.verified"]);
	});

	test("of a domain that consumers or disposable addresses share is refused, however it is written", async () => {
		const space = await newWorkspace();
		for (const domain of ["gmail.com", "GMail.com", "ｇｍａｉｌ.com", "mailinator.com"]) {
			expect(await add(space, domain), domain).toMatchObject(refusal(403, "DOMAIN_NOT_ALLOWED"));
		}
		for (const domain of ["", "localhost", "127.0.0.1", "acme.example.", "https://acme.example", "*.acme.example"]) {
			expect(await add(space, domain), domain).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		}
		expect(await listed(space)).toEqual([]);
	});

	test("of the same domain again returns the one that is there, unchanged and without another event", async () => {
		const space = await newWorkspace();
		const first = await add(space, "bücher.example", "suggest");
		expect(first.body.domain.domain).toBe("xn--bcher-kva.example");
		const again = await add(space, "xn--bcher-kva.example", "join");
		expect(again).toMatchObject({ status: 201, body: first.body });
		expect(await actions(space)).toEqual(["domain.added"]);
	});

	test("says nothing about another workspace that has the domain, until its record is in DNS", async () => {
		const [holder, rival] = [await newWorkspace(), await newWorkspace()];
		const { domain } = await plantedDomain(holder, { mode: "join" });
		const { status, body } = await add(rival, domain);
		expect(status).toBe(201);
		expect(await verify(rival, body.domain.id)).toMatchObject(refusal(409, "DOMAIN_NOT_VERIFIED"));
		await answerAbout(body.domain.record.name, { texts: [body.domain.record.value] });
		expect(await verify(rival, body.domain.id)).toMatchObject(refusal(409, "DOMAIN_TAKEN"));
		expect(await listed(rival)).toMatchObject([{ status: "pending" }]);
	});

	test("ends after 14 days, keeps nobody from the domain, and can be made again", async () => {
		const [space, other] = [await newWorkspace(), await newWorkspace()];
		const domain = newDomain();
		const first = (await add(space, domain)).body.domain;
		try {
			passTime(14 * DAY_MS - 60_000);
			await sql("update session set expires_at = ?", Date.now() + DAY_MS);
			expect(await listed(space)).toHaveLength(1);
			passTime(2 * 60_000);
			expect(await listed(space)).toEqual([]);
			expect(await verify(space, first.id)).toMatchObject(refusal(404, "DOMAIN_NOT_FOUND"));
			const mode = { slug: space.slug, domainId: first.id, mode: "join" };
			expect(await space.owner.post("setDomainMode", mode)).toMatchObject(refusal(404, "DOMAIN_NOT_FOUND"));
			const again = (await add(space, domain)).body.domain;
			expect(again.id).not.toBe(first.id);
			expect(again.record.value).not.toBe(first.record.value);
			const { domainId } = await provableDomain(other, { domain });
			expect(await verify(other, domainId)).toMatchObject({ status: 200 });
		} finally {
			vi.useRealTimers();
		}
	});

	test("is one of at most twenty of a workspace", async () => {
		const space = await newWorkspace();
		for (let count = 0; count < 20; count += 1) expect((await add(space, newDomain())).status).toBe(201);
		expect(await add(space, newDomain())).toMatchObject(refusal(403, "DOMAIN_LIMIT_REACHED"));
		const [first] = await listed(space);
		await space.owner.post("removeDomain", { slug: space.slug, domainId: first.id });
		expect((await add(space, newDomain())).status).toBe(201);
	});
});

describe("a check", () => {
	const record = (name: string, value: string, type = 16) => ({ name, type, TTL: 60, data: value });
	const json = (value: unknown) => ({ status: 200, body: JSON.stringify(value) });

	test("finds the record in every form in which resolvers send it", async () => {
		const space = await newWorkspace();
		const forms: Record<string, (name: string, value: string) => object> = {
			"in quotes": (name, value) => ({ Answer: [record(name, `"${value}"`)] }),
			"without quotes": (name, value) => ({ Answer: [record(name, value)] }),
			"in several strings": (name, value) => ({
				Answer: [record(name, `"${value.slice(0, 9)}" "${value.slice(9)}"`)],
			}),
			"with escapes": (name, value) => ({ Answer: [record(name, `"${value.replace("=", "\\061")}"`)] }),
			"behind an alias": (name, value) => ({
				Answer: [record(name, "Check.Host.example.", 5), record("check.host.example.", `"${value}"`)],
			}),
			"under the name in another case, with the dot of the root": (name, value) => ({
				Answer: [record(`${name.toUpperCase()}.`, `"${value}"`)],
			}),
			"among others": (name, value) => ({
				Answer: [record(name, '"google-site-verification=1"'), record(name, `"${value}"`), record(name, '"x"')],
				Comment: "junk",
				Authority: [{ junk: true }],
			}),
		};
		for (const [form, answer] of Object.entries(forms)) {
			const { domainId, record } = await plantedDomain(space, { status: "pending" });
			await answerAbout(record.name, json({ Status: 0, ...answer(record.name, record.value) }));
			expect((await verify(space, domainId)).status, form).toBe(200);
			await space.owner.post("removeDomain", { slug: space.slug, domainId });
		}
	});

	test("says whether the record is missing, is another one, or DNS did not answer", async () => {
		const space = await newWorkspace();
		const { domainId, record: wanted } = await plantedDomain(space, { status: "pending" });
		const { name, value } = wanted;
		const good = JSON.stringify({ Status: 0, Answer: [record(name, `"${value}"`)] });
		const answers: [expected: string, what: string, answer: Parameters<typeof answerAbout>[1]][] = [
			["record-missing", "no such name", json({ Status: 3 })],
			["record-missing", "no such name, with a record all the same", json({ ...JSON.parse(good), Status: 3 })],
			["record-missing", "an empty answer", json({ Status: 0 })],
			["record-missing", "a record of another name", json({ Status: 0, Answer: [record("x.example", `"${value}"`)] })],
			["record-missing", "a record of another type", json({ Status: 0, Answer: [record(name, `"${value}"`, 99)] })],
			["record-different", "another text", { texts: ["muster-domain=somebody-else"] }],
			["record-different", "the value in another case", { texts: [value.toUpperCase()] }],
			["record-different", "the value within a longer text", { texts: [`x ${value}`] }],
			["record-different", "an open quote", json({ Status: 0, Answer: [record(name, `"${value}`)] })],
			["dns-unavailable", "SERVFAIL", json({ Status: 2 })],
			["dns-unavailable", "SERVFAIL, with the record all the same", json({ ...JSON.parse(good), Status: 2 })],
			["dns-unavailable", "REFUSED", json({ Status: 5 })],
			["dns-unavailable", "no status", json({ Answer: [record(name, value)] })],
			["dns-unavailable", "records that are none", json({ Status: 0, Answer: [{ name, type: 16 }] })],
			["dns-unavailable", "JSON that is no answer", json([1])],
			["dns-unavailable", "a page", { status: 200, headers: { "content-type": "text/html" }, body: "<html>" }],
			["dns-unavailable", "an error with the record", { status: 500, body: good }],
			["dns-unavailable", "nothing", { status: 200, body: "" }],
			[
				"dns-unavailable",
				"a redirect to the record",
				{ status: 302, headers: { location: "/dns-query?r=1" }, body: good },
			],
			["dns-unavailable", "too much", { status: 200, body: good, padding: 200_000 }],
		];
		for (const [reason, what, answer] of answers) {
			await answerAbout(name, answer);
			expect(await verify(space, domainId), what).toMatchObject({
				...refusal(409, "DOMAIN_NOT_VERIFIED"),
				body: { details: { reason } },
			});
		}
		expect(await listed(space)).toMatchObject([{ status: "pending", checkedAt: null }]);
		expect(await actions(space)).toEqual([]);
	});

	test("does not wait for long, and a resolver out of reach is one that did not answer", async () => {
		const space = await newWorkspace();
		const [silent, endless] = [await plantedDomain(space), await plantedDomain(space)];
		await answerAbout(silent.record.name, "silent");
		await answerAbout(endless.record.name, "endless");
		const started = performance.now();
		const unreachable = space.owner.at(instanceWith({ DOH_URL: "http://127.0.0.1:9/dns-query" }));
		const { slug } = space;
		const answers = await Promise.all([
			verify(space, silent.domainId),
			verify(space, endless.domainId),
			unreachable.post("verifyDomain", { slug, domainId: silent.domainId }),
		]);
		for (const answer of answers) {
			expect(answer.body).toMatchObject({ code: "DOMAIN_NOT_VERIFIED", details: { reason: "dns-unavailable" } });
		}
		expect(performance.now() - started).toBeLessThan(10_000);
	});

	test("of a verified domain changes nothing, unless the cron has missed its record", async () => {
		const space = await newWorkspace();
		const settled = await provableDomain(space, { status: "verified" });
		expect((await verify(space, settled.domainId)).body.domain.status).toBe("verified");
		expect(await actions(space)).toEqual([]);
		const [missed, lost] = [
			await provableDomain(space, { status: "verified", missedChecks: 1 }),
			await provableDomain(space, { status: "lost", missedChecks: 2 }),
		];
		for (const { domainId } of [missed, lost]) {
			expect((await verify(space, domainId)).body.domain.status).toBe("verified");
			expect(await sql("select missed_checks as m from workspace_domain where id = ?", domainId)).toEqual([{ m: 0 }]);
		}
		expect(await actions(space)).toEqual(["domain.verified", "domain.verified"]);
	});

	test("is rate limited, and is not made for who may not have it", async () => {
		const space = await newWorkspace();
		const { domainId } = await provableDomain(space);
		const used = { limit: async () => ({ success: false }) };
		const limited = space.owner.at(instanceWith({ RATE_LIMITS: "on", INVITE_LIMITER: used }));
		expect(await limited.post("verifyDomain", { slug: space.slug, domainId })).toMatchObject(
			refusal(429, "RATE_LIMITED"),
		);
		const member = await space.member("manager");
		const asked = await member.post("verifyDomain", { slug: space.slug, domainId });
		expect(asked).toMatchObject({ ...refusal(403, "FORBIDDEN"), cost: { trips: 1 } });
	});

	test("counts for nothing if the claim, the right or the workspace is gone when DNS answers", async () => {
		const changes: [code: string, change: (space: Workspace, domainId: string) => Promise<unknown>][] = [
			["DOMAIN_NOT_FOUND", (_, domainId) => sql("delete from workspace_domain where id = ?", domainId)],
			["DOMAIN_NOT_FOUND", (_, id) => sql("update workspace_domain set record_value = 'new' where id = ?", id)],
			["DOMAIN_NOT_FOUND", (_, id) => sql("update workspace_domain set due_at = 1 where id = ?", id)],
			[
				"WORKSPACE_ARCHIVED",
				({ workspaceId }) => sql("update workspace set archived_at = 1 where id = ?", workspaceId),
			],
			[
				"FORBIDDEN",
				({ workspaceId }) =>
					sql("update workspace_member set role = 'member' where workspace_id = ? and role = 'admin'", workspaceId),
			],
			[
				"WORKSPACE_NOT_FOUND",
				({ workspaceId }) => sql("delete from workspace_member where workspace_id = ? and role = 'admin'", workspaceId),
			],
		];
		for (const [code, change] of changes) {
			const space = await newWorkspace();
			const admin = await space.member("admin");
			const { domainId } = await provableDomain(space);
			// The first trip has read the claim when DNS is asked.
			const fetching = vi.spyOn(globalThis, "fetch").mockImplementationOnce(async (...asked) => {
				await change(space, domainId);
				fetching.mockRestore();
				return fetch(...asked);
			});
			const answer = await admin.at(instanceWith({})).post("verifyDomain", { slug: space.slug, domainId });
			expect(answer.body.code).toBe(code);
			expect(await sql("select 1 from workspace_domain where id = ? and status = 'verified'", domainId)).toEqual([]);
			expect(await actions(space)).toEqual([]);
		}
	});
});

test("a domain of a deleted workspace is free at once", async () => {
	const [gone, space] = [await newWorkspace(), await newWorkspace()];
	const { domain } = await plantedDomain(gone);
	const { domainId } = await provableDomain(space, { domain });
	await gone.owner.auth("POST", "/organization/delete", { organizationId: gone.workspaceId });
	expect((await verify(space, domainId)).body.domain.status).toBe("verified");
});

describe("mode and removal", () => {
	test("can be set before the domain is verified, and once more without another event", async () => {
		const space = await newWorkspace();
		const { domainId } = await plantedDomain(space, { status: "pending" });
		const set = (mode: string) => space.owner.post("setDomainMode", { slug: space.slug, domainId, mode });
		expect((await set("join")).body.domain).toMatchObject({ mode: "join", status: "pending" });
		expect((await set("join")).status).toBe(200);
		expect(await set("everybody")).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(await actions(space)).toEqual(["domain.mode_changed"]);
	});

	test("returns the removed domain as it was, leaves it to others, and is not found a second time", async () => {
		const [space, other] = [await newWorkspace(), await newWorkspace()];
		const planted = await provableDomain(space, { status: "verified", mode: "join" });
		const [before] = await listed(space);
		const remove = () => space.owner.post("removeDomain", { slug: space.slug, domainId: planted.domainId });
		expect((await remove()).body).toEqual({ domain: before });
		expect(await remove()).toMatchObject(refusal(404, "DOMAIN_NOT_FOUND"));
		const { domainId } = await provableDomain(other, { domain: planted.domain });
		expect((await verify(other, domainId)).status).toBe(200);
		expect(await actions(space)).toEqual(["domain.removed"]);
	});

	test("are refused in an archived workspace, whose domains can be read", async () => {
		const space = await newWorkspace();
		const { domainId } = await provableDomain(space);
		await sql("update workspace set archived_at = 1 where id = ?", space.workspaceId);
		const { slug, owner } = space;
		const archived = refusal(403, "WORKSPACE_ARCHIVED");
		expect(await add(space, newDomain())).toMatchObject(archived);
		expect(await verify(space, domainId)).toMatchObject(archived);
		expect(await owner.post("setDomainMode", { slug, domainId, mode: "join" })).toMatchObject(archived);
		expect(await owner.post("removeDomain", { slug, domainId })).toMatchObject(archived);
		expect(await listed(space)).toHaveLength(1);
	});
});

describe("joining by a domain", () => {
	test("takes a verified address there, gives the role of a member, and makes the workspace the active one", async () => {
		const space = await newWorkspace();
		const { domain, domainId } = await plantedDomain(space, { mode: "join" });
		const person = await personAt(domain);
		expect((await person.get("suggestions")).body).toEqual({
			suggestions: [{ name: space.name, slug: space.slug, logo: null, memberCount: 1, mode: "join" }],
		});
		const answer = await person.post("joinByDomain", { slug: space.slug });
		expect(answer.body).toEqual({ ok: true, workspaceSlug: space.slug, alreadyMember: false });
		expect((await person.get("viewer", { slug: space.slug })).body.viewer.role).toBe("member");
		expect(await sql("select active_workspace_id as id from session where user_id = ?", person.userId)).toEqual([
			{ id: space.workspaceId },
		]);
		const log = "select metadata from audit_log where workspace_id = ? and action = 'member.joined'";
		const [joined] = await sql<{ metadata: string }>(log, space.workspaceId);
		expect(JSON.parse(joined?.metadata ?? "")).toEqual({ via: "domain", role: "member", domainId });
		const again = await person.post("joinByDomain", { slug: space.slug });
		expect(again.body).toEqual({ ok: true, workspaceSlug: space.slug, alreadyMember: true });
		expect(await sql(log, space.workspaceId)).toHaveLength(1);
		expect((await person.get("suggestions")).body).toEqual({ suggestions: [] });
	});

	test("answers everybody else as a workspace that does not exist, byte for byte", async () => {
		const space = await newWorkspace();
		const { domain } = await plantedDomain(space, { mode: "join" });
		const [pending, lost, off, suggest] = [
			await plantedDomain(space, { mode: "join", status: "pending" }),
			await plantedDomain(space, { mode: "join", status: "lost" }),
			await plantedDomain(space, { mode: "off" }),
			await plantedDomain(space, { mode: "suggest" }),
		];
		const unverified = await personAt(domain);
		await sql("update user set email_verified = 0 where id = ?", unverified.userId);
		const elsewhere = await plantedDomain(await newWorkspace(), { mode: "join" });
		const people = {
			"of another domain": await newPerson(),
			"of a subdomain": await personAt(`mail.${domain}`),
			"of a domain that ends so": await personAt(`not${domain}`),
			"with the domain in the local part": await personAt(`${domain}@elsewhere.example`.replace("@", ".at.")),
			"whose address is not verified": unverified,
			"of a domain that is not verified": await personAt(pending.domain),
			"of a domain that is lost": await personAt(lost.domain),
			"of a domain that is off": await personAt(off.domain),
			"of a domain that only suggests": await personAt(suggest.domain),
			"of the domain of another workspace": await personAt(elsewhere.domain),
		};
		for (const [who, person] of Object.entries(people)) {
			const [here, nowhere] = [
				await person.post("joinByDomain", { slug: space.slug }),
				await person.post("joinByDomain", { slug: "no-such-workspace" }),
			];
			expect(here, who).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
			expect(JSON.stringify(here.body), who).toBe(JSON.stringify(nowhere.body));
		}
		const count = "select member_count as count from workspace where id = ?";
		expect(await sql(count, space.workspaceId)).toEqual([{ count: 1 }]);
	});

	test("keeps to the rules of all doors: seats, bars, the archive and the domains of the workspace", async () => {
		const full = await newWorkspace({ seats: 1 });
		const { domain } = await plantedDomain(full, { mode: "join" });
		const person = await personAt(domain);
		const join = () => person.post("joinByDomain", { slug: full.slug });
		expect(await join()).toMatchObject(refusal(403, "SEAT_LIMIT_REACHED"));
		await sql("update workspace set seat_limit = 2 where id = ?", full.workspaceId);
		expect(await join()).toMatchObject({ status: 200 });
		await full.owner.post("removeMember", { slug: full.slug, userId: person.userId });
		expect(await join()).toMatchObject(refusal(403, "BARRED"));
		await sql("delete from workspace_bar");
		await sql("update workspace set invite_domains = ? where id = ?", '["other.example"]', full.workspaceId);
		expect(await join()).toMatchObject(refusal(403, "EMAIL_DOMAIN_NOT_ALLOWED"));
		expect((await person.get("suggestions")).body).toEqual({ suggestions: [] });
		await sql("update workspace set invite_domains = ? where id = ?", `["${domain}"]`, full.workspaceId);
		await sql("update workspace set archived_at = 1 where id = ?", full.workspaceId);
		expect(await join()).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		expect((await person.get("suggestions")).body).toEqual({ suggestions: [] });
	});

	test("leaves who comes by invite the invite's seat", async () => {
		const space = await newWorkspace({ seats: 2 });
		const { domain } = await plantedDomain(space, { mode: "join" });
		const person = await personAt(domain);
		const { inviteId } = await space.invite({ email: person.email, role: "viewer" });
		expect((await person.post("joinByDomain", { slug: space.slug })).status).toBe(200);
		expect(await sql("select status from workspace_invite where id = ?", inviteId)).toEqual([{ status: "accepted" }]);
	});
});

test("suggestions are of verified domains that suggest or let in, for a verified address", async () => {
	const space = await newWorkspace();
	const suggesting = await plantedDomain(space, { mode: "suggest" });
	const suggestionsOf = async (domain: string) => (await (await personAt(domain)).get("suggestions")).body.suggestions;
	expect(await suggestionsOf(suggesting.domain)).toMatchObject([{ slug: space.slug, mode: "suggest" }]);
	for (const terms of [
		{ mode: "off" },
		{ status: "pending", mode: "join" },
		{ status: "lost", mode: "join" },
	] as const) {
		expect(await suggestionsOf((await plantedDomain(space, terms)).domain)).toEqual([]);
	}
	const unverified = await personAt(suggesting.domain);
	await sql("update user set email_verified = 0 where id = ?", unverified.userId);
	expect(await unverified.get("suggestions")).toMatchObject(refusal(403, "EMAIL_NOT_VERIFIED"));
	expect(await request("GET", "/api/team/suggestions")).toMatchObject(refusal(401, "UNAUTHORIZED"));
});

describe("the weekly check", () => {
	const WEEK_MS = 7 * DAY_MS;
	// DNS does not answer about some domains of the tests above.
	beforeEach(async () => {
		await sql("delete from workspace_domain");
	});

	const stateOf = async (domainId: string) => {
		const [found] = await sql(
			"select status, missed_checks as missed, checked_at as checkedAt, due_at as dueAt from workspace_domain where id = ?",
			domainId,
		);
		return found;
	};

	async function runCron(now: number): Promise<void> {
		const context = createExecutionContext();
		const controller = createScheduledController({ scheduledTime: new Date(now), cron: "* * * * *" });
		await worker.scheduled(controller, bindings);
		await waitOnExecutionContext(context);
	}

	const check = (now: number) =>
		checkDomains(openDatabase(env.DB, { now: Date.now, random: Math.random }), now, config, () => newId());

	test("keeps a domain whose record is there, and loses one whose record is gone twice in a row", async () => {
		const space = await newWorkspace();
		const { domain, domainId, record } = await provableDomain(space, { status: "verified", mode: "join" });
		const member = await personAt(domain);
		await member.post("joinByDomain", { slug: space.slug });
		const start = Date.now() + WEEK_MS;
		await check(start);
		expect(await stateOf(domainId)).toEqual({
			status: "verified",
			missed: 0,
			checkedAt: start,
			dueAt: start + WEEK_MS,
		});
		await check(start + WEEK_MS - 60_000);
		expect(await stateOf(domainId)).toMatchObject({ checkedAt: start });

		await answerAbout(record.name, { texts: ["another record"] });
		await check(start + WEEK_MS);
		expect(await stateOf(domainId)).toMatchObject({ status: "verified", missed: 1 });
		// A run that is made twice counts no miss twice.
		await check(start + WEEK_MS);
		expect(await stateOf(domainId)).toMatchObject({ status: "verified", missed: 1, dueAt: start + 2 * WEEK_MS });
		await answerAbout(record.name, { texts: [record.value] });
		await check(start + 2 * WEEK_MS);
		expect(await stateOf(domainId)).toMatchObject({ status: "verified", missed: 0 });

		await answerAbout(record.name, { status: 200, body: '{"Status":3}' });
		await check(start + 3 * WEEK_MS);
		await check(start + 4 * WEEK_MS);
		expect(await stateOf(domainId)).toMatchObject({ status: "lost", missed: 2 });
		const losses = () =>
			sql(
				"select actor_id, metadata from audit_log where action = 'domain.lost' and workspace_id = ?",
				space.workspaceId,
			);
		const [event] = await losses();
		expect(event).toEqual({ actor_id: null, metadata: JSON.stringify({ domainId, domain }) });

		expect((await member.get("viewer", { slug: space.slug })).status).toBe(200);
		const late = await personAt(domain);
		expect(await late.post("joinByDomain", { slug: space.slug })).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		await check(start + 5 * WEEK_MS);
		expect(await losses()).toHaveLength(1);
	});

	test("takes an outage of DNS for no miss, and asks again after an hour", async () => {
		const { domainId, record } = await provableDomain(await newWorkspace(), { status: "verified", missedChecks: 1 });
		const before = await stateOf(domainId);
		const start = Date.now() + WEEK_MS;
		for (const answer of [
			{ status: 200, body: '{"Status":2}' },
			{ status: 502, body: "" },
		]) {
			await answerAbout(record.name, answer);
			await sql("update workspace_domain set due_at = ? where id = ?", start, domainId);
			await check(start);
			expect(await stateOf(domainId)).toEqual({ ...before, dueAt: start + 60 * 60_000 });
		}
	});

	test("asks about a bounded number of domains in one run, those first that have waited longest", async () => {
		const space = await newWorkspace();
		const now = Date.now();
		for (let age = 0; age < 25; age += 1) await plantedDomain(space, { dueAt: now - age });
		await runCron(now);
		const checked = await sql<{ missed: number }>(
			"select missed_checks as missed from workspace_domain where workspace_id = ? order by id",
			space.workspaceId,
		);
		expect(checked.map(({ missed }) => missed)).toEqual([...Array(5).fill(0), ...Array(20).fill(1)]);
	});

	test("deletes claims that have ended, and no others", async () => {
		const space = await newWorkspace();
		const now = Date.now();
		const [ended, current, verified] = [
			await plantedDomain(space, { status: "pending", dueAt: now }),
			await plantedDomain(space, { status: "pending", dueAt: now + 60_000 }),
			await plantedDomain(space, { dueAt: now }),
		];
		await runCron(now);
		expect(await stateOf(ended.domainId)).toBeUndefined();
		expect(await stateOf(current.domainId)).toMatchObject({ status: "pending" });
		expect(await stateOf(verified.domainId)).toMatchObject({ status: "verified" });
	});
});

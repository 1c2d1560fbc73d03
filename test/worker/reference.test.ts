/** The API reference: its completeness, its truth, and the headers of its page. */
import { beforeAll, describe, expect, test } from "vitest";
import { version } from "../../package.json";
import { ALLOWED_ENDPOINTS, ALLOWED_PATTERNS } from "../../src/auth/allow-list";
import type { ApiDocument, Operation, Schema } from "../../src/reference/openapi";
import { newAddress, PASSWORD, unique } from "../names";
import { signedUp, ticketOf } from "./api";
import { type Answer, ORIGIN, type Person, refusal, request } from "./client";
import { difference, readContract } from "./faults/bad-input/contract";
import { instanceWith } from "./instance";
import { codeFor } from "./mailbox";
import { open } from "./pages/browse";
import { newPerson, newPersonWithPassword, newWorkspace } from "./scene";

let document: ApiDocument;
beforeAll(async () => {
	document = (await request("GET", "/api/openapi.json")).body;
});

const TEAM = [
	"acceptInvite",
	"acceptMyInvite",
	"addDomain",
	"approveRequest",
	"archiveWorkspace",
	"createLink",
	"declineInvite",
	"declineMyInvite",
	"declineRequest",
	"doors",
	"invite",
	"inviteByToken",
	"inviteMany",
	"joinByDomain",
	"inviteUrl",
	"joinByLink",
	"joinOpen",
	"leave",
	"linkByToken",
	"listDomains",
	"listInvites",
	"listLinks",
	"listRequests",
	"membersByWorkspaceSlug",
	"myInvites",
	"myRequests",
	"publicWorkspaces",
	"removeDomain",
	"removeMember",
	"requestToJoin",
	"resendInvite",
	"restoreWorkspace",
	"returnOwnership",
	"revokeInvite",
	"revokeLink",
	"setDomainMode",
	"setDoors",
	"suggestions",
	"transferOwnership",
	"updateRole",
	"verifyDomain",
	"viewer",
	"withdrawRequest",
];

const OPERATOR = [
	"blockPerson",
	"erasePerson",
	"exportWorkspace",
	"findMail",
	"listEvents",
	"pauseSending",
	"resumeSending",
	"retryHeld",
	"retryMail",
	"setPlan",
	"unblockPerson",
];

interface Placed {
	name: string;
	operation: Operation;
}

function operations(): Placed[] {
	return Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
	);
}

describe("the document", () => {
	test("has every open endpoint of /api/auth, and no closed one", () => {
		const documented = operations()
			.map(({ name }) => name)
			.filter((name) => name.includes(" /api/auth/"))
			.map((name) => name.replace("/api/auth", "").replace(/\{(\w+)\}/, ":$1"));
		const open = [...ALLOWED_ENDPOINTS, ...ALLOWED_PATTERNS.map(({ endpoint }) => endpoint)];
		expect(documented.sort()).toEqual(open.sort());
	});

	test("has every operation of /api/team and /api/operator", () => {
		const documented = Object.keys(document.paths).filter((path) => !path.startsWith("/api/auth/"));
		const declared = [...OPERATOR.map((name) => `/api/operator/${name}`), ...TEAM.map((name) => `/api/team/${name}`)];
		expect(documented.sort()).toEqual(declared.sort());
	});

	test("shows each operation with a summary, an answer, and the codes of its refusals", () => {
		for (const { name, operation } of operations()) {
			expect(operation.summary, name).toBeTruthy();
			const statuses = Object.keys(operation.responses);
			expect(statuses.filter((status) => status < "400").length, name).toBeGreaterThan(0);
			for (const status of statuses.filter((status) => status >= "400")) {
				const examples = operation.responses[status]?.content?.["application/json"]?.examples ?? {};
				expect(Object.keys(examples).length, `${name} ${status}`).toBeGreaterThan(0);
				for (const [code, { value }] of Object.entries(examples)) {
					expect(value, `${name} ${status}`).toEqual({ code, message: expect.stringMatching(/./) });
				}
			}
		}
	});

	test("shows an example of each answer of /api/team and /api/operator, and that input may be refused", () => {
		for (const { name, operation } of operations().filter(({ name }) => /\/api\/(team|operator)\//.test(name))) {
			const { responses } = operation;
			const success = responses["200"] ?? responses["201"];
			expect(Object.values(success?.content ?? {})[0]?.example, name).toBeTruthy();
			const refusals = responses["400"]?.content?.["application/json"]?.examples ?? {};
			expect(Object.keys(refusals), name).toContain("VALIDATION_ERROR");
		}
	});

	test("has the version of package.json", () => {
		expect(document.info.version).toBe(version);
	});

	test("lists members and invites before all other groups", () => {
		expect(document.tags[0]).toEqual({ name: "team", description: "Members and invites" });
	});

	test("names the address of the service", async () => {
		const elsewhere = instanceWith({ PUBLIC_URL: "https://teams.example.com", DEV_MAILBOX: "off" });
		const answer = await elsewhere(new Request("https://teams.example.com/api/openapi.json"));
		expect(await answer.json()).toMatchObject({ servers: [{ url: "https://teams.example.com" }] });
		expect(document.servers).toEqual([{ url: ORIGIN }]);
	});
});

/** The same document, in which an object has its declared fields and no others. */
function closed(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(closed);
	if (typeof part !== "object" || part === null) return part;
	const schema = part as Schema;
	const entries = Object.entries(part).map(([key, value]) => [key, closed(value)]);
	const isObject = [schema.type].flat().includes("object") && schema.properties !== undefined;
	return Object.fromEntries(isObject ? [...entries, ["additionalProperties", false]] : entries);
}

describe("the answers of /api/auth are those that are declared, to the field", () => {
	let asked: Set<string>;
	let contract: ReturnType<typeof readContract>;
	beforeAll(() => {
		asked = new Set();
		contract = readContract(closed(document));
	});

	/** Compares an answer with its declaration. */
	function hold(method: "GET" | "POST", path: string, { status, body }: Answer): Answer {
		const operation = contract.find((known) => known.method === method && known.path === `/api/auth${path}`);
		if (operation === undefined) throw new Error(`The document has no ${method} ${path}.`);
		expect(difference(operation, status, JSON.stringify(body)), `${method} ${path}`).toBeNull();
		if (status < 400) asked.add(`${method} ${path}`);
		return { status, body, headers: new Headers(), cost: null };
	}

	async function ask(person: Person | null, method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
		const answer = await (person?.auth(method, path, body) ?? request(method, `/api/auth${path}`, { body }));
		hold(method, path.split("?")[0] ?? "", answer);
		return answer;
	}

	test("signing in", async () => {
		const email = newAddress("ada");
		await ask(null, "GET", "/ok");
		await ask(null, "GET", "/get-session");
		const body = { email, password: PASSWORD, name: "Ada" };
		const signUp = await request("POST", "/api/auth/sign-up/email", { body });
		hold("POST", "/sign-up/email", signUp);
		expect(await ask(null, "POST", "/sign-in/email", { email, password: PASSWORD })).toMatchObject(
			refusal(403, "EMAIL_NOT_VERIFIED"),
		);
		const otp = await codeFor(email);
		await ask(null, "POST", "/email-otp/check-verification-otp", { email, type: "email-verification", otp });
		const verification = { body: { email, otp }, headers: ticketOf(signUp) };
		hold("POST", "/email-otp/verify-email", await request("POST", "/api/auth/email-otp/verify-email", verification));
		await ask(null, "POST", "/send-verification-email", { email });
		await ask(null, "POST", "/sign-in/email", { email, password: PASSWORD });
		await ask(null, "POST", "/sign-in/email", { email, password: PASSWORD, callbackURL: "/start" });
		expect(await ask(null, "POST", "/sign-in/email", { email, password: "not the one" })).toMatchObject(
			refusal(401, "INVALID_EMAIL_OR_PASSWORD"),
		);
		await ask(null, "POST", "/email-otp/send-verification-otp", { email, type: "sign-in" });
		expect(await ask(null, "POST", "/sign-in/email-otp", { email, otp: "000000" })).toMatchObject(
			refusal(400, "INVALID_OTP"),
		);
		await ask(null, "POST", "/sign-in/email-otp", { email, otp: await codeFor(email, 2) });
		await ask(null, "POST", "/forget-password/email-otp", { email });
		await ask(null, "POST", "/email-otp/request-password-reset", { email });
		const reset = { email, otp: await codeFor(email, 4), password: PASSWORD };
		expect(await ask(null, "POST", "/email-otp/reset-password", { ...reset, password: "short" })).toMatchObject(
			refusal(400, "PASSWORD_TOO_SHORT"),
		);
		await ask(null, "POST", "/email-otp/reset-password", reset);
		await ask(null, "POST", "/request-password-reset", { email });
		expect(await ask(null, "POST", "/reset-password", { token: "x", newPassword: PASSWORD })).toMatchObject(
			refusal(400, "INVALID_TOKEN"),
		);
		expect(await ask(null, "POST", "/sign-in/social", { provider: "google" })).toMatchObject(
			refusal(404, "PROVIDER_NOT_FOUND"),
		);
	});

	test("one's own account", async () => {
		const person = await signedUp();
		await ask(person, "GET", "/get-session");
		await ask(person, "GET", "/list-sessions");
		const { body: accounts } = await ask(person, "GET", "/list-accounts");
		expect(await ask(person, "POST", "/unlink-account", { accountId: accounts[0].id })).toMatchObject(
			refusal(400, "FAILED_TO_UNLINK_LAST_ACCOUNT"),
		);
		expect(await ask(person, "POST", "/link-social", { provider: "google" })).toMatchObject(
			refusal(404, "PROVIDER_NOT_FOUND"),
		);
		await ask(person, "POST", "/update-user", { name: "Ada King" });
		expect(await ask(person, "POST", "/update-user", { email: "x@example.com" })).toMatchObject(
			refusal(400, "EMAIL_CAN_NOT_BE_UPDATED"),
		);
		await ask(person, "POST", "/change-password", { currentPassword: PASSWORD, newPassword: PASSWORD });
		await ask(person, "POST", "/revoke-session", { token: "nobody's" });
		await ask(person, "POST", "/revoke-other-sessions", {});
		await ask(await newPerson(), "POST", "/revoke-sessions", {});
		await ask(await newPerson(), "POST", "/sign-out", {});
		await ask(person, "POST", "/delete-user", { password: PASSWORD });
		expect(await ask(person, "GET", "/list-sessions")).toMatchObject(refusal(401, "UNAUTHORIZED"));
	});

	test("a provider's sign-in, if it is configured", async () => {
		const configured = instanceWith({ GITHUB_CLIENT_ID: "id", GITHUB_CLIENT_SECRET: "secret" });
		const person = await newPerson();
		for (const [path, bearer] of [
			["/sign-in/social", null],
			["/link-social", person.bearer],
		] as const) {
			const headers = { "content-type": "application/json", ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) };
			const body = JSON.stringify({ provider: "github", callbackURL: "/start" });
			const answer = await configured(new Request(`${ORIGIN}/api/auth${path}`, { method: "POST", headers, body }));
			hold("POST", path, { status: answer.status, body: await answer.json(), headers: answer.headers, cost: null });
		}
	});

	test("workspaces", async () => {
		const space = await newWorkspace({ plan: "professional", seats: 7, owner: await newPersonWithPassword("owner") });
		const { owner, slug, workspaceId: id } = space;
		const member = await space.member();
		await owner.post("invite", { slug, email: newAddress(), role: "viewer" });
		await ask(owner, "POST", "/organization/create", { name: "W", slug: unique("w"), metadata: { a: 1 } });
		await ask(owner, "POST", "/organization/check-slug", { slug: unique("free") });
		expect(await ask(owner, "POST", "/organization/check-slug", { slug })).toMatchObject(
			refusal(400, "ORGANIZATION_SLUG_ALREADY_TAKEN"),
		);
		for (const person of [owner, member]) {
			await ask(person, "GET", "/organization/list");
			await ask(person, "POST", "/organization/set-active", { organizationSlug: slug });
			await ask(person, "GET", "/organization/get-organization");
			await ask(person, "GET", "/organization/get-full-organization");
			await ask(person, "GET", `/organization/list-members?organizationSlug=${slug}`);
			await ask(person, "GET", "/organization/get-active-member");
			await ask(person, "GET", "/organization/get-active-member-role");
			await ask(person, "POST", "/organization/has-permission", { permissions: { invitation: ["create"] } });
		}
		const outsider = await newPerson();
		await ask(outsider, "GET", "/organization/get-organization");
		expect(await ask(outsider, "GET", "/organization/get-active-member")).toMatchObject(
			refusal(400, "NO_ACTIVE_ORGANIZATION"),
		);
		for (const [method, path] of [
			["GET", `/organization/get-full-organization?organizationSlug=${slug}`],
			["GET", `/organization/list-members?organizationSlug=${slug}`],
			["GET", `/organization/get-active-member-role?organizationSlug=${slug}`],
			["POST", "/organization/set-active"],
			["POST", "/organization/update"],
			["POST", "/organization/delete"],
			["POST", "/organization/has-permission"],
		] as const) {
			const body = { organizationId: id, data: { name: "X" }, permissions: { invitation: ["create"] } };
			expect((await ask(outsider, method, path, body)).status, path).toBeGreaterThanOrEqual(400);
		}
		for (const path of ["/organization/update", "/organization/delete"]) {
			const refused = await ask(member, "POST", path, { organizationId: id, data: { name: "X" } });
			expect(refused.status, path).toBe(403);
		}
		await ask(owner, "POST", "/organization/update", { organizationId: id, data: { metadata: { b: 2 } } });
		const invited = { organizationId: id, email: outsider.email, role: "member" };
		const { body: invitation } = await ask(owner, "POST", "/organization/invite-member", invited);
		expect((await ask(owner, "POST", "/organization/invite-member", invited)).status).toBe(400);
		await ask(owner, "GET", `/organization/list-invitations?organizationId=${id}`);
		await ask(outsider, "GET", "/organization/list-user-invitations");
		await ask(outsider, "GET", `/organization/get-invitation?id=${invitation.id}`);
		await ask(outsider, "POST", "/organization/reject-invitation", { invitationId: invitation.id });
		const { body: cancelled } = await ask(owner, "POST", "/organization/invite-member", invited);
		await ask(owner, "POST", "/organization/cancel-invitation", { invitationId: cancelled.id });
		const { body: accepted } = await ask(owner, "POST", "/organization/invite-member", invited);
		const invitationId = accepted.id;
		const { body: joined } = await ask(outsider, "POST", "/organization/accept-invitation", { invitationId });
		const changed = { organizationId: id, memberId: joined.member.id, role: "viewer" };
		await ask(owner, "POST", "/organization/update-member-role", changed);
		expect((await ask(outsider, "POST", "/organization/update-member-role", changed)).status).toBe(403);
		const removed = { organizationId: id, memberIdOrEmail: joined.member.id };
		expect((await ask(outsider, "POST", "/organization/remove-member", removed)).status).toBe(401);
		await ask(owner, "POST", "/organization/remove-member", removed);
		expect((await ask(owner, "POST", "/organization/leave", { organizationId: id })).status).toBe(400);
		await ask(member, "POST", "/organization/leave", { organizationId: id });
		await ask(owner, "POST", "/organization/delete", { organizationId: id });
		expect(await ask(owner, "POST", "/delete-user", { password: PASSWORD })).toMatchObject(
			refusal(403, "OWNER_CANNOT_LEAVE"),
		);
	});

	test("each of them has succeeded here, but for those that need a mailed link or a second way to sign in", () => {
		const unseen = ALLOWED_ENDPOINTS.filter((endpoint) => !asked.has(endpoint));
		expect(unseen).toEqual(["GET /error", "GET /reset-link", "POST /reset-password", "POST /unlink-account"]);
	});
});

describe("the page", () => {
	test("is there for everybody, in English, under the pages' own policy", async () => {
		const { cookie } = await newPerson();
		const seen = await Promise.all([open("/api/docs"), open("/api/docs", { cookie, "accept-language": "ar" })]);
		expect(seen[0]?.text).toBe(seen[1]?.text);
		const policy = (await open("/nothing")).headers.get("content-security-policy");
		for (const { status, headers, text } of seen) {
			expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=UTF-8"]);
			expect(headers.get("content-security-policy")).toBe(policy);
			expect(headers.get("cache-control")).toBe("no-store");
			expect(text).toContain('<html lang="en" dir="ltr">');
			expect(text).not.toMatch(/ style=| on\w+="|<style|<script(?! type="module" src="\/(assets|api\/docs)\/)/);
			expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
		}
	});

	test("shows every operation: path, codes, a line of curl, and a form that only a script shows", async () => {
		const { text } = await open("/api/docs");
		for (const { name, operation } of operations()) {
			const [method = "", path = ""] = name.split(" ");
			const start = text.indexOf(`<article id="${operation.operationId}"`);
			const entry = text.slice(start, text.indexOf("</article>", start));
			expect(start, name).toBeGreaterThan(0);
			expect(text, name).toContain(`<a href="#${operation.operationId}">`);
			for (const part of [`>${method}</span> <code>${path}</code>`, "INTERNAL", `curl &#39;${ORIGIN}/api/`]) {
				expect(entry, name).toContain(part);
			}
			const isRedirect = "302" in operation.responses;
			expect(entry.includes('<details class="try" hidden'), name).toBe(!isRedirect);
		}
		expect(text).toContain(
			`-d &#39;{&quot;slug&quot;:&quot;acme&quot;,&quot;userId&quot;:&quot;0193a5c07e6b7Qx4Tz1&quot;}&#39;`,
		);
	});

	test.each([
		["inviteByToken", "No authentication needed."],
		["invite", "Authentication: session cookie or bearer token."],
		["getSession", "Authentication optional: session cookie or bearer token."],
		["setPlan", "Authentication: operator key."],
	])("%s: %s", async (operationId, authentication) => {
		const { text } = await open("/api/docs");
		const start = text.indexOf(`<article id="${operationId}"`);
		expect(text.slice(start, text.indexOf("</article>", start))).toContain(`<p class="aside">${authentication}</p>`);
	});

	test("links have targets, and no id occurs twice", async () => {
		const { text } = await open("/api/docs");
		const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
	});

	test("has a style and a script of its own, kept for ever, which no other page sends along", async () => {
		const { text } = await open("/api/docs");
		const own = [...text.matchAll(/"(\/api\/docs\/[^"]+)"/g)].map(([, path = ""]) => path);
		expect(own).toHaveLength(2);
		for (const path of own) {
			const { status, headers } = await open(path);
			expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
			expect((await open("/auth/sign-in")).text).not.toContain(path);
		}
		expect((await open("/api/docs/nothing.0000000000.css")).status).toBe(404);
	});
});

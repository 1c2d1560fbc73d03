/** The example of another Worker, run beside ours as both are deployed: two Workers, one binding between them. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness } from "wrangler";

const URL_OF_MUSTER = "http://localhost:8787";
const OPERATOR_KEY = "operator-key";
const PASSWORD = "correct horse battery staple";

const server = createTestHarness({
	workers: [
		{ configPath: "examples/authorize/wrangler.toml" },
		{
			configPath: "wrangler.toml",
			vars: { PUBLIC_URL: URL_OF_MUSTER, DEV_MAILBOX: "on", RATE_LIMITS: "off" },
			secrets: { BETTER_AUTH_SECRET: "a secret for tests, of thirty-two characters and more", OPERATOR_KEY },
		},
	],
});
const muster = server.getWorker("muster");

async function post(path: string, body: unknown, bearer?: string) {
	const response = await muster.fetch(URL_OF_MUSTER + path, {
		method: "POST",
		headers: { "content-type": "application/json", ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
		body: JSON.stringify(body),
	});
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire says
	const answer: any = await response.json();
	if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
	return { answer, headers: response.headers };
}

async function codeFor(email: string): Promise<string> {
	for (let tries = 0; tries < 300; tries += 1) {
		const mails = (await (await muster.fetch(`${URL_OF_MUSTER}/dev/mailbox.json`)).json()) as {
			to: string;
			text: string;
		}[];
		const code = /^\d{6}$/m.exec(mails.find(({ to }) => to === email)?.text ?? "")?.[0];
		if (code !== undefined) return code;
		await sleep(50);
	}
	throw new Error(`no code for ${email}`);
}

interface Person {
	email: string;
	userId: string;
	bearer: string;
	cookie: string;
}

async function signedUp(name: string): Promise<Person> {
	const email = `${name}@example.com`;
	await post("/api/auth/sign-up/email", { email, password: PASSWORD, name });
	const { answer, headers } = await post("/api/auth/email-otp/verify-email", { email, otp: await codeFor(email) });
	const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
	return { email, userId: answer.user.id, bearer: headers.get("set-auth-token") ?? "", cookie };
}

async function joined(name: string, role: string): Promise<Person> {
	const person = await signedUp(name);
	const { answer } = await post("/api/team/invite", { slug: "acme", email: person.email, role }, owner.bearer);
	await post("/api/team/acceptMyInvite", { inviteId: answer.invite.id }, person.bearer);
	return person;
}

/** Reads the notes of a workspace, and what that cost Muster's database. */
async function readNotes(headers: Record<string, string>, slug = "acme") {
	server.clearLogs();
	const response = await server.fetch(`/notes/${slug}`, { headers });
	const line = server.getLogs().find(({ message }) => message.includes('"event":"authorize"'));
	const { trips, read, written } = JSON.parse(line?.message ?? "{}");
	return { status: response.status, body: await response.json(), cost: { trips, read, written } };
}

let owner: Person;
beforeAll(async () => {
	await server.listen();
	await muster.applyD1Migrations("DB");
	owner = await signedUp("owner");
	await post("/api/auth/organization/create", { name: "Acme", slug: "acme" }, owner.bearer);
	await post("/api/operator/setPlan", { slug: "acme", plan: "enterprise" }, OPERATOR_KEY);
});
afterAll(() => server.close());

describe("another Worker's own route", () => {
	test("opens to a member by cookie and by bearer, for one trip and ten rows at most", async () => {
		for (const headers of [{ cookie: owner.cookie }, { authorization: `Bearer ${owner.bearer}` }]) {
			const { status, body, cost } = await readNotes(headers);
			expect({ status, body }).toEqual({ status: 200, body: { notes: ["owner reads this as owner."] } });
			expect(cost).toMatchObject({ trips: 1, written: 0 });
			expect(cost.read).toBeLessThanOrEqual(10);
		}
	});

	test("stays shut to a member without the permission, and to one who was removed", async () => {
		const viewer = await joined("viewer", "viewer");
		expect(await readNotes({ cookie: viewer.cookie })).toMatchObject({
			status: 403,
			body: { code: "FORBIDDEN" },
			cost: { trips: 1 },
		});
		const member = await joined("member", "member");
		expect(await readNotes({ cookie: member.cookie })).toMatchObject({ status: 200 });
		await post("/api/team/removeMember", { slug: "acme", userId: member.userId }, owner.bearer);
		expect(await readNotes({ cookie: member.cookie })).toMatchObject({
			status: 404,
			body: { code: "WORKSPACE_NOT_FOUND" },
			cost: { trips: 1 },
		});
	});

	test("stays shut without a trip to who is signed out or forged", async () => {
		for (const headers of [
			{},
			{ cookie: "better-auth.session_token=a.b" },
			{ authorization: `Bearer ${owner.bearer}x` },
		]) {
			const { status, body, cost } = await readNotes(headers);
			expect({ status, body }).toMatchObject({ status: 401, body: { code: "UNAUTHORIZED" } });
			expect(cost).toEqual({ trips: 0, read: 0, written: 0 });
		}
	});
});

test("no request reaches the entrypoint: neither from outside nor over the binding", async () => {
	const asked = JSON.stringify([{ bearer: owner.bearer }, { slug: "acme" }]);
	for (const path of [
		"/MusterService",
		"/MusterService/authorize",
		"/authorize",
		"/api/authorize",
		"/api/team/authorize",
	]) {
		for (const init of [{}, { method: "POST", body: asked, headers: { "content-type": "application/json" } }]) {
			expect((await muster.fetch(URL_OF_MUSTER + path, init)).status, path).toBe(404);
		}
	}
	const { MUSTER } = await server.getWorker<{ MUSTER: Fetcher }>("notes").getEnv();
	await expect(MUSTER.fetch(`${URL_OF_MUSTER}/api/team/viewer?slug=acme`)).rejects.toThrow();
});

/** The example of another Worker, run beside ours as both are deployed: two Workers, one binding between them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestHarness } from "wrangler";
import { joined, type Person, type Send, setPlan, signedUp } from "../people";

const URL_OF_MUSTER = "http://localhost:8787";
const OPERATOR_KEY = "an-operator-key-for-tests,-of-32-and-more";

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

const send: Send = (path, init) => muster.fetch(URL_OF_MUSTER + path, init as never) as unknown as Promise<Response>;

async function newMember(name: string, role: string): Promise<Person> {
	const person = await signedUp(send, name);
	await joined(owner, "acme", person, role);
	return person;
}

/** Reads the notes of a workspace, with the cost in Muster's database. */
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
	owner = await signedUp(send, "owner");
	await owner.post("/api/auth/organization/create", { name: "Acme", slug: "acme" });
	await setPlan(send, OPERATOR_KEY, "acme", "enterprise");
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

	test("stays closed to a member without the permission, and to one who was removed", async () => {
		const viewer = await newMember("viewer", "viewer");
		expect(await readNotes({ cookie: viewer.cookie })).toMatchObject({
			status: 403,
			body: { code: "FORBIDDEN" },
			cost: { trips: 1 },
		});
		const member = await newMember("member", "member");
		expect(await readNotes({ cookie: member.cookie })).toMatchObject({ status: 200 });
		await owner.post("/api/team/removeMember", { slug: "acme", userId: member.userId });
		expect(await readNotes({ cookie: member.cookie })).toMatchObject({
			status: 404,
			body: { code: "WORKSPACE_NOT_FOUND" },
			cost: { trips: 1 },
		});
	});

	test("stays closed without a trip to a credential that is missing or forged", async () => {
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

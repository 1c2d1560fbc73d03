/** Scenes are planted by SQL to save time. They hold what the API would have written, so that the time saved hides nothing. */
import { createScheduledController } from "cloudflare:test";
import { afterEach, expect, test, vi } from "vitest";
import worker from "../../src/index";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress, PASSWORD } from "../names";
import { createdWorkspace, invited, joined, setPlan, signedUp } from "./api";
import { bindings } from "./bindings";
import { Person, passTime, request } from "./client";
import { sql } from "./database";
import { codeFor } from "./mailbox";
import { newPerson, newPersonWithPassword, newWorkspace } from "./scene";

afterEach(() => {
	vi.useRealTimers();
});

/** People, workspaces and invites by the names that they have in both scenes. */
type Names = Readonly<Record<string, string>>;

const TABLES = ["user", "session", "account", "workspace", "workspace_member", "workspace_invite", "audit_log"];
const ID = /^[0-9a-f]{11}[0-9A-Za-z]{8}$/;
/** Ids and tokens that Better Auth makes. */
const RANDOM = /^[A-Za-z0-9]{32}$/;
const MESSAGE_ID = /^<[\w-]+@example\.com>$/;
const HASH = /^[0-9a-f]{32}$/;
const SCRYPT = /^[\w-]{22}\.[\w-]{86}$/;

function comparable(column: string, value: unknown, createdAt: number, names: Names): unknown {
	if (column === "seq") return "not compared: a scene is planted in another order";
	if (column === "mail_count" || column === "mail_day") return "not compared: a scene uses up no cap";
	if (typeof value === "number" && value > DAY_MS) {
		return `${Math.round((value - createdAt) / DAY_MS)} days after the row was made`;
	}
	if (typeof value !== "string") return value;
	if (names[value] !== undefined) return names[value];
	if (MESSAGE_ID.test(value) && column === "mail_provider_id") return "a message id";
	if (HASH.test(value) && column === "recipient_hash") return "a hash";
	if (ID.test(value) || RANDOM.test(value)) return "random";
	if (SCRYPT.test(value)) return "a hashed password";
	return Object.entries(names).reduce((text, [own, name]) => text.replaceAll(own, name), value);
}

/** Every row of these people and workspaces, without what differs from scene to scene. */
async function contentOf(names: Names): Promise<Record<string, string[]>> {
	const content: Record<string, string[]> = {};
	for (const table of TABLES) {
		const rows = await sql<Record<string, unknown>>(`select * from "${table}"`);
		const own = rows.filter((row) => Object.values(row).some((value) => typeof value === "string" && value in names));
		content[table] = own
			.map((row) => {
				const createdAt = Number(row.created_at);
				const cells = Object.entries(row).map(([column, value]) => [
					column,
					comparable(column, value, createdAt, names),
				]);
				return JSON.stringify(Object.fromEntries(cells));
			})
			.sort();
	}
	return content;
}

/** A person who signs up by code alone, and so has no password. */
async function signedUpByCode(name: string): Promise<Person> {
	const person = new Person(newAddress(name), name);
	const { email } = person;
	await request("POST", "/api/auth/email-otp/send-verification-otp", { body: { email, type: "sign-in" } });
	person.keep(
		await request("POST", "/api/auth/sign-in/email-otp", { body: { email, otp: await codeFor(email), name } }),
	);
	await sql("delete from code_mail where recipient = ?", email);
	return person;
}

/** No mail is on its way. */
async function settled(): Promise<void> {
	await vi.waitUntil(async () => (await sql("select 1 from mail_outbox where state = 'queued'")).length === 0, {
		timeout: 10_000,
		interval: 20,
	});
}

async function overTheApi(): Promise<Names> {
	const owner = await signedUpByCode("owner");
	const { id, slug } = await createdWorkspace(owner);
	await setPlan(slug, "professional", 20);
	const addresses = { lapsed: newAddress(), expired: newAddress(), declined: newAddress(), revoked: newAddress() };

	passTime(-8 * DAY_MS);
	const lapsed = await invited(owner, slug, addresses.lapsed, "viewer");
	await settled();
	vi.useRealTimers();
	// A minute after its expiry.
	passTime(-DAY_MS + 60_000);
	await worker.scheduled(createScheduledController({ scheduledTime: new Date(), cron: "* * * * *" }), bindings);
	vi.useRealTimers();
	passTime(-8 * DAY_MS);
	const expired = await invited(owner, slug, addresses.expired, "viewer");
	await settled();
	vi.useRealTimers();

	const member = await joined(owner, slug, "manager", await signedUpByCode("manager"));
	const second = await joined(owner, slug, "member", await signedUpByCode("second"));
	const invitee = await signedUpByCode("invitee");
	const pending = await invited(owner, slug, invitee.email, "admin");
	const declined = await invited(owner, slug, addresses.declined);
	await request("POST", "/api/team/declineInvite", { body: { token: declined.token } });
	const revoked = await invited(owner, slug, addresses.revoked);
	await owner.post("revokeInvite", { slug, inviteId: revoked.id });
	await settled();
	const people = { owner, member, second, invitee };
	const invites = { lapsed, expired, pending, declined, revoked };
	return namesOf({ workspaceId: id, slug }, people, addresses, invites);
}

async function planted(): Promise<Names> {
	const space = await newWorkspace({ plan: "professional", seats: 20 });
	const { owner } = space;
	const member = await space.member("manager");
	const second = await space.member("member", await newPerson("second"));
	const invitee = await space.invitee({ role: "admin" });
	const lapsed = await space.invite({ state: "lapsed", role: "viewer" });
	const expired = await space.invite({ state: "expired", role: "viewer" });
	const [declined, revoked] = [await space.invite({ state: "declined" }), await space.invite({ state: "revoked" })];
	const addresses = Object.fromEntries(
		Object.entries({ lapsed, expired, declined, revoked }).map(([name, { email }]) => [name, email]),
	);
	const idsOf = ({ inviteId: id }: { inviteId: string }) => ({ id });
	const invites = {
		lapsed: idsOf(lapsed),
		expired: idsOf(expired),
		pending: idsOf(invitee),
		declined: idsOf(declined),
		revoked: idsOf(revoked),
	};
	return namesOf(space, { owner, member, second, invitee: invitee.person }, addresses, invites);
}

function namesOf(
	{ workspaceId, slug }: { workspaceId: string; slug: string },
	people: Readonly<Record<string, Person>>,
	addresses: Readonly<Record<string, string>>,
	invites: Readonly<Record<string, { id: string }>>,
): Names {
	return {
		[workspaceId]: "the workspace",
		[slug]: "the-slug",
		...Object.fromEntries(
			Object.entries(people).flatMap(([name, { userId, email }]) => [
				[userId, name],
				[email, `${name}@example.com`],
			]),
		),
		...Object.fromEntries(Object.entries(addresses).map(([name, email]) => [email, `${name}@example.com`])),
		...Object.fromEntries(Object.entries(invites).map(([name, { id }]) => [id, `the ${name} invite`])),
	};
}

test("a planted workspace with its people and invites equals one that was made over the API, column by column", async () => {
	const [made, scene] = [await contentOf(await overTheApi()), await contentOf(await planted())];
	for (const table of TABLES) {
		if (table !== "account") expect(made[table]?.length, table).toBeGreaterThan(0);
		expect(scene[table], table).toEqual(made[table]);
	}
});

test("a planted person with a password equals one who signed up with it, and signs in with it", async () => {
	const [made, scene] = [await signedUp("ada"), await newPersonWithPassword("ada")];
	await sql("delete from code_mail where recipient = ?", made.email);
	const contentOfPerson = ({ userId, email }: Person) => contentOf({ [userId]: "ada", [email]: "ada@example.com" });
	expect(await contentOfPerson(scene)).toEqual(await contentOfPerson(made));
	const answer = await request("POST", "/api/auth/sign-in/email", { body: { email: scene.email, password: PASSWORD } });
	expect(answer).toMatchObject({ status: 200, body: { user: { id: scene.userId } } });
});

test("a planted session works as a cookie and as a bearer, and its token of an invite as a mailed one", async () => {
	const space = await newWorkspace();
	const { person, token } = await space.invitee();
	expect((await person.post("acceptInvite", { token })).status).toBe(200);
	const path = `/api/team/viewer?slug=${space.slug}`;
	for (const credential of [{ bearer: person.bearer }, { cookie: person.cookie }]) {
		expect((await request("GET", path, { credential })).status).toBe(200);
	}
});

test("each invite of a planted list is there once, in its state", async () => {
	const space = await newWorkspace();
	const states = ["pending", "expired", "lapsed", "declined", "revoked"] as const;
	for (const state of states) await space.invites(3, { state });
	const shown = { pending: 3, expired: 6, declined: 3, revoked: 3 };
	for (const [status, count] of Object.entries(shown)) {
		const { body } = await space.owner.get("listInvites", { slug: space.slug, status });
		expect(body.invites, status).toHaveLength(count);
	}
	const [{ pending = 0 } = {}] = await sql<{ pending: number }>(
		"select open_invite_count as pending from workspace where id = ?",
		space.workspaceId,
	);
	expect(pending).toBe(6);
});

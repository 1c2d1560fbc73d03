/** A person with an HTTP client: what a test plays owner, member, invitee or stranger with. */
import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { serializeSigned } from "hono/utils/cookie";
import { vi } from "vitest";
import { type Bindings, readConfig } from "../../src/config/config";
import { mintInviteToken } from "../../src/crypto/invite-token";
import worker from "../../src/index";
import { DAY_MS } from "../../src/rules/limits";
import type { GrantableRole } from "../../src/rules/roles";

export const ORIGIN = "http://localhost:8787";
export const PASSWORD = "correct horse battery staple";

export interface Answer {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read what the wire says
	body: any;
	headers: Headers;
	/** What the answer says it cost. */
	cost: { trips: number; read: number; written: number } | null;
}

export type Credential = { cookie: string } | { bearer: string } | Record<string, never>;

/** Where a request goes in. */
export type Door = (request: Request) => Promise<Response>;

/** The Worker as it is bound. */
export const frontDoor: Door = (request) => exports.default.fetch(request);

let serial = 0;
/** A name that no other test has. */
export function unique(prefix: string): string {
	serial += 1;
	return `${prefix}-${serial.toString(36)}${Math.random().toString(36).slice(2, 7)}`;
}

export async function request(
	method: string,
	path: string,
	{
		body,
		headers,
		credential = {},
		door = frontDoor,
	}: { body?: unknown; headers?: Record<string, string>; credential?: Credential; door?: Door } = {},
): Promise<Answer> {
	const sent = new Headers({ ...headers });
	if ("cookie" in credential) sent.set("cookie", credential.cookie);
	if ("bearer" in credential) sent.set("authorization", `Bearer ${credential.bearer}`);
	if (method === "POST") {
		if (!sent.has("content-type")) sent.set("content-type", "application/json");
		if (!sent.has("origin")) sent.set("origin", ORIGIN);
	}
	const response = await door(
		new Request(`${ORIGIN}${path}`, {
			method,
			headers: sent,
			redirect: "manual",
			...(method === "POST" ? { body: typeof body === "string" ? body : JSON.stringify(body ?? {}) } : {}),
		}),
	);
	const text = await response.text();
	const timing = /desc="(\d+) trips, (\d+) read, (\d+) written"/.exec(response.headers.get("server-timing") ?? "");
	return {
		status: response.status,
		body: text === "" ? null : parse(text),
		headers: response.headers,
		cost: timing && { trips: Number(timing[1]), read: Number(timing[2]), written: Number(timing[3]) },
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

export class Person {
	userId = "";
	bearer = "";
	cookie = "";

	constructor(
		readonly email: string,
		readonly name: string,
		private readonly door: Door = frontDoor,
	) {}

	/** The same person, whose requests go in elsewhere. */
	through(door: Door): Person {
		const { userId, bearer, cookie } = this;
		return Object.assign(new Person(this.email, this.name, door), { userId, bearer, cookie });
	}

	get credential(): Credential {
		return this.bearer === "" ? {} : { bearer: this.bearer };
	}

	get(operation: string, query: Record<string, string | number> = {}): Promise<Answer> {
		const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
		return request("GET", `/api/team/${operation}?${search}`, { credential: this.credential, door: this.door });
	}

	post(operation: string, body: unknown = {}): Promise<Answer> {
		return request("POST", `/api/team/${operation}`, { body, credential: this.credential, door: this.door });
	}

	auth(method: "GET" | "POST", path: string, body?: unknown): Promise<Answer> {
		return request(method, `/api/auth${path}`, { body, credential: this.credential, door: this.door });
	}

	/** Takes the session out of a sign-in's answer. */
	keep(answer: Answer): void {
		this.bearer = answer.headers.get("set-auth-token") ?? "";
		this.cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
		this.userId = answer.body.user.id;
	}
}

export const stranger = (): Person => new Person(`${unique("stranger")}@example.com`, "Stranger");

/** Somebody signed up, verified by code and signed in. */
export async function signedUp(prefix = "person", email = `${unique(prefix)}@example.com`): Promise<Person> {
	const person = new Person(email, prefix);
	await request("POST", "/api/auth/sign-up/email", { body: { email, password: PASSWORD, name: prefix } });
	const code = await codeFor(email);
	const answer = await request("POST", "/api/auth/email-otp/verify-email", { body: { email, otp: code } });
	if (answer.status !== 200) throw new Error(`verify-email: ${JSON.stringify(answer.body)}`);
	person.keep(answer);
	return person;
}

/** People who are signed in, straight from the database: for crowds, whose passwords would take their time. */
export async function crowd(count: number, prefix = "crowd"): Promise<Person[]> {
	const { secret } = readConfig(env as unknown as Bindings);
	const now = Date.now();
	const people = await Promise.all(
		Array.from({ length: count }, async () => {
			const person = new Person(`${unique(prefix)}@example.com`, prefix);
			const token = crypto.randomUUID();
			person.userId = crypto.randomUUID();
			const signed = (await serializeSigned("token", token, secret)).slice("token=".length);
			person.bearer = signed;
			person.cookie = `better-auth.session_token=${signed}`;
			return { person, token };
		}),
	);
	const rows = JSON.stringify(people.map(({ person, token }) => ({ ...person, token })));
	await env.DB.batch([
		env.DB.prepare(
			`insert into user (id, name, email, email_verified, created_at, updated_at)
			select value ->> 'userId', value ->> 'name', value ->> 'email', 1, ?2, ?2 from json_each(?1)`,
		).bind(rows, now),
		env.DB.prepare(
			`insert into session (id, token, user_id, expires_at, created_at, updated_at)
			select value ->> 'token', value ->> 'token', value ->> 'userId', ?3, ?2, ?2 from json_each(?1)`,
		).bind(rows, now, now + 7 * DAY_MS),
	]);
	return people.map(({ person }) => person);
}

/** One person of such a crowd. */
export async function planted(prefix?: string): Promise<Person> {
	const [person] = await crowd(1, prefix);
	if (person === undefined) throw new Error("Nobody was made.");
	return person;
}

export interface Mail {
	to: string;
	subject: string;
	html: string;
	text: string;
	sentAt: string;
}

export async function mailsTo(email: string): Promise<Mail[]> {
	const { body } = await request("GET", "/dev/mailbox.json");
	return (body as Mail[]).filter(({ to }) => to === email);
}

/** The newest mail to an address, once there are `count`. */
export async function mailTo(email: string, count = 1): Promise<Mail> {
	return vi.waitUntil(
		async () => {
			const mails = await mailsTo(email);
			return mails.length >= count ? mails[0] : undefined;
		},
		{ timeout: 10_000, interval: 20 },
	) as Promise<Mail>;
}

/** The code that stands on a line of its own. */
export async function codeFor(email: string, count = 1): Promise<string> {
	return /^\d{6}$/m.exec((await mailTo(email, count)).text)?.[0] ?? "";
}

/** The token at the end of the link that stands on a line of its own. */
export async function tokenFor(email: string, count = 1): Promise<string> {
	const { text } = await mailTo(email, count);
	return new RegExp(`^${ORIGIN}/invite/(\\S+)$`, "m").exec(text)?.[1] ?? "";
}

export interface Workspace {
	id: string;
	slug: string;
	name: string;
}

export async function workspaceOf(owner: Person, slug = unique("space")): Promise<Workspace> {
	const { status, body } = await owner.auth("POST", "/organization/create", { name: `The ${slug}`, slug });
	if (status !== 200) throw new Error(`create: ${JSON.stringify(body)}`);
	return { id: body.id, slug, name: `The ${slug}` };
}

/** Sets plan and seats through the operator's door. */
export function setPlan(slug: string, plan: string, seatLimit?: number | null, door?: Door): Promise<Answer> {
	return request("POST", "/api/operator/setPlan", {
		...(door === undefined ? {} : { door }),
		body: { slug, plan, ...(seatLimit === undefined ? {} : { seatLimit }) },
		credential: { bearer: "operator-key-for-tests" },
	});
}

/** A new member, by invite and acceptance. */
export async function joined(owner: Person, slug: string, role: GrantableRole, person?: Person): Promise<Person> {
	const member = person ?? (await signedUp(role));
	const before = (await mailsTo(member.email)).length;
	const invited = await owner.post("invite", { slug, email: member.email, role });
	if (invited.status !== 201) throw new Error(`invite: ${JSON.stringify(invited.body)}`);
	const accepted = await member.post("acceptInvite", { token: await tokenFor(member.email, before + 1) });
	if (accepted.status !== 200) throw new Error(`accept: ${JSON.stringify(accepted.body)}`);
	return member;
}

/** An invite and its link's token. */
export async function invited(
	owner: Person,
	slug: string,
	email: string,
	role: GrantableRole = "member",
): Promise<{ id: string; token: string }> {
	const before = (await mailsTo(email)).length;
	const { status, body } = await owner.post("invite", { slug, email, role });
	if (status !== 201) throw new Error(`invite: ${JSON.stringify(body)}`);
	return { id: body.invite.id, token: await tokenFor(email, before + 1) };
}

/** The token that the mail of an invite's current sending carries, without waiting for the mail. */
export async function mintedToken(inviteId: string): Promise<string> {
	const [row] = await sql<{ sending: number; expiresAt: number }>(
		'select send_count as sending, expires_at as "expiresAt" from workspace_invite where id = ?',
		inviteId,
	);
	if (row === undefined) throw new Error("There is no such invite.");
	return mintInviteToken(readConfig(env as unknown as Bindings).keys, { inviteId, ...row });
}

/** A statement run straight against the database: for setting a scene, or looking behind the answers. */
export async function sql<Row = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<Row[]> {
	return (
		await env.DB.prepare(text)
			.bind(...values)
			.all<Row>()
	).results;
}

/** The same Worker on the same database, under some other variables. */
export function workerWith(variables: Readonly<Record<string, string>>): (sent: Request) => Promise<Response> {
	const bindings = { ...(env as unknown as Bindings), ...variables };
	return async (sent) => {
		const context = createExecutionContext();
		const response = await worker.fetch(sent, bindings, context);
		await waitOnExecutionContext(context);
		return response;
	};
}

/** The refusal that an answer has to be, for `toMatchObject`. */
export const refusal = (status: number, code: string) => ({ status, body: { code } });

/** Lets time pass for the Worker; what runs on timers stays real. Undone by `vi.useRealTimers`. */
export function travel(ms: number): void {
	vi.useFakeTimers({ now: Date.now() + ms, toFake: ["Date"] });
}

/** A workspace with its owner, on a plan with room. */
export async function team(plan = "professional") {
	const owner = await signedUp("owner");
	const { slug, id } = await workspaceOf(owner);
	await setPlan(slug, plan);
	return { owner, slug, workspaceId: id };
}

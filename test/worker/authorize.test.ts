/** The answers to another Worker over a service binding: who may do what in a workspace, in one trip, and nothing else. */
import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import type { MusterService as Promised } from "../../client/service";
import type { Bindings } from "../../src/config/config";
import { MusterService as Entrypoint } from "../../src/index";
import { SESSION_LIFETIME_MS, SESSION_RENEWAL_INTERVAL_MS } from "../../src/rules/limits";
import { PERMISSION_NAMES, type Permission, permissionsOf } from "../../src/rules/roles";
import { authorize } from "../../src/service/authorize";
import { bindings } from "./bindings";
import type { Person } from "./client";
import { printed } from "./console";
import { sql } from "./database";
import { always, faultyD1, lostBefore, overloaded } from "./faulty-d1";
import { newPerson, newWorkspace, type Workspace } from "./scene";

const { MusterService } = exports;
const clock = { now: () => Date.now(), random: () => 0 };
/** Asks as a Worker without types does. */
const ask = (credential: unknown, question: unknown) =>
	(MusterService.authorize as (...given: unknown[]) => Promise<unknown>)(credential, question);

/** The cost of the last answer, from its line in the log. */
function lastCost() {
	const line = printed.findLast((text) => text.includes('"event":"authorize"'));
	const { trips, read, written } = JSON.parse(line ?? "{}");
	return { trips, read, written };
}

let space: Workspace;
let owner: Person;
let viewer: Person;
let slug: string;
beforeAll(async () => {
	space = await newWorkspace();
	({ owner, slug } = space);
	viewer = await space.member("viewer");
});

describe("another Worker learns", () => {
	test("what the types that it gets promise: a compiler checks them", () => {
		expectTypeOf(Entrypoint.prototype.authorize).toExtend<Promised["authorize"]>();
	});

	test("who is behind a cookie or a bearer, and their own member as the API shows it, in one trip", async () => {
		const { body } = await viewer.get("viewer", { slug });
		for (const credential of [{ cookie: `theme=dark; ${viewer.cookie}` }, { bearer: viewer.bearer }]) {
			expect(await ask(credential, { slug })).toEqual({
				user: { id: viewer.userId, name: viewer.name, email: viewer.email, image: null },
				member: body.viewer,
			});
			expect(lastCost()).toMatchObject({ trips: 1, written: 0 });
		}
	});

	test.for(PERMISSION_NAMES)("whether a role carries %s", async (permission: Permission) => {
		expect(await ask({ bearer: owner.bearer }, { slug, permission })).toMatchObject({ member: { role: "owner" } });
		expect(await ask({ bearer: viewer.bearer }, { slug, permission })).toEqual({
			code: "FORBIDDEN",
			status: 403,
			message: expect.any(String),
		});
		expect(permissionsOf("viewer")[permission]).toBe(false);
	});

	test("that somebody was removed, at the next question", async () => {
		const leaver = await space.member();
		expect(await ask({ bearer: leaver.bearer }, { slug })).toMatchObject({ member: { role: "member" } });
		await owner.post("removeMember", { slug, userId: leaver.userId });
		expect(await ask({ bearer: leaver.bearer }, { slug })).toMatchObject({ code: "WORKSPACE_NOT_FOUND" });
	});

	test("the same of a workspace that is unknown and one that is somebody else's", async () => {
		const outsider = await newPerson();
		const unknown = await ask({ bearer: outsider.bearer }, { slug: "nobody-has-this" });
		expect(unknown).toMatchObject({ code: "WORKSPACE_NOT_FOUND", status: 404 });
		expect(await ask({ bearer: outsider.bearer }, { slug })).toEqual(unknown);
	});

	test("that a session has ended", async () => {
		const person = await space.member();
		await sql("delete from session where user_id = ?", person.userId);
		expect(await ask({ cookie: person.cookie }, { slug })).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
		expect(lastCost().trips).toBe(1);
	});
});

describe("without a trip it learns", () => {
	test.for([
		["nobody's cookie", { cookie: null }],
		["nobody's bearer", { bearer: null }],
		["a forged cookie", { cookie: "better-auth.session_token=abc.def" }],
		["a forged bearer", { bearer: "abc.def" }],
		["a bearer with a line break", { bearer: "a\r\nb" }],
	] as const)("that %s is nobody's", async ([, credential]) => {
		expect(await ask(credential, { slug })).toMatchObject({ code: "UNAUTHORIZED", status: 401 });
		expect(lastCost()).toEqual({ trips: 0, read: 0, written: 0 });
	});

	test.for([
		["nothing", undefined, undefined],
		["a header for a credential", "Bearer x", { slug: "acme" }],
		["two credentials at once", { cookie: "a=b", bearer: "x" }, { slug: "acme" }],
		["no slug", { cookie: null }, {}],
		["a slug that is none", { cookie: null }, { slug: 7 }],
		["an unknown permission", { cookie: null }, { slug: "acme", permission: "canEverything" }],
	] as const)("that %s is no question", async ([, credential, question]) => {
		expect(await ask(credential, question)).toMatchObject({
			code: "VALIDATION_ERROR",
			status: 400,
			details: expect.arrayContaining([{ path: expect.any(String), message: expect.any(String) }]),
		});
		expect(lastCost().trips).toBe(0);
	});
});

describe("when it cannot be answered", () => {
	const over = (changes: Partial<Bindings>) =>
		authorize({ ...bindings, ...changes }, clock, { bearer: owner.bearer }, { slug });

	test("a database out of reach is a code, and when to ask again", async () => {
		for (const fault of [lostBefore, overloaded]) {
			expect(await over({ DB: faultyD1(env.DB, always(fault)) })).toMatchObject({
				code: "UNAVAILABLE",
				status: 503,
				retryAfterSeconds: expect.any(Number),
			});
		}
	});

	test("so is a Worker that is not configured", async () => {
		expect(await over({ PUBLIC_URL: "nowhere" })).toMatchObject({ code: "UNAVAILABLE", status: 503 });
	});

	test("a bug reveals nothing of itself across the binding", async () => {
		const broken = faultyD1(
			env.DB,
			always(async () => {
				throw new Error("no such column: secret");
			}),
		);
		await expect(over({ DB: broken })).rejects.toThrow(/^Muster failed; what happened is in its log.$/);
	});
});

test("a bearer's session is renewed when it is due, a cookie's is left to the Worker that can renew the cookie", async () => {
	const due = Date.now() + SESSION_LIFETIME_MS - SESSION_RENEWAL_INTERVAL_MS - 1_000;
	const endOf = async ({ userId }: Person) =>
		(await sql<{ end: number }>("select expires_at as end from session where user_id = ?", userId))[0]?.end ?? 0;
	const person = await space.member();
	await sql("update session set expires_at = ? where user_id = ?", due, person.userId);

	expect(await ask({ cookie: person.cookie }, { slug })).toMatchObject({ member: { role: "member" } });
	expect(await endOf(person)).toBe(due);
	expect(await ask({ bearer: person.bearer }, { slug })).toMatchObject({ member: { role: "member" } });
	expect(await endOf(person)).toBeGreaterThan(due);
	expect(lastCost().trips, "the renewal, once a day, is a trip of its own").toBe(2);
});

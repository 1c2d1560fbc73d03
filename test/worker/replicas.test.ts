/** Reads from replicas that lag: people read their own writes, and nobody writes by a right that they have lost. */
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { newAddress, PASSWORD } from "../names";
import { type Answer, ORIGIN, type Person, refusal, request } from "./client";
import { sql } from "./database";
import { instanceOver } from "./instance";
import { type LaggingD1, laggingD1 } from "./lagging-d1";
import { newPersonWithPassword, newWorkspace } from "./scene";

beforeAll(() => applyD1Migrations(env.REPLICA_DB, env.MIGRATIONS));

async function newScene(founder?: Person) {
	const lagging = await laggingD1(env.DB, env.REPLICA_DB);
	const space = await newWorkspace(founder === undefined ? {} : { owner: founder });
	const { owner, slug, workspaceId } = space;
	const member = await space.member("manager");
	await lagging.catchUp();
	const instance = instanceOver(lagging.d1);
	return { lagging, slug, workspaceId, owner: owner.at(instance), member: member.at(instance), instance };
}

/** A GET with the bookmark of an earlier answer, as API clients send it. */
const reading = (person: Person, path: string, bookmark: string, instance: ReturnType<typeof instanceOver>) =>
	request("GET", path, { credential: person.credential, instance, headers: { "x-d1-bookmark": bookmark } });

const bookmarkOf = ({ headers }: Answer) => headers.get("x-d1-bookmark") ?? "";
const lastPlace = ({ answeredBy }: LaggingD1) => answeredBy.at(-1);

test("a reader with a bookmark is answered by a replica that has come that far, without one by the primary", async () => {
	const { lagging, owner, slug, instance } = await newScene();
	const first = await owner.get("listInvites", { slug });
	expect([first.status, lastPlace(lagging)]).toEqual([200, "primary"]);
	await lagging.catchUp();
	const second = await reading(owner, `/api/team/listInvites?slug=${slug}`, bookmarkOf(first), instance);
	expect([second.status, lastPlace(lagging), second.cost?.trips]).toEqual([200, "replica", 1]);
});

test("people read their own writes, though the replica does not know them yet", async () => {
	const { lagging, owner, slug, instance } = await newScene();
	const email = newAddress("new");
	const made = await owner.post("invite", { slug, email, role: "member" });
	const seen = await reading(owner, `/api/team/listInvites?slug=${slug}`, bookmarkOf(made), instance);
	expect(seen.body.invites.map((invite: { email: string }) => invite.email)).toEqual([email]);
	expect(lastPlace(lagging)).toBe("primary");
	await lagging.catchUp();
	const again = await reading(owner, `/api/team/listInvites?slug=${slug}`, bookmarkOf(seen), instance);
	expect([again.body, lastPlace(lagging)]).toEqual([seen.body, "replica"]);
});

test("a removed member can do nothing from then on, and reads no longer than the replica lags", async () => {
	const { lagging, owner, member, slug, workspaceId, instance } = await newScene();
	const before = bookmarkOf(await member.get("viewer", { slug }));
	await lagging.catchUp();
	expect((await owner.post("removeMember", { slug, userId: member.userId })).status).toBe(200);
	const write = await request("POST", "/api/team/invite", {
		credential: member.credential,
		instance,
		headers: { "x-d1-bookmark": before },
		body: { slug, email: newAddress(), role: "viewer" },
	});
	expect(write).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
	const read = await request("POST", "/api/auth/organization/has-permission", {
		credential: member.credential,
		instance,
		headers: { "x-d1-bookmark": before },
		body: { organizationId: workspaceId, permissions: { invitation: ["create"] } },
	});
	expect(read).toMatchObject(refusal(401, "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION"));
	expect((await reading(member, `/api/team/viewer?slug=${slug}`, before, instance)).status).toBe(200);
	await lagging.catchUp();
	const after = await reading(member, `/api/team/viewer?slug=${slug}`, before, instance);
	expect(after).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
});

test("a member who has left is answered as no member, though the replica does not know yet", async () => {
	const { lagging, member, slug, instance } = await newScene();
	const left = await member.post("leave", { slug });
	const viewer = await reading(member, `/api/team/viewer?slug=${slug}`, bookmarkOf(left), instance);
	expect(viewer).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
	expect(lastPlace(lagging)).toBe("primary");
});

test("a malformed bookmark is ignored, and one of another database costs a second trip", async () => {
	const { lagging, owner, slug, instance } = await newScene();
	for (const malformed of ["first-unconstrained", "'; drop table user", "zz-zz-zz-zz", "0".repeat(500)]) {
		const answer = await reading(owner, `/api/team/viewer?slug=${slug}`, malformed, instance);
		expect([answer.status, answer.cost?.trips, lastPlace(lagging)]).toEqual([200, 1, "primary"]);
	}
	const foreign = `7fffffff-00000000-00004e5b-${"0".repeat(32)}`;
	const answer = await reading(owner, `/api/team/viewer?slug=${slug}`, foreign, instance);
	expect([answer.status, answer.cost?.trips, lastPlace(lagging)]).toEqual([200, 2, "primary"]);
});

test("a browser carries the bookmark in a cookie that no script reads, and reads its own writes with it", async () => {
	const { lagging, owner, slug, instance } = await newScene();
	const credential = { cookie: owner.cookie };
	const made = await request("POST", "/api/team/invite", {
		credential,
		instance,
		body: { slug, email: newAddress(), role: "viewer" },
	});
	const cookie = made.headers.getSetCookie().find((line) => line.startsWith("muster.bookmark="));
	expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
	await lagging.catchUp();
	const page = await request("GET", `/workspaces/${slug}`, {
		credential: { cookie: `${owner.cookie}; ${cookie?.split(";")[0]}` },
		instance,
	});
	expect([page.status, lastPlace(lagging)]).toEqual([200, "replica"]);
});

test("after signing in a browser reads from the primary, where its new session is", async () => {
	const { lagging, owner, slug, instance } = await newScene(await newPersonWithPassword("owner"));
	const bookmark = bookmarkOf(await owner.get("viewer", { slug }));
	await lagging.catchUp();
	const signIn = await request("POST", "/api/auth/sign-in/email", {
		body: { email: owner.email, password: PASSWORD },
		headers: { cookie: `muster.bookmark=${bookmark}` },
		instance,
	});
	expect(bookmarkOf(signIn)).toBe("");
	const forgotten = signIn.headers.getSetCookie().find((line) => line.startsWith("muster.bookmark="));
	expect(forgotten).toMatch(/^muster\.bookmark=; Max-Age=0/);
	const session = signIn.headers.getSetCookie().find((line) => line.includes("session_token="));
	const viewer = await request("GET", `/api/team/viewer?slug=${slug}`, {
		credential: { cookie: session?.split(";")[0] ?? "" },
		instance,
	});
	expect([viewer.status, lastPlace(lagging)]).toEqual([200, "primary"]);
	const form = await instance(
		new Request(`${ORIGIN}/auth/sign-out`, {
			method: "POST",
			headers: {
				origin: ORIGIN,
				cookie: `${owner.cookie}; muster.bookmark=${bookmark}`,
				"content-type": "application/x-www-form-urlencoded",
			},
			body: "",
			redirect: "manual",
		}),
	);
	expect(form.headers.getSetCookie().join("\n")).toMatch(/^muster\.bookmark=; Max-Age=0/m);
});

test("a session that is due is extended from a replica too, with one more trip", async () => {
	const { lagging, owner, slug, instance } = await newScene();
	await sql("update session set expires_at = ? where user_id = ?", Date.now() + DAY_MS, owner.userId);
	await lagging.catchUp();
	const bookmark = `00000001-00000000-00004e5b-${"0".repeat(32)}`;
	const answer = await reading(owner, `/api/team/viewer?slug=${slug}`, bookmark, instance);
	expect([answer.status, answer.cost?.trips]).toEqual([200, 2]);
	expect(lagging.answeredBy.slice(-2)).toEqual(["replica", "primary"]);
	const [row] = await sql<{ ends: number }>(
		"select max(expires_at) as ends from session where user_id = ?",
		owner.userId,
	);
	expect(row?.ends).toBeGreaterThan(Date.now() + 6 * DAY_MS);
});

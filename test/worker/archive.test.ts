/** Archived workspaces: they can be read, nothing changes in them, nobody comes in, and the owner can have them back. */
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/db/database";
import { sweepOwedMails } from "../../src/jobs/sweep";
import { takeVitals } from "../../src/jobs/vitals";
import { HOUR_MS, MINUTE_MS } from "../../src/rules/limits";
import { restoreWorkspace } from "../../src/team/workspaces/operations/restore-workspace";
import { newAddress } from "../names";
import { refusal } from "./client";
import { deliver, scripted } from "./consumer";
import { sql } from "./database";
import { changedTables, databaseContent } from "./digest";
import { plantedDomain } from "./domains";
import { call, DECLARED, methodOf } from "./faults/operations";
import { INVITE_OPERATIONS, LINK_OPERATIONS, OPERATIONS, WORKSPACE_OPERATIONS } from "./faults/rights-table";
import { faultyD1, lostWhile, only } from "./faulty-d1";
import { overtakingInstances } from "./instance";
import { newLink } from "./links";
import { open } from "./pages/browse";
import { newPerson, newStaffedWorkspace, newWorkspace } from "./scene";
import { scopeOver } from "./scope";

const database = () => openDatabase(env.DB, { now: Date.now, random: Math.random });

async function actions(workspaceId: string): Promise<string[]> {
	const rows = await sql<{ action: string }>(
		`select action from audit_log where workspace_id = ?
			and action in ('workspace.archived', 'workspace.restored', 'member.joined') order by seq`,
		workspaceId,
	);
	return rows.map(({ action }) => action);
}

/** The operations that work in an archived workspace, though they write. */
const WORK_IN_AN_ARCHIVED_ONE = ["archiveWorkspace", "restoreWorkspace"];
/** The operations that no archive stops: each is about the caller's own rows, or about all workspaces. */
const ABOUT_NO_WORKSPACE = ["myInvites", "myRequests", "publicWorkspaces", "suggestions"];
/** The operations of people outside, and their refusals: an archived workspace is not found any more. */
const FROM_OUTSIDE = {
	joinOpen: "WORKSPACE_NOT_FOUND",
	joinByDomain: "WORKSPACE_NOT_FOUND",
	requestToJoin: "WORKSPACE_NOT_FOUND",
	withdrawRequest: "WORKSPACE_ARCHIVED",
} as const;

describe("in an archived workspace", () => {
	test("every operation that reads works, and every one that writes is refused and writes nothing", async () => {
		for (const row of WORKSPACE_OPERATIONS) {
			const space = await newStaffedWorkspace();
			const input = await row.input(space);
			const { owner, member } = space.people;
			const by = row.name === "leave" ? member : owner;
			await owner.post("archiveWorkspace", { slug: space.slug });
			const before = await databaseContent();
			const answer = await call(row.name, input, by.credential);
			if (methodOf(row.name) === "GET") expect(answer.status, row.name).toBe(200);
			else if (WORK_IN_AN_ARCHIVED_ONE.includes(row.name)) expect(answer.body, row.name).toEqual({ ok: true });
			else expect(answer, row.name).toMatchObject(refusal(403, "WORKSPACE_ARCHIVED"));
			if (row.name !== "restoreWorkspace") {
				expect(changedTables(before, await databaseContent()), row.name).toEqual([]);
			}
		}
	});

	test("an invite can be seen by its link, and neither be accepted nor declined", async () => {
		for (const row of INVITE_OPERATIONS) {
			const space = await newWorkspace();
			const { person, ...invite } = await space.invitee();
			await space.owner.post("archiveWorkspace", { slug: space.slug });
			const before = await databaseContent();
			const answer = await call(row.name, row.input(invite), person.credential);
			if (methodOf(row.name) === "GET") expect(answer.status, row.name).toBe(200);
			else expect(answer, row.name).toMatchObject(refusal(403, "WORKSPACE_ARCHIVED"));
			expect(changedTables(before, await databaseContent()), row.name).toEqual([]);
		}
	});

	test("its pages say so, and offer no form that changes something", async () => {
		const space = await newWorkspace();
		const { slug, owner } = space;
		await newLink(space);
		await space.requester();
		await plantedDomain(space);
		await owner.post("archiveWorkspace", { slug });
		for (const page of ["links", "requests", "ways-in", "domains"]) {
			const { status, text } = await open(`/workspaces/${slug}/${page}`, { cookie: owner.cookie });
			expect([status, text.includes("This team is archived.")], page).toEqual([200, true]);
			const forms = [...text.matchAll(/<form method="post"[^>]*>/g)].map(([form]) => form);
			expect(
				forms.filter((form) => !form.includes("/auth/sign-out")),
				page,
			).toEqual([]);
		}
	});

	test("nobody comes in from outside or asks, and a request that somebody has made rests", async () => {
		const space = await newStaffedWorkspace();
		await space.open("open");
		const { person, requestId } = await space.requester();
		await space.owner.post("archiveWorkspace", { slug: space.slug });
		const before = await databaseContent();
		for (const [name, code] of Object.entries(FROM_OUTSIDE)) {
			const { body } = await person.post(name, { slug: space.slug, requestId });
			expect(body.code, name).toBe(code);
		}
		expect(changedTables(before, await databaseContent())).toEqual([]);
	});

	test("its invites are not among those of the invitee until it is restored", async () => {
		const space = await newWorkspace();
		const { person, inviteId } = await space.invitee();
		const mine = async () => (await person.get("myInvites")).body.invites.map(({ id }: { id: string }) => id);
		expect(await mine()).toEqual([inviteId]);
		await space.owner.post("archiveWorkspace", { slug: space.slug });
		expect(await mine()).toEqual([]);
		await space.owner.post("restoreWorkspace", { slug: space.slug });
		expect(await mine()).toEqual([inviteId]);
	});

	test("a link can be looked at, and lets nobody in", async () => {
		for (const row of LINK_OPERATIONS) {
			const space = await newWorkspace();
			const [{ token }, person] = [await newLink(space), await newPerson()];
			await space.owner.post("archiveWorkspace", { slug: space.slug });
			const before = await databaseContent();
			const answer = await call(row.name, { token }, person.credential);
			if (methodOf(row.name) === "GET") expect(answer.status, row.name).toBe(200);
			else expect(answer, row.name).toMatchObject(refusal(403, "WORKSPACE_ARCHIVED"));
			expect(changedTables(before, await databaseContent()), row.name).toEqual([]);
		}
	});

	test("each declared operation is tried by one of these tests, or is about no workspace", () => {
		const tried = [...WORKSPACE_OPERATIONS, ...INVITE_OPERATIONS, ...LINK_OPERATIONS].map(({ name }): string => name);
		expect([...tried, ...ABOUT_NO_WORKSPACE, ...Object.keys(FROM_OUTSIDE)].sort()).toEqual([...DECLARED].sort());
		expect(Object.keys(OPERATIONS).sort()).toEqual([...DECLARED].sort());
	});

	test("renaming and deleting by the organization plugin's paths is refused too", async () => {
		const { owner, slug, workspaceId } = await newWorkspace();
		await owner.post("archiveWorkspace", { slug });
		const before = await databaseContent();
		const organizationId = workspaceId;
		const renamed = await owner.auth("POST", "/organization/update", { organizationId, data: { name: "New" } });
		const deleted = await owner.auth("POST", "/organization/delete", { organizationId });
		expect([renamed.status, deleted.status]).toEqual([403, 403]);
		expect(changedTables(before, await databaseContent())).toEqual([]);
	});
});

test("archiving and restoring are done once, whoever repeats them, and each leaves one event", async () => {
	const { owner, slug, workspaceId } = await newWorkspace();
	const by = { slug };
	const twice = async (operation: string) => {
		const answers = await Promise.all([owner.post(operation, by), owner.post(operation, by)]);
		return [...answers, await owner.post(operation, by)].map(({ body }) => body);
	};
	const ok = { ok: true };
	expect(await twice("restoreWorkspace")).toEqual([ok, ok, ok]);
	expect(await twice("archiveWorkspace")).toEqual([ok, ok, ok]);
	expect(await actions(workspaceId)).toEqual(["workspace.archived"]);
	expect((await owner.post("archiveWorkspace", by)).cost).toMatchObject({ trips: 1, written: 0 });
	expect(await twice("restoreWorkspace")).toEqual([ok, ok, ok]);
	expect(await actions(workspaceId)).toEqual(["workspace.archived", "workspace.restored"]);
	expect((await owner.post("invite", { slug, email: newAddress(), role: "member" })).status).toBe(201);
});

test("a restore whose answer is lost is answered as done, and does not restore what was archived meanwhile", async () => {
	const { owner, slug, workspaceId } = await newWorkspace();
	await owner.post("archiveWorkspace", { slug });
	const archiveAgain = () => owner.post("archiveWorkspace", { slug });
	const losing = scopeOver(faultyD1(env.DB, only(1, lostWhile(archiveAgain))), owner);
	expect(await restoreWorkspace(losing, { slug })).toEqual({ ok: true });
	expect(await actions(workspaceId)).toEqual(["workspace.archived", "workspace.restored", "workspace.archived"]);
	expect((await owner.post("leave", { slug })).body.code).toBe("WORKSPACE_ARCHIVED");
});

test("pending invites rest, and work again after the restore unless their time has passed", async () => {
	const space = await newWorkspace();
	const { owner, slug } = space;
	const [waiting, expiring] = [await space.invitee(), await space.invitee()];
	await owner.post("archiveWorkspace", { slug });
	expect((await waiting.person.post("acceptInvite", { token: waiting.token })).body.code).toBe("WORKSPACE_ARCHIVED");
	await sql("update workspace_invite set expires_at = ? where id = ?", Date.now(), expiring.inviteId);
	await owner.post("restoreWorkspace", { slug });
	expect((await waiting.person.post("acceptInvite", { token: waiting.token })).status).toBe(200);
	expect((await expiring.person.post("acceptInvite", { token: expiring.token })).body.code).toBe("INVITE_EXPIRED");
});

test("owed mails of invites wait while their workspace is archived, count in no figure, and go out after the restore", async () => {
	await sql("delete from mail_progress");
	await sql("update mail_outbox set state = 'cancelled' where state = 'queued'");
	const space = await newWorkspace();
	const { owner, slug } = space;
	const { mailId } = await space.invite({ mail: "queued" });
	await sql("update mail_outbox set queued_at = ? where id = ?", Date.now() - 2 * MINUTE_MS, mailId);
	await owner.post("archiveWorkspace", { slug });
	const { sent, transport } = scripted();
	await deliver(transport, [mailId]);
	expect(await sweepOwedMails(database(), Date.now())).toEqual([]);
	expect(await sweepOwedMails(database(), Date.now() + HOUR_MS)).toEqual([]);
	expect(await takeVitals(database(), Date.now(), [])).toMatchObject({ owedInvites: 0 });
	expect(sent).toEqual([]);
	await owner.post("restoreWorkspace", { slug });
	expect(await sweepOwedMails(database(), Date.now() + 2 * MINUTE_MS)).toEqual([mailId]);
	await deliver(transport, [mailId]);
	expect(sent).toHaveLength(1);
});

test("archived workspaces are the last of a person's list", async () => {
	const { owner, slug: first } = await newWorkspace();
	const { slug: second } = await newWorkspace({ owner });
	const slugs = async () =>
		(await owner.auth("GET", "/organization/list")).body.map(({ slug }: { slug: string }) => slug);
	expect(await slugs()).toEqual([first, second]);
	await owner.post("archiveWorkspace", { slug: first });
	expect(await slugs()).toEqual([second, first]);
});

test("nobody comes in after the commit of the archive, though many accept at the same moment", async () => {
	for (let round = 0; round < 4; round += 1) {
		const space = await newWorkspace();
		const { owner, slug, workspaceId } = space;
		const invitees = await space.invitees(10);
		const instance = overtakingInstances();
		const answers = await Promise.all([
			...invitees.slice(0, 5).map(({ person, token }) => person.at(instance).post("acceptInvite", { token })),
			owner.at(instance).post("archiveWorkspace", { slug }),
			...invitees.slice(5).map(({ person, token }) => person.at(instance).post("acceptInvite", { token })),
		]);
		const log = await actions(workspaceId);
		const archived = log.indexOf("workspace.archived");
		const joined = log.filter((action) => action === "member.joined");
		expect(log.slice(archived)).toEqual(["workspace.archived"]);
		expect(answers.filter(({ body }) => body.code === "WORKSPACE_ARCHIVED")).toHaveLength(10 - joined.length);
		const [row] = await sql("select count(*) as n from workspace_member where workspace_id = ?", workspaceId);
		expect(row).toEqual({ n: joined.length + 1 });
	}
});

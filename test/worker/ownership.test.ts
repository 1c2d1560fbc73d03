/** An ownership that a member did not ask for can be given back for seven days. */
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../../src/rules/limits";
import { unique } from "../names";
import { createdWorkspace } from "./api";
import { type Person, refusal } from "./client";
import { sql } from "./database";
import { newPerson, newWorkspace, type Workspace } from "./scene";

const SEVEN_DAYS = 7 * DAY_MS;
const A_MOMENT = 10_000;

const give = ({ slug }: Workspace, from: Person, to: Person) =>
	from.post("transferOwnership", { slug, userId: to.userId });
const giveBack = ({ slug }: Workspace, by: Person) => by.post("returnOwnership", { slug });
const roleIn = async ({ slug }: Workspace, person: Person) => (await person.get("viewer", { slug })).body.viewer.role;

/** Lets the last transfer of the workspace be this old (ms). */
const age = ({ workspaceId }: Workspace, ms: number) =>
	sql(
		"update workspace set last_transfer = json_set(last_transfer, '$.at', ?) where id = ?",
		Date.now() - ms,
		workspaceId,
	);

const lastTransfer = async ({ workspaceId }: Workspace) => {
	const [row] = await sql<{ found: string | null }>(
		"select last_transfer as found from workspace where id = ?",
		workspaceId,
	);
	return JSON.parse(row?.found ?? "null");
};

describe("an ownership that was given", () => {
	test("goes back within seven days, and gives both their roles again", async () => {
		const space = await newWorkspace();
		const { owner, workspaceId } = space;
		const heir = await space.member("viewer");
		expect((await give(space, owner, heir)).status).toBe(200);
		expect(await lastTransfer(space)).toEqual({ from: owner.userId, at: expect.any(Number), role: "viewer" });
		await age(space, SEVEN_DAYS - A_MOMENT);
		expect(await giveBack(space, heir)).toMatchObject({ status: 200, body: { ok: true } });
		expect([await roleIn(space, owner), await roleIn(space, heir)]).toEqual(["owner", "viewer"]);
		expect(await lastTransfer(space)).toBeNull();
		expect(
			await sql(
				"select actor_id, target_user_id from audit_log where workspace_id = ? and action = 'workspace.ownership_returned'",
				workspaceId,
			),
		).toEqual([{ actor_id: heir.userId, target_user_id: owner.userId }]);
		expect((await heir.post("leave", { slug: space.slug })).status).toBe(200);
	});

	test("stays after seven days", async () => {
		const space = await newWorkspace();
		const heir = await space.member();
		await give(space, space.owner, heir);
		await age(space, SEVEN_DAYS);
		expect(await giveBack(space, heir)).toMatchObject(refusal(403, "FORBIDDEN"));
		expect(await roleIn(space, heir)).toBe("owner");
	});

	test("is given back by nobody but the owner who got it", async () => {
		const space = await newWorkspace();
		const [heir, admin] = [await space.member(), await space.member("admin")];
		expect(await giveBack(space, space.owner)).toMatchObject(refusal(403, "FORBIDDEN"));
		await give(space, space.owner, heir);
		for (const other of [space.owner, admin]) {
			expect(await giveBack(space, other)).toMatchObject(refusal(403, "FORBIDDEN"));
		}
		expect(await giveBack(space, await newPerson())).toMatchObject(refusal(404, "WORKSPACE_NOT_FOUND"));
		await giveBack(space, heir);
		expect(await giveBack(space, space.owner)).toMatchObject(refusal(403, "FORBIDDEN"));
	});

	test("goes back to nobody who has left, and to the last giver only", async () => {
		const space = await newWorkspace();
		const { owner, slug } = space;
		const [second, third] = [await space.member("manager"), await space.member()];
		await give(space, owner, second);
		await owner.post("leave", { slug });
		expect(await giveBack(space, second)).toMatchObject(refusal(404, "MEMBER_NOT_FOUND"));
		await give(space, second, third);
		expect((await giveBack(space, third)).status).toBe(200);
		expect([await roleIn(space, second), await roleIn(space, third)]).toEqual(["owner", "member"]);
	});

	test("is not forgotten by a transfer to oneself", async () => {
		const space = await newWorkspace();
		const heir = await space.member("manager");
		await give(space, space.owner, heir);
		expect((await give(space, heir, heir)).status).toBe(200);
		expect((await giveBack(space, heir)).status).toBe(200);
		expect([await roleIn(space, space.owner), await roleIn(space, heir)]).toEqual(["owner", "manager"]);
	});

	test("takes none of the twenty workspaces of its owner for seven days, but keeps them from deleting their account", async () => {
		const heir = await newPerson();
		for (let owned = 0; owned < 19; owned += 1) await newWorkspace({ owner: heir });
		const space = await newWorkspace();
		await space.member("member", heir);
		expect((await give(space, space.owner, heir)).status).toBe(200);
		expect((await createdWorkspace(heir)).slug).toEqual(expect.any(String));
		const create = () => heir.auth("POST", "/organization/create", { name: "One too many", slug: unique("many") });
		const tooMany = refusal(403, "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS");
		expect(await create()).toMatchObject(tooMany);
		const another = await newWorkspace();
		await another.member("member", heir);
		expect(await give(another, another.owner, heir)).toMatchObject(refusal(403, "FORBIDDEN"));

		await sql("delete from workspace_member where user_id = ? and role <> 'owner'", heir.userId);
		await sql(
			"delete from workspace where id <> ? and id in (select workspace_id from workspace_member where user_id = ? and role = 'owner')",
			space.workspaceId,
			heir.userId,
		);
		expect((await heir.auth("POST", "/delete-user", {})).status).toBe(403);
		await giveBack(space, heir);
		expect((await heir.auth("POST", "/delete-user", {})).status).toBe(200);
	});

	test("counts as one of the twenty workspaces after seven days", async () => {
		const heir = await newPerson();
		for (let owned = 0; owned < 19; owned += 1) await newWorkspace({ owner: heir });
		const space = await newWorkspace({ owner: heir });
		await space.givenBy(await space.member("admin"), SEVEN_DAYS);
		expect(
			await heir.auth("POST", "/organization/create", { name: "One too many", slug: unique("many") }),
		).toMatchObject(refusal(403, "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS"));
	});
});

/** Lists of the members of a workspace of thousands, and the rows that D1 reads for them. */
import { beforeAll, describe, expect, test } from "vitest";
import { MAX_LIST_DEPTH } from "../../src/rules/limits";
import { newId } from "../names";
import { insertMembers, insertUsers } from "../rows";
import { type Person, refusal, request } from "./client";
import { printed } from "./console";
import { plant } from "./database";
import { newWorkspace, type Workspace } from "./scene";

const MEMBERS = 5_000;
/** A page of a hundred members with their people, and the caller. */
const A_PAGE = 250;

let space: Workspace;
let viewer: Person;

async function newSpaceOf(members: number): Promise<Workspace> {
	const made = await newWorkspace();
	const createdAt = Date.now();
	for (let planted = 1; planted < members; planted += 1_000) {
		const ids = Array.from({ length: Math.min(1_000, members - planted) }, () => newId());
		await plant(
			insertUsers(ids.map((id) => ({ id, name: "Somebody", email: `${id}@example.com`, createdAt }))),
			insertMembers(
				ids.map((userId) => ({ id: newId(), workspaceId: made.workspaceId, userId, role: "member", createdAt })),
			),
		);
	}
	return made;
}

beforeAll(async () => {
	space = await newSpaceOf(MEMBERS - 1);
	viewer = await space.member("viewer");
});

/** The rows that D1 has read for the newest request, as the Worker logs them. */
function rowsRead(): number {
	const line = printed.findLast((text) => text.includes('"event":"request"')) ?? "{}";
	return (JSON.parse(line) as { read: number }).read;
}

const list = (query: string, person = viewer) => person.auth("GET", `/organization/list-members?${query}`);

describe(`of ${MEMBERS} members a stock client`, () => {
	test.each([
		"limit=100",
		"limit=100&sortDirection=desc",
		"filterField=role&filterValue=viewer&limit=1&offset=1000000",
		"filterField=userId&sortBy=role&filterValue=",
		"filterField=id&filterValue=nobody",
		"sortBy=role",
		"sortBy=createdAt",
		"filterField=role&filterValue=viewer",
		"filterField=userId&filterOperator=contains&filterValue=zzz",
		"filterField=createdAt&filterOperator=lt&filterValue=0&sortBy=id",
		"filterField=id&filterOperator=ne&filterValue=x",
		"filterField=id&filterOperator=in&filterValue=x&filterValue=y",
	])("reads no more than a page with %s", async (query) => {
		await list(query);
		expect(rowsRead()).toBeLessThan(A_PAGE);
	});

	test("goes no deeper than its offset may", async () => {
		const deepest = await list(`limit=100&offset=${MAX_LIST_DEPTH}`);
		expect(deepest).toMatchObject({ status: 200, body: { total: MEMBERS } });
		expect(deepest.body.members).toHaveLength(100);
		expect(rowsRead()).toBeLessThan(2 * MAX_LIST_DEPTH + A_PAGE);
		const deeper = await list(`offset=${MAX_LIST_DEPTH + 1}`);
		expect(deeper).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(deeper.body.message).toContain("membersByWorkspaceSlug");
	});

	test("finds a person by their id, and is told what is too much", async () => {
		const found = await list(`filterField=userId&filterValue=${viewer.userId}&sortBy=role`);
		expect(found.body).toMatchObject({ total: 1, members: [{ userId: viewer.userId, role: "viewer" }] });
		const refused = await list("sortBy=role");
		expect(refused).toMatchObject(refusal(400, "VALIDATION_ERROR"));
		expect(refused.body.message).toContain("more than 1000 members");
		expect((await list("sortBy=role", (await newWorkspace()).owner)).status).toBe(200);
		expect(await list(`sortBy=role&organizationId=${(await newWorkspace()).workspaceId}`)).toMatchObject(
			refusal(403, "YOU_ARE_NOT_A_MEMBER_OF_THIS_ORGANIZATION"),
		);
	});
});

test(`of ${MAX_LIST_DEPTH} members a stock client sorts and filters by every field, and reads four rows for each at most`, async () => {
	const { owner } = await newSpaceOf(MAX_LIST_DEPTH);
	const found = await list("sortBy=role&sortDirection=desc&filterField=role&filterOperator=ne&filterValue=x", owner);
	expect(found.body).toMatchObject({ total: MAX_LIST_DEPTH, members: { 0: { role: "owner" } } });
	expect(rowsRead()).toBeLessThan(4 * MAX_LIST_DEPTH + A_PAGE);
});

test("the team page reads one page at any size; a search on it reads two rows for each member", async () => {
	const page = (query: string) =>
		request("GET", `/workspaces/${space.slug}${query}`, { headers: { cookie: viewer.cookie } });
	expect((await page("")).status).toBe(200);
	expect(rowsRead()).toBeLessThan(A_PAGE);
	expect((await page("?q=nobody-has-this-name")).status).toBe(200);
	expect(rowsRead()).toBeLessThan(2 * MEMBERS + A_PAGE);
});

/** Lists of the members of a workspace of thousands, and the rows that D1 reads for them. */
import { beforeAll, describe, expect, test } from "vitest";
import { DAY_MS, DEFAULT_PAGE_SIZE, HOUR_MS, MAX_LIST_DEPTH, SEARCH_DEPTH } from "../../src/rules/limits";
import { newAddress, newId } from "../names";
import { insertInvites, insertMembers, insertUsers } from "../rows";
import { type Person, refusal, request } from "./client";
import { printed } from "./console";
import { plant, sql } from "./database";
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

describe("the team page", () => {
	/** Every fifth hundred, so that they are spread over the whole workspace. */
	/** The number of searches that go through so many entries. The last finds that there are no more. */
	const searchesThrough = (entries: number) => Math.floor(entries / SEARCH_DEPTH) + 1;
	const RARE = Array.from({ length: 24 }, (_, place) => place * 500);
	let large: Workspace;
	let admin: Person;

	beforeAll(async () => {
		large = await newWorkspace();
		const { workspaceId, owner } = large;
		const now = Date.now() - 60_000;
		for (let planted = 0; planted < 12_000; planted += 1_000) {
			const rows = Array.from({ length: 1_000 }, (_, n) => {
				const isRare = RARE.includes(planted + n);
				const id = newId(now + planted + n);
				return { id, name: isRare ? `Zoë Rare ${planted + n}` : "Somebody", email: `${id}@example.com` };
			});
			await plant(
				insertUsers(rows.map((row) => ({ ...row, createdAt: now }))),
				insertMembers(rows.map(({ id }) => ({ id, workspaceId, userId: id, role: "member", createdAt: now }))),
				insertInvites(
					rows.map(({ id, name }, n) => ({
						id,
						workspaceId,
						email: name === "Somebody" ? `${id}@example.com` : `rare-${planted + n}@example.com`,
						recipientHash: "hash",
						role: "member",
						invitedBy: owner.userId,
						sentAt: now,
						expiresAt: now + DAY_MS,
						expiresInDays: 1,
						revoked: n % 3 === 0 ? ([now, owner.userId] as [number, string]) : null,
						mail: { workspaceName: "W", inviterName: "I", queuedAt: now, sentAt: now },
					})),
				),
			);
		}
		admin = await large.member("admin");
	});

	const page = (query: string) =>
		request("GET", `/workspaces/${large.slug}${query}`, { headers: { cookie: admin.cookie } });

	/** A search that is continued to its end: the texts that are found, and the number of rows that each page has read. */
	async function searched(query: string, list: "members" | "invites", found: RegExp) {
		const [texts, reads]: [string[], number[]] = [[], []];
		for (let next: string | undefined = query; next !== undefined; ) {
			const { status, body } = await page(next);
			expect(status).toBe(200);
			reads.push(rowsRead());
			const section = new RegExp(`<section aria-labelledby="${list}">.*?</section>`, "s").exec(body)?.[0] ?? "";
			texts.push(...[...section.matchAll(found)].map(([text]) => text));
			const link: string | undefined = /href="([^"]*)" rel="next"/.exec(section)?.[1];
			next = link && `?${link.replaceAll("&amp;", "&").split("?")[1]?.split("#")[0]}`;
			if (next !== undefined) expect(section).toContain("Continue the search");
		}
		return { texts, reads };
	}

	test("reads one page at any size, if nothing is searched for", async () => {
		expect((await page("")).status).toBe(200);
		expect(rowsRead()).toBeLessThan(A_PAGE + 2 * DEFAULT_PAGE_SIZE);
	});

	test("reads a bounded number of members for a search, and finds each one if the search is continued", async () => {
		const { texts, reads } = await searched(
			"?q=zoe%20RARE&status=expired",
			"members",
			/(?<=<strong><bdi>)Zoë Rare \d+/g,
		);
		expect(texts).toEqual(RARE.map((place) => `Zoë Rare ${place}`));
		expect(reads).toHaveLength(searchesThrough(12_002));
		for (const read of reads) expect(read).toBeLessThan(3 * SEARCH_DEPTH + A_PAGE);
	});

	test.each(["pending", "revoked", "all"])("the same for invites that are %s", async (status) => {
		const { texts, reads } = await searched(`?q=rare-&status=${status}`, "invites", /(?<=<strong><bdi>)rare-\d+/g);
		const expected = RARE.filter((place) => status === "all" || ((place % 1_000) % 3 === 0) === (status === "revoked"));
		expect(texts).toEqual(expected.reverse().map((place) => `rare-${place}`));
		const entries = { pending: 7_992, revoked: 4_008, all: 12_000 }[status] ?? 0;
		expect(reads).toHaveLength(searchesThrough(entries));
		// The members are searched in the same request.
		for (const read of reads) expect(read).toBeLessThan(10 * SEARCH_DEPTH + A_PAGE);
	});

	test("says nothing about more entries when a search has reached the end", async () => {
		const { owner, slug } = await newWorkspace();
		const { body } = await request("GET", `/workspaces/${slug}?q=nobody-has-this-name`, {
			headers: { cookie: owner.cookie },
		});
		expect(body).not.toContain("Continue the search");
	});
});

describe("among more invites of each status than a search reads", () => {
	const COLUMN_OF = {
		pending: null,
		accepted: "accepted_at",
		declined: "declined_at",
		revoked: "revoked_at",
		expired: "lapsed_at",
	};

	let crowded: Workspace;

	beforeAll(async () => {
		crowded = await newWorkspace();
		const now = Date.now() - HOUR_MS;
		for (const [status, column] of Object.entries(COLUMN_OF)) {
			await sql(
				`insert into workspace_invite (id, workspace_id, email, recipient_hash, role, expires_in_days, send_count,
					last_sent_at, created_at, expires_at, mail_state, mail_queued_at${column === null ? "" : `, ${column}`})
				with recursive n (n) as (select 0 union all select n + 1 from n where n < ?)
				select printf('%011x%.1s0000000', ? + n, ?), ?, n || '@' || ? || '.example', 'hash', 'member', 1, 1, ?, ?, ?, 'sent', ?
					${column === null ? "" : `, ${now}`} from n`,
				SEARCH_DEPTH + 100,
				now,
				status,
				crowded.workspaceId,
				status,
				now,
				now,
				now + DAY_MS,
				now,
			);
		}
	});

	test.each([...Object.keys(COLUMN_OF), "all"])("a search reads no more of those that are %s", async (status) => {
		const { body } = await request("GET", `/workspaces/${crowded.slug}?q=nobody-has-this&status=${status}`, {
			headers: { cookie: crowded.owner.cookie },
		});
		expect(body).toContain("Continue the search");
		// The ids, their rows, and the ids again to find the end.
		expect(rowsRead()).toBeLessThan(4 * SEARCH_DEPTH + A_PAGE);
	});

	test.each([...Object.keys(COLUMN_OF), "all"])("a list reads one page of those that are %s", async (status) => {
		const { body } = await crowded.owner.get("listInvites", { slug: crowded.slug, status });
		expect(body.invites).toHaveLength(DEFAULT_PAGE_SIZE);
		expect(rowsRead()).toBeLessThan(A_PAGE);
	});

	test("an invite that is made or sent again reads none of them", async () => {
		const { owner, slug, workspaceId } = crowded;
		// None of the planted mails counts against the cap of the day.
		await sql("update workspace set mail_count = 0 where id = ?", workspaceId);
		expect((await owner.post("invite", { slug, email: newAddress(), role: "member" })).status).toBe(201);
		expect(rowsRead()).toBeLessThan(A_PAGE);
		const [open] = await sql<{ id: string }>(
			"select id from workspace_invite where workspace_id = ? and status = 'pending' limit 1",
			workspaceId,
		);
		expect((await owner.post("resendInvite", { slug, inviteId: open?.id })).status).toBe(200);
		expect(rowsRead()).toBeLessThan(A_PAGE);
	});
});

/** The open endpoints of workspaces, and the operator API, called by every kind of caller. */
import { expect, test } from "vitest";
import { ALLOWED_ENDPOINTS } from "../../../src/auth/allow-list";
import type { Permission, Role } from "../../../src/rules/roles";
import { unique } from "../../names";
import { promise } from "../../promise";
import { type Answer, type Credential, request } from "../client";
import { changedTables, databaseContent } from "../digest";
import { newPerson, newStaffedWorkspace, type StaffedWorkspace } from "../scene";
import { check, exactly, outcome } from "./check";
import { removedMembers, worthlessCredentials } from "./credentials";
import { expectedAnswer, GRANTED, holds, PERMISSIONS, ROLES } from "./rights-table";
import type { Input } from "./rights-types";

type Endpoint = Extract<(typeof ALLOWED_ENDPOINTS)[number], `${string} /organization/${string}`>;

/** The fields that may name a workspace. */
type Naming = "organizationId" | "organizationSlug";

interface OnWorkspace {
	needs: "membership" | Permission;
	/** The refusal of a role without the permission. */
	refusal?: string;
	named: readonly Naming[];
	input?: Input;
}

/** On the caller's own rows; or on none, as the check of a slug. */
type OnOneself = "oneself";

/** One row for each endpoint. An open endpoint without a row here fails the type-check. */
const ENDPOINTS = {
	"POST /organization/create": "oneself",
	"POST /organization/check-slug": "oneself",
	"GET /organization/list": "oneself",
	"GET /organization/get-active-member": "oneself",
	"POST /organization/update": {
		needs: "canManageWorkspace",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_ORGANIZATION",
		named: ["organizationId"],
		input: { data: { name: "Renamed" } },
	},
	"GET /organization/get-organization": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/get-full-organization": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/list-members": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/get-active-member-role": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"POST /organization/set-active": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"POST /organization/has-permission": {
		needs: "membership",
		named: ["organizationId"],
		input: { permissions: { content: ["contribute"] } },
	},
	"POST /organization/delete": {
		needs: "canDeleteWorkspace",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION",
		named: ["organizationId"],
	},
} as const satisfies Record<Endpoint, OnWorkspace | OnOneself>;

const ROWS = Object.entries<OnWorkspace | OnOneself>(ENDPOINTS).flatMap(([endpoint, row]) =>
	row === "oneself" ? [] : row.named.map((naming) => ({ ...row, endpoint, naming })),
);

function call(endpoint: string, input: Input, credential: Credential): Promise<Answer> {
	const [method = "", path = ""] = endpoint.split(" ");
	if (method === "POST") return request("POST", `/api/auth${path}`, { body: input, credential });
	const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
	return request("GET", `/api/auth${path}?${query}`, { credential });
}

function naming(by: Naming, { workspaceId, slug }: Pick<StaffedWorkspace, "workspaceId" | "slug">): Input {
	return { [by]: by === "organizationId" ? workspaceId : slug };
}

test("rights: each open endpoint of the plugin has a row of expectations", () => {
	const open = ALLOWED_ENDPOINTS.filter((endpoint) => endpoint.includes("/organization/"));
	expect(Object.keys(ENDPOINTS).sort()).toEqual(open.sort());
});

promise("rights: the plugin's endpoints follow the same permissions, each role for itself", async (tally) => {
	for (const row of ROWS) {
		const space = await newStaffedWorkspace();
		for (const role of [...ROLES].reverse()) {
			const input = { ...row.input, ...naming(row.naming, space) };
			const answer = await call(row.endpoint, input, { bearer: space.people[role].bearer });
			const expected = expectedAnswer(row, role) === "ok" ? "ok" : (row.refusal ?? "");
			check(tally, `${row.endpoint} as ${role}`, outcome(answer), expected);
		}
	}
});

promise("rights: the plugin's endpoints answer somebody else's workspace as one that does not exist", async (tally) => {
	const elsewhere = await newStaffedWorkspace();
	const here = await newStaffedWorkspace();
	const strangers = Object.entries({ ...here.people, nowhere: await newPerson() });
	for (const [index, removed] of (await removedMembers(elsewhere)).entries()) {
		strangers.push([`removed ${GRANTED[index]}`, removed]);
	}
	for (const row of ROWS) {
		const none = { workspaceId: crypto.randomUUID(), slug: unique("none") };
		for (const [who, person] of strangers) {
			const ask = (space: Pick<StaffedWorkspace, "workspaceId" | "slug">) =>
				call(row.endpoint, { ...row.input, ...naming(row.naming, space) }, { bearer: person.bearer });
			const theirs = await ask(elsewhere);
			const what = `${row.endpoint} by ${row.naming} as ${who}`;
			check(tally, what, String(theirs.status >= 400 && theirs.status < 500), "true");
			check(tally, `${what}, of one that does not exist`, exactly(await ask(none)), exactly(theirs));
		}
	}
});

promise(
	"rights: the plugin's endpoints give nothing to a credential that is missing, expired or forged",
	async (tally) => {
		const space = await newStaffedWorkspace();
		const nobodies = Object.entries(await worthlessCredentials());
		const inputs = [
			...ROWS.map(({ endpoint, input, naming: by }) => ({ endpoint, input: { ...input, ...naming(by, space) } })),
			{ endpoint: "POST /organization/create", input: { name: "Mine", slug: unique("mine") } },
			{ endpoint: "POST /organization/check-slug", input: { slug: space.slug } },
			{ endpoint: "GET /organization/list", input: {} },
			{ endpoint: "GET /organization/get-active-member", input: {} },
		];
		const before = await databaseContent();
		for (const { endpoint, input } of inputs) {
			for (const [what, credential] of nobodies) {
				check(tally, `${endpoint} with ${what}`, String((await call(endpoint, input, credential)).status), "401");
			}
		}
		// Better Auth takes a session away that it finds expired.
		const changed = changedTables(before, await databaseContent()).filter((table) => table !== "session");
		check(tally, "tables changed", changed.join(), "");
	},
);

/** The contract's table in Better Auth's words. */
const IN_STOCK_WORDS: Record<Permission, Record<string, string[]>> = {
	canDeleteWorkspace: { organization: ["delete"] },
	canManageBilling: { billing: ["manage"] },
	canManageWorkspace: { organization: ["update"] },
	canManageMembers: { invitation: ["create", "cancel"], member: ["create", "update", "delete"] },
	canContribute: { content: ["contribute"] },
};

promise("rights: has-permission answers by the same table as everything else", async (tally) => {
	const { people, workspaceId } = await newStaffedWorkspace();
	for (const role of ROLES) {
		for (const permission of PERMISSIONS) {
			const { body } = await call(
				"POST /organization/has-permission",
				{ organizationId: workspaceId, permissions: IN_STOCK_WORDS[permission] },
				{ bearer: people[role].bearer },
			);
			check(tally, `${permission} of ${role}`, String(body.success), String(holds(role, permission)));
		}
	}
});

promise("rights: plans are set by the operator, and by nobody who is signed in", async (tally) => {
	const { slug, people } = await newStaffedWorkspace();
	const body = { slug, plan: "free", seatLimit: 1_000 };
	const callers: Record<string, Credential> = {
		...(await worthlessCredentials()),
		"another key": { bearer: "operator" },
	};
	for (const role of ROLES) {
		const { bearer, cookie } = people[role as Role];
		Object.assign(callers, { [`${role}'s bearer`]: { bearer }, [`${role}'s cookie`]: { cookie } });
	}
	const before = await databaseContent();
	for (const [who, credential] of Object.entries(callers)) {
		check(tally, who, outcome(await request("POST", "/api/operator/setPlan", { body, credential })), "UNAUTHORIZED");
	}
	check(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});

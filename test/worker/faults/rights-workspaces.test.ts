/** The endpoints of the organization plugin that are open, and the operator's door, asked by everyone. */
import { expect, test } from "vitest";
import { ALLOWED_ENDPOINTS } from "../../../src/auth/allow-list";
import type { Permission, Role } from "../../../src/rules/roles";
import { promise } from "../../promise";
import { type Answer, type Credential, planted, request, unique } from "../client";
import { changedTables, databaseContent } from "../digest";
import {
	exactly,
	outcome,
	type Place,
	removedMembers,
	staffedWorkspace,
	tried,
	worthlessCredentials,
} from "./rights-scene";
import { expectedAnswer, GRANTED, holds, PERMISSIONS, ROLES } from "./rights-table";
import type { Input } from "./rights-types";

type Endpoint = Extract<(typeof ALLOWED_ENDPOINTS)[number], `${string} /organization/${string}`>;

/** How a workspace is named: each way that an endpoint takes. */
type Naming = "organizationId" | "organizationSlug";

interface OnWorkspace {
	needs: "membership" | Permission;
	/** How a role without the permission is refused. */
	refusal?: string;
	named: readonly Naming[];
	input?: Input;
}

/** On what is the asker's own; or, as a slug that is taken has to show, on nobody's. */
type OnOneself = "oneself";

/** One row an endpoint. One that is opened and has no row here fails the type-check. */
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

function naming(by: Naming, { workspaceId, slug }: Pick<Place, "workspaceId" | "slug">): Input {
	return { [by]: by === "organizationId" ? workspaceId : slug };
}

test("rights: each open endpoint of the plugin has a row of expectations", () => {
	const open = ALLOWED_ENDPOINTS.filter((endpoint) => endpoint.includes("/organization/"));
	expect(Object.keys(ENDPOINTS).sort()).toEqual(open.sort());
});

promise("rights: the plugin's endpoints follow the same permissions, each role for itself", async (tally) => {
	for (const row of ROWS) {
		const place = await staffedWorkspace();
		for (const role of [...ROLES].reverse()) {
			const input = { ...row.input, ...naming(row.naming, place) };
			const answer = await call(row.endpoint, input, { bearer: place.people[role].bearer });
			const expected = expectedAnswer(row, role) === "ok" ? "ok" : (row.refusal ?? "");
			tried(tally, `${row.endpoint} as ${role}`, outcome(answer), expected);
		}
	}
});

promise("rights: the plugin's endpoints answer somebody else's workspace as one that does not exist", async (tally) => {
	const elsewhere = await staffedWorkspace();
	const here = await staffedWorkspace();
	const strangers = Object.entries({ ...here.people, nowhere: await planted() });
	for (const [index, removed] of (await removedMembers(elsewhere)).entries()) {
		strangers.push([`removed ${GRANTED[index]}`, removed]);
	}
	for (const row of ROWS) {
		const none = { workspaceId: crypto.randomUUID(), slug: unique("none") };
		for (const [who, person] of strangers) {
			const ask = (place: Pick<Place, "workspaceId" | "slug">) =>
				call(row.endpoint, { ...row.input, ...naming(row.naming, place) }, { bearer: person.bearer });
			const theirs = await ask(elsewhere);
			const what = `${row.endpoint} by ${row.naming} as ${who}`;
			tried(tally, what, String(theirs.status >= 400 && theirs.status < 500), "true");
			tried(tally, `${what}, of one that does not exist`, exactly(await ask(none)), exactly(theirs));
		}
	}
});

promise("rights: the plugin's endpoints give nothing to who is signed out, expired or forged", async (tally) => {
	const place = await staffedWorkspace();
	const nobodies = Object.entries(await worthlessCredentials());
	const inputs = [
		...ROWS.map(({ endpoint, input, naming: by }) => ({ endpoint, input: { ...input, ...naming(by, place) } })),
		{ endpoint: "POST /organization/create", input: { name: "Mine", slug: unique("mine") } },
		{ endpoint: "POST /organization/check-slug", input: { slug: place.slug } },
		{ endpoint: "GET /organization/list", input: {} },
		{ endpoint: "GET /organization/get-active-member", input: {} },
	];
	const before = await databaseContent();
	for (const { endpoint, input } of inputs) {
		for (const [what, credential] of nobodies) {
			tried(tally, `${endpoint} with ${what}`, String((await call(endpoint, input, credential)).status), "401");
		}
	}
	// Better Auth takes a session away that it finds expired.
	const changed = changedTables(before, await databaseContent()).filter((table) => table !== "session");
	tried(tally, "tables changed", changed.join(), "");
});

/** The contract's table in Better Auth's words. */
const IN_STOCK_WORDS: Record<Permission, Record<string, string[]>> = {
	canDeleteWorkspace: { organization: ["delete"] },
	canManageBilling: { billing: ["manage"] },
	canManageWorkspace: { organization: ["update"] },
	canManageMembers: { invitation: ["create", "cancel"], member: ["create", "update", "delete"] },
	canContribute: { content: ["contribute"] },
};

promise("rights: has-permission answers by the same table as everything else", async (tally) => {
	const { people, workspaceId } = await staffedWorkspace();
	for (const role of ROLES) {
		for (const permission of PERMISSIONS) {
			const { body } = await call(
				"POST /organization/has-permission",
				{ organizationId: workspaceId, permissions: IN_STOCK_WORDS[permission] },
				{ bearer: people[role].bearer },
			);
			tried(tally, `${permission} of ${role}`, String(body.success), String(holds(role, permission)));
		}
	}
});

promise("rights: plans are the operator's to set, and nobody's who is signed in", async (tally) => {
	const { slug, people } = await staffedWorkspace();
	const body = { slug, plan: "free", seatLimit: 1_000 };
	const askers: Record<string, Credential> = {
		...(await worthlessCredentials()),
		"another key": { bearer: "operator" },
	};
	for (const role of ROLES) {
		const { bearer, cookie } = people[role as Role];
		Object.assign(askers, { [`${role}'s bearer`]: { bearer }, [`${role}'s cookie`]: { cookie } });
	}
	const before = await databaseContent();
	for (const [who, credential] of Object.entries(askers)) {
		tried(tally, who, outcome(await request("POST", "/api/operator/setPlan", { body, credential })), "UNAUTHORIZED");
	}
	tried(tally, "tables changed", changedTables(before, await databaseContent()).join(), "");
});

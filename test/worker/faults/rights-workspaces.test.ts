/** The open endpoints of workspaces, and the operator API, called by every kind of caller. */
import { expect, test } from "vitest";
import { ALLOWED_ENDPOINTS } from "../../../src/auth/allow-list";
import type { Permission, Role } from "../../../src/rules/roles";
import { newAddress, unique } from "../../names";
import { promise } from "../../promise";
import { type Answer, type Credential, type Person, request } from "../client";
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
	/** The rest of an input with which an allowed caller succeeds. */
	input?: (space: StaffedWorkspace) => Promise<Input>;
	/** Refusals of a role for another reason than a missing permission. */
	refuses?: Partial<Record<Role, string>>;
}

/** On one invite, which is named by its id alone. */
interface OnInvite {
	/** `address`: being signed in with the invited address. Or a permission in the invite's workspace. */
	needs: "address" | Permission;
	refusal?: string;
	/** The name of the invite's id in the input. */
	name: "id" | "invitationId";
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
		input: async () => ({ data: { name: "Renamed" } }),
	},
	"GET /organization/get-organization": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/get-full-organization": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/list-members": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"GET /organization/get-active-member-role": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"POST /organization/set-active": { needs: "membership", named: ["organizationId", "organizationSlug"] },
	"POST /organization/has-permission": {
		needs: "membership",
		named: ["organizationId"],
		input: async () => ({ permissions: { content: ["contribute"] } }),
	},
	"POST /organization/delete": {
		needs: "canDeleteWorkspace",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_ORGANIZATION",
		named: ["organizationId"],
	},
	"POST /organization/invite-member": {
		needs: "canManageMembers",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_INVITE_USERS_TO_THIS_ORGANIZATION",
		named: ["organizationId"],
		input: async () => ({ email: newAddress(), role: "viewer" }),
	},
	"GET /organization/list-invitations": {
		needs: "canManageMembers",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_LIST_INVITATIONS",
		named: ["organizationId"],
	},
	"GET /organization/list-user-invitations": "oneself",
	"GET /organization/get-invitation": { needs: "address", name: "id" },
	"POST /organization/cancel-invitation": {
		needs: "canManageMembers",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_CANCEL_THIS_INVITATION",
		name: "invitationId",
	},
	"POST /organization/accept-invitation": { needs: "address", name: "invitationId" },
	"POST /organization/reject-invitation": { needs: "address", name: "invitationId" },
	"POST /organization/update-member-role": {
		needs: "canManageMembers",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER",
		named: ["organizationId"],
		input: async (space) => ({ memberId: await newMemberId(space), role: "viewer" }),
	},
	"POST /organization/remove-member": {
		needs: "canManageMembers",
		refusal: "YOU_ARE_NOT_ALLOWED_TO_DELETE_THIS_MEMBER",
		named: ["organizationId"],
		input: async (space) => ({ memberIdOrEmail: await newMemberId(space) }),
	},
	"POST /organization/leave": {
		needs: "membership",
		named: ["organizationId"],
		refuses: { owner: "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER" },
	},
} as const satisfies Record<Endpoint, OnWorkspace | OnInvite | OnOneself>;

const ALL = Object.entries<OnWorkspace | OnInvite | OnOneself>(ENDPOINTS);
const ROWS = ALL.flatMap(([endpoint, row]) =>
	row === "oneself" || "name" in row ? [] : row.named.map((naming) => ({ ...row, endpoint, naming })),
);
const INVITE_ROWS = ALL.flatMap(([endpoint, row]) =>
	row !== "oneself" && "name" in row ? [{ ...row, endpoint }] : [],
);

/** The id of the membership of a new viewer. */
async function newMemberId(space: StaffedWorkspace): Promise<string> {
	return space.memberIdOf(await space.member("viewer"));
}

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
			const input = { ...(await row.input?.(space)), ...naming(row.naming, space) };
			const answer = await call(row.endpoint, input, { bearer: space.people[role].bearer });
			const isAllowed = expectedAnswer({ needs: row.needs }, role) === "ok";
			const expected = isAllowed ? (row.refuses?.[role] ?? "ok") : (row.refusal ?? "");
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
		const input = await row.input?.(elsewhere);
		for (const [who, person] of strangers) {
			const ask = (space: Pick<StaffedWorkspace, "workspaceId" | "slug">) =>
				call(row.endpoint, { ...input, ...naming(row.naming, space) }, { bearer: person.bearer });
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
		const { inviteId } = await space.invite({ role: "viewer" });
		const inputs: { endpoint: string; input: Input }[] = [
			...INVITE_ROWS.map(({ endpoint, name }) => ({ endpoint, input: { [name]: inviteId } })),
			{ endpoint: "GET /organization/list-user-invitations", input: {} },
			{ endpoint: "POST /organization/create", input: { name: "Mine", slug: unique("mine") } },
			{ endpoint: "POST /organization/check-slug", input: { slug: space.slug } },
			{ endpoint: "GET /organization/list", input: {} },
			{ endpoint: "GET /organization/get-active-member", input: {} },
		];
		for (const { endpoint, input, naming: by } of ROWS) {
			inputs.push({ endpoint, input: { ...(await input?.(space)), ...naming(by, space) } });
		}
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

promise(
	"rights: the plugin's endpoints find no member and no invite of another workspace, and write nothing",
	async (tally) => {
		const [here, elsewhere] = [await newStaffedWorkspace(), await newStaffedWorkspace()];
		const memberId = await newMemberId(elsewhere);
		const { email } = await elsewhere.member("viewer");
		const { inviteId } = await elsewhere.invite({ role: "viewer" });
		const organizationId = here.workspaceId;
		for (const role of ROLES.filter((name) => holds(name, "canManageMembers"))) {
			const before = await databaseContent();
			for (const [endpoint, input, code] of [
				["POST /organization/update-member-role", { organizationId, memberId, role: "viewer" }, "MEMBER_NOT_FOUND"],
				["POST /organization/remove-member", { organizationId, memberIdOrEmail: memberId }, "MEMBER_NOT_FOUND"],
				["POST /organization/remove-member", { organizationId, memberIdOrEmail: email }, "MEMBER_NOT_FOUND"],
				["POST /organization/cancel-invitation", { invitationId: inviteId }, "INVITATION_NOT_FOUND"],
			] as const) {
				const answer = await call(endpoint, input, here.people[role].credential);
				check(tally, `${endpoint} as ${role}`, outcome(answer), code);
			}
			check(tally, `tables changed by ${role}`, changedTables(before, await databaseContent()).join(), "");
		}
		// A membership elsewhere names nobody here, even if its person is a member here too.
		const both = await here.member("viewer");
		await elsewhere.member("viewer", both);
		const removal = { organizationId, memberIdOrEmail: await elsewhere.memberIdOf(both) };
		const byOther = await call("POST /organization/remove-member", removal, here.owner.credential);
		check(tally, "removal by the membership in another workspace", outcome(byOther), "MEMBER_NOT_FOUND");
		const transfer = { organizationId, memberId, role: "owner" };
		const answer = await call("POST /organization/update-member-role", transfer, here.owner.credential);
		check(tally, "transfer to a member of another workspace", outcome(answer), "MEMBER_NOT_FOUND");
	},
);

promise("rights: the plugin's endpoints show and answer an invite by the same rights as the API", async (tally) => {
	const space = await newStaffedWorkspace();
	const stranger = await newPerson();
	const managers = new Set(ROLES.filter((role) => holds(role, "canManageMembers")).map((role) => space.people[role]));
	for (const { endpoint, needs, refusal, name } of INVITE_ROWS) {
		const everybody = Object.entries({ ...space.people, stranger });
		for (const [who, person] of everybody) {
			const invitee = await newPerson();
			const { inviteId } = await space.invite({ email: invitee.email, role: "viewer" });
			const ask = (id: string, by: Person) => call(endpoint, { [name]: id }, by.credential);
			const theirs = await ask(inviteId, person);
			const isHidden = needs === "address" || person === stranger;
			const expected = managers.has(person) ? "ok" : (refusal ?? "");
			check(tally, `${endpoint} as ${who}`, outcome(theirs), isHidden ? "INVITATION_NOT_FOUND" : expected);
			if (isHidden) {
				const none = await ask("no-such-invite", person);
				check(tally, `${endpoint} as ${who}, of one that does not exist`, exactly(none), exactly(theirs));
			}
			if (needs === "address") check(tally, `${endpoint} as the invitee`, outcome(await ask(inviteId, invitee)), "ok");
		}
	}
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

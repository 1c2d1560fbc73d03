/** Members: lists, roles and permissions. */
import { type Scenario, textAt, type Visitor } from "../stage";
import { newTeam, type Team, UNKNOWN } from "./team";

async function listMembers({ owner, viewer, outsider, organization, nobody }: Team): Promise<void> {
	const path = "/organization/list-members";

	const list = (step: string, query = "", visitor: Visitor = viewer) => visitor.get(step, `${path}${query}`);
	await list("by nobody", "", nobody);
	await list("without an active one", "", outsider);
	await list("by an outsider", `?organizationId=${organization.id}`, outsider);
	await list("of an id that there is not", `?organizationId=${UNKNOWN}`);
	await list("of a slug that there is not", `?organizationSlug=${UNKNOWN}`);
	await list("of the active one");
	await list("by the owner", `?organizationId=${organization.id}`, owner);
	await list("by slug", `?organizationSlug=${organization.slug}`);
	await list("by an empty id", "?organizationId=");
	await list("two", "?limit=2&sortBy=createdAt");
	await list("from the second on", "?limit=2&offset=1&sortBy=createdAt&sortDirection=asc");
	await list("beyond the end", "?limit=2&offset=9");
	await list("beyond what Muster reads", "?offset=5000");
	await list("with a limit of zero", "?limit=0");
	await list("with a limit that is no number", "?limit=x");
	await list("with a negative offset", "?offset=-1");
	await list("with a limit above the maximum", "?limit=1000");
	await list("by role", "?sortBy=role&sortDirection=desc");
	await list("by a field that there is not", "?sortBy=shoeSize");
	await list("in a direction that there is not", "?sortBy=role&sortDirection=sideways");
	await list("with one role", "?filterField=role&filterValue=viewer");
	await list("with another role", "?filterField=role&filterOperator=ne&filterValue=viewer&sortBy=createdAt");
	await list("with a part of a role", "?filterField=role&filterOperator=contains&filterValue=ana");
	await list("with the start of a role", "?filterField=role&filterOperator=starts_with&filterValue=own");
	await list(
		"with one of two roles",
		"?filterField=role&filterOperator=in&filterValue=owner&filterValue=viewer&sortBy=role",
	);
	await list("with a role that there is not", "?filterField=role&filterValue=emperor");
	await list("by their person", `?filterField=userId&filterValue=${owner.userId}`);
	await list("with an operator that there is not", "?filterField=role&filterOperator=like&filterValue=viewer");
	await list("with a filter on a field that there is not", "?filterField=shoeSize&filterValue=44");
}

async function activeMember({ owner, viewer, outsider, nobody }: Team): Promise<void> {
	const path = "/organization/get-active-member";

	await nobody.get("active member: of nobody", path);
	await outsider.get("active member: without an active one", path);
	await owner.get("active member: of the owner", path);
	await viewer.get("active member: of a viewer", path);
	await viewer.get("active member: with an input", `${path}?organizationId=x`);
}

async function roles({ owner, viewer, outsider, organization, nobody }: Team): Promise<void> {
	const path = "/organization/get-active-member-role";

	await nobody.get("role: of nobody", path);
	await outsider.get("role: without an active one", path);
	await outsider.get("role: by an outsider", `${path}?organizationId=${organization.id}`);
	await owner.get("role: own", path);
	await viewer.get("role: own, by id", `${path}?organizationId=${organization.id}`);
	await viewer.get("role: own, by slug", `${path}?organizationSlug=${organization.slug}`);
	await viewer.get("role: own, by an empty id", `${path}?organizationId=&userId=`);
	await viewer.get("role: of another member", `${path}?userId=${owner.userId}`);
	await viewer.get("role: of somebody who is no member", `${path}?userId=${outsider.userId}`);
	await viewer.get("role: of a person that there is not", `${path}?userId=nonsense`);
	await viewer.get("role: in an organization that there is not", `${path}?organizationId=${UNKNOWN}`);
	await viewer.get("role: at a slug that there is not", `${path}?organizationSlug=${UNKNOWN}`);
}

async function permissions({ owner, manager, viewer, outsider, organization, nobody }: Team): Promise<void> {
	const path = "/organization/has-permission";

	const wanted = { permissions: { invitation: ["create"] } };
	const organizationId = organization.id;
	await nobody.post("permission: of nobody", path, wanted);
	await outsider.post("permission: without an active one", path, wanted);
	await outsider.post("permission: of an outsider", path, { ...wanted, organizationId });
	await owner.post("permission: of the owner", path, wanted);
	await manager.post("permission: of a manager", path, { ...wanted, organizationId });
	await viewer.post("permission: of a viewer", path, { ...wanted, organizationId });
	await viewer.post("permission: by an empty id", path, { ...wanted, organizationId: "" });
	await manager.post("permission: all of several", path, {
		permissions: { invitation: ["create"], organization: ["delete"] },
	});
	await owner.post("permission: an action that there is not", path, { permissions: { invitation: ["frame"] } });
	await owner.post("permission: a resource that there is not", path, { permissions: { moon: ["land"] } });
	await owner.post("permission: no action", path, { permissions: { invitation: [] } });
	await owner.post("permission: nothing", path, { permissions: {} });
	await owner.post("permission: by the older name", path, { permission: { invitation: ["create"] } });
	await owner.post("permission: without a body", path);
	await owner.post("permission: without permissions", path, {});
	await owner.post("permission: a list as permissions", path, { permissions: ["invitation"] });
	await owner.post("permission: in an organization that there is not", path, { ...wanted, organizationId: UNKNOWN });
	await owner.post("permission: from an untrusted origin", path, wanted, {
		headers: { origin: "https://evil.example" },
	});
	const answer = await owner.post("permission: of the owner, once more", path, wanted);
	if (textAt(answer, "error") !== "") throw new Error("An error beside an answer.");
}

async function removed({ viewer, organization }: Team): Promise<void> {
	const { server } = viewer.stage;
	await server.sql(`delete from ${server.memberTable} where user_id = ?`, viewer.userId);
	await viewer.get("removed member: session", "/get-session");
	await viewer.get("removed member: list of organizations", "/organization/list");
	await viewer.get(
		"removed member: full organization by id",
		`/organization/get-full-organization?organizationId=${organization.id}`,
	);
	await viewer.get(
		"removed member: list of members by id",
		`/organization/list-members?organizationId=${organization.id}`,
	);
	await viewer.get("removed member: role", `/organization/get-active-member-role?organizationId=${organization.id}`);
	await viewer.post("removed member: setting active", "/organization/set-active", { organizationId: organization.id });
}

export const MEMBERS: readonly Scenario[] = [
	{ name: "list-members", play: async (stage) => listMembers(await newTeam(stage)) },
	{
		name: "members",
		play: async (stage) => {
			const team = await newTeam(stage);
			await activeMember(team);
			await roles(team);
			await permissions(team);
			await removed(team);
		},
	},
];

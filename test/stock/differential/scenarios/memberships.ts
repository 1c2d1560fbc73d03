/** Memberships: a change of role, a removal, a departure. */
import type { Scenario, Stage, Visitor } from "../stage";
import { newTeam, type Team, UNKNOWN } from "./team";

const UPDATE = "/organization/update-member-role";
const REMOVE = "/organization/remove-member";
const LEAVE = "/organization/leave";

/** The id of a person's membership. */
async function memberIdOf({ owner, organization }: Team, { userId }: Visitor): Promise<string> {
	const path = `/api/auth/organization/list-members?organizationId=${organization.id}`;
	const { members } = (await owner.call("GET", path)).body as { members: { id: string; userId: string }[] };
	return members.find((member) => member.userId === userId)?.id ?? "";
}

/** The id of a membership in an organization of somebody else. */
async function foreignMemberId(stage: Stage): Promise<string> {
	const [owner] = await stage.signedUp("elsewhere");
	const { body } = await owner.call("POST", "/api/auth/organization/create", {
		name: "Elsewhere",
		slug: stage.unique("elsewhere"),
	});
	return (body as { members: { id: string }[] }).members[0]?.id ?? "";
}

async function changingRoles(stage: Stage): Promise<void> {
	const team = await newTeam(stage);
	const { owner, manager, viewer, outsider, nobody, organization } = team;
	const organizationId = organization.id;
	const [ownersId, managersId, viewersId] = [
		await memberIdOf(team, owner),
		await memberIdOf(team, manager),
		await memberIdOf(team, viewer),
	];
	const update = (step: string, by: Visitor, memberId: string, role: unknown, of: object = { organizationId }) =>
		by.post(step, UPDATE, { memberId, role, ...of });
	await update("by nobody", nobody, viewersId, "member");
	await update("by an outsider", outsider, viewersId, "member");
	await update("without an active one", outsider, viewersId, "member", {});
	await update("in an organization that there is not", owner, viewersId, "member", { organizationId: UNKNOWN });
	await update("by a viewer", viewer, viewersId, "member");
	await update("by the owner", owner, viewersId, "member");
	await update("in the active one", owner, viewersId, "viewer", {});
	await update("in the active one, by an empty id", owner, viewersId, "member", { organizationId: "" });
	await update("to the same role", owner, viewersId, "member");
	await update("by a manager", manager, viewersId, "viewer");
	await update("to a role above one's own", manager, viewersId, "admin");
	await update("of oneself", manager, managersId, "member");
	await update("of the owner, by a manager", manager, ownersId, "member");
	await update("of the owner, by themselves", owner, ownersId, "admin");
	await update("of the owner, to owner", owner, ownersId, "owner");
	await update("to owner, by a manager", manager, viewersId, "owner");
	await update("to a list of one role", owner, viewersId, ["viewer"]);
	await update("to two roles", owner, viewersId, ["viewer", "member"]);
	await update("to no role", owner, viewersId, []);
	await update("to an empty role", owner, viewersId, "");
	await update("to a role that there is not", owner, viewersId, "emperor");
	await update("of a member that there is not", owner, UNKNOWN, "member");
	await update("of a member of another organization", owner, await foreignMemberId(stage), "member");
	await owner.post("without a member", UPDATE, { organizationId, role: "member" });
	await update("from owner to a new owner", owner, await memberIdOf(team, manager), "owner");
	await owner.get("the role of the old owner", "/organization/get-active-member-role");
	await manager.get("the role of the new owner", "/organization/get-active-member-role");
}

async function removing(stage: Stage): Promise<void> {
	const team = await newTeam(stage);
	const { owner, manager, viewer, outsider, nobody, organization } = team;
	const organizationId = organization.id;
	const [ownersId, managersId, viewersId] = [
		await memberIdOf(team, owner),
		await memberIdOf(team, manager),
		await memberIdOf(team, viewer),
	];
	const remove = (step: string, by: Visitor, memberIdOrEmail: string, of: object = { organizationId }) =>
		by.post(step, REMOVE, { memberIdOrEmail, ...of });
	await remove("by nobody", nobody, viewersId);
	await remove("by an outsider", outsider, viewersId);
	await remove("without an active one", outsider, viewersId, {});
	await remove("from an organization that there is not", owner, viewersId, { organizationId: UNKNOWN });
	await remove("by a viewer", viewer, managersId);
	await remove("of the owner, by a manager", manager, ownersId);
	await remove("of the owner, by themselves", owner, ownersId);
	await remove("of a member that there is not", owner, UNKNOWN);
	await remove("of an address that nobody has", owner, stage.newAddress("nobody"));
	await remove("of an address that is none", owner, "@");
	await remove("of the address of an outsider", owner, outsider.email);
	await remove("of a member of another organization", owner, await foreignMemberId(stage));
	await owner.post("without a member", REMOVE, { organizationId });
	await remove("of a viewer, by a manager", manager, viewersId);
	await remove("once more", manager, viewersId);
	await viewer.get("leaves the removed member no active one", "/organization/get-active-member");
	await stage.server.join(owner, organization, viewer, "viewer");
	await remove("by address", owner, viewer.email.toUpperCase(), {});
	await remove("of oneself", manager, managersId);
}

async function leaving(stage: Stage): Promise<void> {
	const { owner, manager, viewer, outsider, nobody, organization } = await newTeam(stage);
	const organizationId = organization.id;
	const leave = (step: string, by: Visitor, input: object = { organizationId }) => by.post(step, LEAVE, input);
	await leave("by nobody", nobody);
	await leave("by an outsider", outsider);
	await leave("an organization that there is not", viewer, { organizationId: UNKNOWN });
	await leave("without an id", viewer, {});
	await leave("by the owner", owner);
	await leave("by a viewer", viewer);
	await leave("once more", viewer);
	await viewer.get("leaves no active one", "/organization/get-full-organization");
	await leave("by a manager", manager);
}

export const MEMBERSHIPS: readonly Scenario[] = [
	{ name: "update-member-role", play: changingRoles },
	{ name: "remove-member", play: removing },
	{ name: "leave", play: leaving },
];

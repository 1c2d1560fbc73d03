/** Invitations: made, listed, cancelled, and answered by their recipient. */
import { HOUR_MS } from "../../../../src/rules/limits";
import { type Answer, type Scenario, type Stage, textAt, type Visitor } from "../stage";
import { newTeam, type Team, UNKNOWN } from "./team";

const INVITE = "/organization/invite-member";
const LIST = "/organization/list-invitations";
const LIST_MINE = "/organization/list-user-invitations";
const GET = "/organization/get-invitation";
const CANCEL = "/organization/cancel-invitation";
const ACCEPT = "/organization/accept-invitation";
const REJECT = "/organization/reject-invitation";

/** A team without a limit of seats, and without the invitations by which it joined on Muster. */
async function newLargeTeam(stage: Stage): Promise<Team> {
	const team = await newTeam(stage);
	const { server } = stage;
	await server.unlimit(team.organization);
	await server.sql(`delete from ${server.invitationTable}`);
	return team;
}

/** An invitation by the owner, in no step. @returns its id */
async function invited({ owner, organization }: Team, email: string, role = "member"): Promise<string> {
	const input = { organizationId: organization.id, email, role };
	const answer = await owner.call("POST", `/api/auth${INVITE}`, input);
	const id = textAt(answer, "id");
	if (id === "") throw new Error(`invite-member: ${JSON.stringify(answer.body)}`);
	return id;
}

async function expire({ server }: Stage, invitationId: string): Promise<void> {
	const { invitationTable } = server;
	await server.sql(`update ${invitationTable} set expires_at = ${Date.now() - HOUR_MS} where id = ?`, invitationId);
}

async function inviting(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { owner, manager, viewer, outsider, nobody, organization } = team;
	const organizationId = organization.id;
	const invite = (step: string, by: Visitor, input: object): Promise<Answer> => by.post(step, INVITE, input);
	const wanted = () => ({ organizationId, email: stage.newAddress("new"), role: "member" });
	await invite("by nobody", nobody, wanted());
	await invite("by an outsider", outsider, wanted());
	await invite("to an organization that there is not", owner, { ...wanted(), organizationId: UNKNOWN });
	await invite("without an active one", outsider, { ...wanted(), organizationId: undefined });
	await invite("by a viewer", viewer, wanted());
	await invite("by a manager", manager, wanted());
	await invite("to the active one", owner, { ...wanted(), organizationId: undefined });
	await invite("to the active one, by an empty id", owner, { ...wanted(), organizationId: "" });
	await invite("an address in capitals", owner, { ...wanted(), email: stage.newAddress("new").toUpperCase() });
	await invite("an address that is none", owner, { ...wanted(), email: "nobody" });
	await invite("an empty address", owner, { ...wanted(), email: "" });
	await invite("without an address", owner, { organizationId, role: "member" });
	await invite("without a role", owner, { organizationId, email: stage.newAddress("new") });
	await invite("an empty role", owner, { ...wanted(), role: "" });
	await invite("a role that there is not", owner, { ...wanted(), role: "emperor" });
	await invite("a list of one role", owner, { ...wanted(), role: ["viewer"] });
	await invite("a list of no role", owner, { ...wanted(), role: [] });
	await invite("a list of two roles", owner, { ...wanted(), role: ["viewer", "member"] });
	await invite("two roles in one text", owner, { ...wanted(), role: "viewer,member" });
	await invite("one role twice", owner, { ...wanted(), role: "viewer, viewer" });
	await invite("an owner, by the owner", owner, { ...wanted(), role: "owner" });
	await invite("an owner, by a manager", manager, { ...wanted(), role: "owner" });
	await invite("an admin, by a manager", manager, { ...wanted(), role: "admin" });
	await invite("a member", owner, { ...wanted(), email: viewer.email });
	await invite("oneself", manager, { ...wanted(), email: manager.email });
	const again = wanted();
	const first = await invite("once", owner, again);
	await invite("once more", owner, again);
	await invite("once more, not as a resend", owner, { ...again, resend: false });
	await invite("again at once", owner, { ...again, resend: true });
	await stage.server.ageSending(textAt(first, "id"));
	await invite("again, a minute later", manager, { ...again, resend: true });
	await stage.server.ageSending(textAt(first, "id"));
	await invite("again with another role", owner, { ...again, role: "viewer", resend: true });
	await invite("again, by a viewer", viewer, { ...again, resend: true });
	await invite("again, by an outsider", outsider, { ...again, resend: true });
	await invite("again, somebody who has no invitation", owner, { ...wanted(), resend: true });
	await invite("again, a member", owner, { ...wanted(), email: viewer.email, resend: true });
	const expired = wanted();
	await expire(stage, textAt(await invite("to expire", owner, expired), "id"));
	await invite("after it expired", owner, expired);
	const late = wanted();
	await expire(stage, textAt(await invite("to expire too", owner, late), "id"));
	await invite("again, after it expired", owner, { ...late, resend: true });
	await owner.post("from an untrusted origin", INVITE, wanted(), { headers: { origin: "https://evil.example" } });
	await owner.post("malformed JSON", INVITE, "{", { headers: { "content-type": "application/json" } });
	await owner.post("without a body", INVITE);
}

async function listing(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { owner, manager, viewer, outsider, nobody, organization } = team;
	const list = (step: string, by: Visitor, query = "") => by.get(step, `${LIST}${query}`);
	const here = `?organizationId=${organization.id}`;
	await list("by nobody", nobody, here);
	await list("without an active one", outsider);
	await list("by an outsider", outsider, here);
	await list("of an organization that there is not", owner, `?organizationId=${UNKNOWN}`);
	await list("by a viewer", viewer, here);
	await list("none", owner, here);
	await invited(team, stage.newAddress("pending"));
	await list("one of the active one", owner);
	await list("one by an empty id", owner, "?organizationId=");
	await list("one by a manager", manager, here);
	await invited(team, stage.newAddress("newer"));
	await list("two", owner, here);
}

async function mine(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { outsider, nobody, viewer } = team;
	await nobody.get("list: by nobody", LIST_MINE);
	await outsider.get("list: none", LIST_MINE);
	const id = await invited(team, outsider.email);
	await outsider.get("list: one", LIST_MINE);
	await outsider.get("list: of another address", `${LIST_MINE}?email=${viewer.email}`);
	await viewer.get("list: of somebody else", LIST_MINE);
	await nobody.get("get: by nobody", `${GET}?id=${id}`);
	await outsider.get("get: right", `${GET}?id=${id}`);
	await viewer.get("get: somebody else's", `${GET}?id=${id}`);
	await outsider.get("get: one that there is not", `${GET}?id=${UNKNOWN}`);
	await outsider.get("get: without an id", GET);
	await expire(stage, id);
	await outsider.get("get: one that has expired", `${GET}?id=${id}`);
	await outsider.get("list: one that has expired", LIST_MINE);
}

async function cancelling(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { owner, manager, viewer, outsider, nobody } = team;
	const id = await invited(team, outsider.email);
	const cancel = (step: string, by: Visitor, invitationId: string) => by.post(step, CANCEL, { invitationId });
	await cancel("by nobody", nobody, id);
	await cancel("by a viewer", viewer, id);
	await cancel("by its recipient", outsider, id);
	await cancel("one that there is not", owner, UNKNOWN);
	await cancel("by a manager", manager, id);
	await cancel("once more", manager, id);
	await owner.get("shows in the list", LIST);
	await outsider.get("is not found by its recipient", `${GET}?id=${id}`);
	await outsider.post("and cannot be accepted", ACCEPT, { invitationId: id });
	const admin = await invited(team, stage.newAddress("admin"), "admin");
	await cancel("of an admin, by a manager", manager, admin);
	const expired = await invited(team, stage.newAddress("expired"));
	await expire(stage, expired);
	await cancel("one that has expired", owner, expired);
	const accepted = await invited(team, outsider.email);
	await outsider.call("POST", `/api/auth${ACCEPT}`, { invitationId: accepted });
	await cancel("one that was accepted", owner, accepted);
	await owner.post("without an id", CANCEL, {});
}

async function accepting(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { owner, viewer, outsider, nobody, organization } = team;
	const id = await invited(team, outsider.email, "manager");
	const accept = (step: string, by: Visitor, invitationId: string) => by.post(step, ACCEPT, { invitationId });
	await accept("by nobody", nobody, id);
	await accept("somebody else's", viewer, id);
	await accept("one that there is not", outsider, UNKNOWN);
	await outsider.post("without an id", ACCEPT, {});
	await accept("right", outsider, id);
	await outsider.get("makes the organization the active one", "/organization/get-active-member");
	await owner.get("shows in the list", LIST);
	await outsider.get("leaves nothing to accept", LIST_MINE);
	await accept("once more", outsider, id);
	await outsider.post("and rejected afterwards", REJECT, { invitationId: id });
	await owner.post("an accepted person once more", INVITE, {
		organizationId: organization.id,
		email: outsider.email,
		role: "member",
	});
	const [late] = await stage.signedUp("late");
	const expired = await invited(team, late.email);
	await expire(stage, expired);
	await accept("one that has expired", late, expired);
}

async function rejecting(stage: Stage): Promise<void> {
	const team = await newLargeTeam(stage);
	const { owner, viewer, outsider, nobody } = team;
	const id = await invited(team, outsider.email);
	const reject = (step: string, by: Visitor, invitationId: string) => by.post(step, REJECT, { invitationId });
	await reject("by nobody", nobody, id);
	await reject("somebody else's", viewer, id);
	await reject("one that there is not", outsider, UNKNOWN);
	await outsider.post("without an id", REJECT, {});
	await reject("right", outsider, id);
	await reject("once more", outsider, id);
	await outsider.post("and accepted afterwards", ACCEPT, { invitationId: id });
	await outsider.get("and looked at", `${GET}?id=${id}`);
	await owner.get("shows in the list", LIST);
	const expired = await invited(team, outsider.email);
	await expire(stage, expired);
	await reject("one that has expired", outsider, expired);
}

export const INVITATIONS: readonly Scenario[] = [
	{ name: "invite-member", play: inviting },
	{ name: "list-invitations", play: listing },
	{ name: "my invitations", play: mine },
	{ name: "cancel-invitation", play: cancelling },
	{ name: "accept-invitation", play: accepting },
	{ name: "reject-invitation", play: rejecting },
];

import type { MyInvite } from "muster/client";
import { element, part } from "./dom";
import { url } from "./muster";
import type { Reading, SignedIn, Team } from "./reading";

/** Puts what was read on the page. */
export function show(reading: Reading): void {
	for (const state of ["trouble", "withheld", "signed-out", "signed-in"] as const) {
		part(state, HTMLElement).hidden = reading.state !== state;
	}
	if (reading.state === "trouble") part("trouble", HTMLElement).textContent = reading.message;
	if (reading.state === "signed-in") showSignedIn(reading);
}

export function say(text: string, isProblem = false): void {
	const note = part("note", HTMLElement);
	note.classList.toggle("problem", isProblem);
	note.textContent = text;
}

function showSignedIn({ email, invites, workspaces, workspace, team }: SignedIn): void {
	part("email", HTMLElement).textContent = email;
	part("invites", HTMLElement).hidden = invites.length === 0;
	part("invite-list", HTMLElement).replaceChildren(...invites.map(inviteRow));
	part("no-workspace", HTMLElement).hidden = workspace !== null;
	part("team", HTMLElement).hidden = workspace === null;
	part("workspace", HTMLSelectElement).replaceChildren(
		...workspaces.map(({ slug, name }) => element("option", { value: slug, selected: slug === workspace?.slug }, name)),
	);
	if (workspace === null || team === null) return;
	part("team-page", HTMLAnchorElement).href = `${url}/workspaces/${workspace.slug}`;
	showTeam(team);
}

function inviteRow({ id, workspaceName, role, invitedByName }: MyInvite): HTMLLIElement {
	const accept = element("button", { className: "solid", value: id, ariaLabel: `Accept ${workspaceName}` }, "Accept");
	return element("li", {}, twoLines(workspaceName, `${role}, invited by ${invitedByName}`), accept);
}

function showTeam({ members, invites, viewer, seats }: Team): void {
	part("seats", HTMLElement).textContent =
		seats.limit === null ? `${seats.used} seats taken` : `${seats.used} of ${seats.limit} seats taken`;
	part("member-list", HTMLElement).replaceChildren(
		...members.map(({ name, email, role }) => element("li", {}, twoLines(name, email), element("small", {}, role))),
		...invites.map(({ email, role }) => element("li", {}, twoLines(email, "invited"), element("small", {}, role))),
	);
	part("invite", HTMLFormElement).hidden = !viewer.permissions.canManageMembers;
	// Nobody grants a role above their own. The options are in the order of rank, and nobody is above an owner.
	const options = [...part("role", HTMLSelectElement).options];
	const own = options.findIndex(({ value }) => value === viewer.role);
	options.forEach((option, rank) => {
		option.hidden = rank < own;
	});
}

function twoLines(first: string, second: string): HTMLElement {
	return element("span", {}, element("bdi", {}, first), element("small", {}, element("bdi", {}, second)));
}

import type { MyInvite } from "muster/client";
import { byId, createElement } from "./dom";
import { url } from "./muster";
import type { PopupState, SignedIn, Team } from "./popup-state";

/** Shows the section of a state, and hides the others. */
export function show(popup: PopupState): void {
	for (const state of ["trouble", "withheld", "signed-out", "signed-in"] as const) {
		byId(state, HTMLElement).hidden = popup.state !== state;
	}
	if (popup.state === "trouble") byId("trouble", HTMLElement).textContent = popup.message;
	if (popup.state === "signed-in") showSignedIn(popup);
}

export function showNote(text: string, isProblem = false): void {
	const note = byId("note", HTMLElement);
	note.classList.toggle("problem", isProblem);
	note.textContent = text;
}

function showSignedIn({ email, invites, workspaces, workspace, team }: SignedIn): void {
	byId("email", HTMLElement).textContent = email;
	byId("invites", HTMLElement).hidden = invites.length === 0;
	byId("invite-list", HTMLElement).replaceChildren(...invites.map(inviteRow));
	byId("no-workspace", HTMLElement).hidden = workspace !== null;
	byId("team", HTMLElement).hidden = workspace === null;
	byId("workspace", HTMLSelectElement).replaceChildren(
		...workspaces.map(({ slug, name }) =>
			createElement("option", { value: slug, selected: slug === workspace?.slug }, name),
		),
	);
	if (workspace === null || team === null) return;
	byId("team-page", HTMLAnchorElement).href = `${url}/workspaces/${workspace.slug}`;
	showTeam(team);
}

function inviteRow({ id, workspaceName, role, invitedByName }: MyInvite): HTMLLIElement {
	const accept = createElement(
		"button",
		{ className: "solid", value: id, ariaLabel: `Accept ${workspaceName}` },
		"Accept",
	);
	return createElement("li", {}, twoLines(workspaceName, `${role}, invited by ${invitedByName}`), accept);
}

function showTeam({ members, invites, viewer, seats }: Team): void {
	byId("seats", HTMLElement).textContent =
		seats.limit === null ? `${seats.used} seats taken` : `${seats.used} of ${seats.limit} seats taken`;
	byId("member-list", HTMLElement).replaceChildren(
		...members.map(({ name, email, role }) =>
			createElement("li", {}, twoLines(name, email), createElement("small", {}, role)),
		),
		...invites.map(({ email, role }) =>
			createElement("li", {}, twoLines(email, "invited"), createElement("small", {}, role)),
		),
	);
	byId("invite", HTMLFormElement).hidden = !viewer.permissions.canManageMembers;
	// Nobody can grant a role above their own. The options are ordered by rank; an owner can grant all of them.
	const options = [...byId("role", HTMLSelectElement).options];
	const own = options.findIndex(({ value }) => value === viewer.role);
	options.forEach((option, rank) => {
		option.hidden = rank < own;
	});
}

function twoLines(first: string, second: string): HTMLElement {
	return createElement(
		"span",
		{},
		createElement("bdi", {}, first),
		createElement("small", {}, createElement("bdi", {}, second)),
	);
}

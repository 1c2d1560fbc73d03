/** After each action the popup reads everything again, so that it also shows changes that were made elsewhere. */
import type { GrantableRole, Refusal } from "muster/client";
import { showCount } from "./badge";
import { byId } from "./dom";
import { muster, url } from "./muster";
import { type PopupState, readState } from "./popup-state";
import { show, showNote } from "./show";

let shown: PopupState | undefined;
let reads = 0;

/** Reads the state and shows it, unless a later read has started: an older one may be of the previous workspace. */
async function refresh(): Promise<void> {
	reads += 1;
	const thisRead = reads;
	const state = await readState();
	if (thisRead !== reads) return;
	const left = workspaceLeft(shown, state);
	if (left !== undefined) showNote(`You are no longer in ${left}.`);
	// Without a change the page's elements stay, and so does the focus.
	if (JSON.stringify(state) !== JSON.stringify(shown)) show(state);
	shown = state;
	await showCount(state.state === "signed-in" ? state.invites.length : 0);
}

function clearNoteAndRefresh(): void {
	showNote("");
	void refresh();
}

/** The name of the workspace that was shown, if the user is no longer a member of it. */
function workspaceLeft(before: PopupState | undefined, now: PopupState): string | undefined {
	if (before?.state !== "signed-in" || now.state !== "signed-in" || before.workspace === null) return undefined;
	const { id, name } = before.workspace;
	return now.workspaces.some((workspace) => workspace.id === id) ? undefined : name;
}

/** Shows whether an action succeeded. @returns true if it did */
async function report(action: Promise<{ error: Refusal | null }>, success: string): Promise<boolean> {
	const { error } = await action;
	showNote(error?.message ?? success, error !== null);
	return error === null;
}

async function refreshAfterAction(): Promise<void> {
	await refresh();
	// If the pressed button is gone, so is the focus.
	if (document.activeElement === document.body) byId("note", HTMLElement).focus();
}

byId("workspace", HTMLSelectElement).addEventListener("change", async ({ currentTarget }) => {
	if (!(currentTarget instanceof HTMLSelectElement)) return;
	const [selected] = currentTarget.selectedOptions;
	if (selected === undefined) return;
	const switched = await report(muster.setActiveWorkspace(selected.value), `This is ${selected.label}.`);
	await refreshAfterAction();
	if (!switched && shown !== undefined) show(shown);
});

byId("invite-list", HTMLElement).addEventListener("click", async ({ target }) => {
	if (!(target instanceof HTMLButtonElement)) return;
	target.disabled = true;
	await report(muster.acceptMyInvite({ inviteId: target.value }), "You are in. Welcome!");
	await refreshAfterAction();
	target.disabled = false;
});

// #region invite
const form = byId("invite", HTMLFormElement);
form.addEventListener("submit", async (event) => {
	event.preventDefault();
	if (shown?.state !== "signed-in" || shown.workspace === null) return;
	// The workspace that the popup shows, even if another one is active by now. The Worker checks permissions there.
	const { slug, name } = shown.workspace;
	const email = byId("address", HTMLInputElement).value;
	const role = byId("role", HTMLSelectElement).value as GrantableRole;
	if (await report(muster.invite({ slug, email, role }), `${email} is invited to ${name}.`)) form.reset();
	await refreshAfterAction();
});
// #endregion

byId("allow", HTMLButtonElement).addEventListener("click", async () => {
	await chrome.permissions.request({ origins: [`${url}/*`] });
	await refresh();
});

// #region return
// A popup in a tab stays open while the user changes things on the web. It refreshes when it comes to the front.
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible") clearNoteAndRefresh();
});
addEventListener("focus", clearNoteAndRefresh);
// #endregion
byId("refresh", HTMLButtonElement).addEventListener("click", clearNoteAndRefresh);

clearNoteAndRefresh();

/** Act, then read everything again: so the popup always shows what is true, whoever changed it where. */
import type { GrantableRole, Refusal } from "muster/client";
import { showCount } from "./badge";
import { part } from "./dom";
import { muster, url } from "./muster";
import { type Reading, read } from "./reading";
import { say, show } from "./show";

let shown: Reading | undefined;
let readings = 0;

/** An answer that a later reading has overtaken is not shown: it may be of the workspace before. */
async function refresh(): Promise<void> {
	readings += 1;
	const turn = readings;
	const reading = await read();
	if (turn !== readings) return;
	const left = leftBetween(shown, reading);
	if (left !== undefined) say(`You are no longer in ${left}.`);
	// Rows stay as they are, and so does the focus, unless something has changed.
	if (JSON.stringify(reading) !== JSON.stringify(shown)) show(reading);
	shown = reading;
	await showCount(reading.state === "signed-in" ? reading.invites.length : 0);
}

function lookAgain(): void {
	say("");
	void refresh();
}

/** The name of the workspace that was shown, where the person is not in it any more. */
function leftBetween(before: Reading | undefined, now: Reading): string | undefined {
	if (before?.state !== "signed-in" || now.state !== "signed-in" || before.workspace === null) return undefined;
	const { id, name } = before.workspace;
	return now.workspaces.some((workspace) => workspace.id === id) ? undefined : name;
}

/** Says what became of it. @returns whether it was done */
async function act(deed: Promise<{ error: Refusal | null }>, done: string): Promise<boolean> {
	const { error } = await deed;
	say(error?.message ?? done, error !== null);
	return error === null;
}

async function refreshAfterwards(): Promise<void> {
	await refresh();
	// What was pressed may be gone, and the focus with it.
	if (document.activeElement === document.body) part("note", HTMLElement).focus();
}

part("workspace", HTMLSelectElement).addEventListener("change", async ({ currentTarget }) => {
	if (!(currentTarget instanceof HTMLSelectElement)) return;
	const [chosen] = currentTarget.selectedOptions;
	if (chosen === undefined) return;
	const switched = await act(muster.setActiveWorkspace(chosen.value), `This is ${chosen.label}.`);
	await refreshAfterwards();
	if (!switched && shown !== undefined) show(shown);
});

part("invite-list", HTMLElement).addEventListener("click", async ({ target }) => {
	if (!(target instanceof HTMLButtonElement)) return;
	target.disabled = true;
	await act(muster.acceptMyInvite({ inviteId: target.value }), "You are in. Welcome!");
	await refreshAfterwards();
	target.disabled = false;
});

// #region invite
const form = part("invite", HTMLFormElement);
form.addEventListener("submit", async (event) => {
	event.preventDefault();
	if (shown?.state !== "signed-in" || shown.workspace === null) return;
	// The workspace that the person sees, whichever is the active one by now: the Worker asks for their rights there.
	const { slug, name } = shown.workspace;
	const email = part("address", HTMLInputElement).value;
	const role = part("role", HTMLSelectElement).value as GrantableRole;
	if (await act(muster.invite({ slug, email, role }), `${email} is invited to ${name}.`)) form.reset();
	await refreshAfterwards();
});
// #endregion

part("allow", HTMLButtonElement).addEventListener("click", async () => {
	await chrome.permissions.request({ origins: [`${url}/*`] });
	await refresh();
});

// #region return
// In a tab the page stays open while things change on the web: it reads again when it comes to the front.
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible") lookAgain();
});
addEventListener("focus", lookAgain);
// #endregion
part("refresh", HTMLButtonElement).addEventListener("click", lookAgain);

lookAgain();

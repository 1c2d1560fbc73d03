import { muster } from "./muster";

/** Shows the number of pending invites on the extension's button. */
export async function showCount(invites: number): Promise<void> {
	await chrome.action.setBadgeText({ text: invites === 0 ? "" : String(invites) });
}

/** Reads the number and shows it. After an error, or if nobody is signed in, the button shows none. */
export async function readCount(): Promise<void> {
	const { data } = await muster.myInvites();
	await showCount(data?.invites.length ?? 0);
}

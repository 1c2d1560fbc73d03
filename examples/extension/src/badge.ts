import { muster } from "./muster";

/** The number on the extension's button: how many invites wait for an answer. */
export async function showCount(invites: number): Promise<void> {
	await chrome.action.setBadgeText({ text: invites === 0 ? "" : String(invites) });
}

/** Signed out, or where nobody answers, there is nothing to show. */
export async function readCount(): Promise<void> {
	const { data } = await muster.myInvites();
	await showCount(data?.invites.length ?? 0);
}

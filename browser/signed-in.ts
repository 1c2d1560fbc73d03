/** The difference between two clocks from which a cookie may end at once (ms). */
const WRONG_CLOCK_MS = 5 * 60 * 1000;

/** Shows the note about the device's clock, which the page of a failed sign-in has, if the clock is wrong. */
export function showWrongClock(root: ParentNode): void {
	for (const note of root.querySelectorAll<HTMLElement>("[data-server-time]")) {
		note.hidden = Math.abs(Date.now() - Number(note.dataset.serverTime)) < WRONG_CLOCK_MS;
	}
}

/** Takes the mark of a sign-in that has worked out of the address, so that nobody passes it on. */
export function dropSignInMark(): void {
	const address = new URL(location.href);
	if (!address.searchParams.has("signed-in")) return;
	address.searchParams.delete("signed-in");
	history.replaceState(history.state, "", address);
}

interface Turnstile {
	render(container: HTMLElement): unknown;
}

declare global {
	interface Window {
		turnstile?: Turnstile;
	}
}

/** Loads Turnstile's script for a form that asks for a sign of a person. The script puts its token into the form. */
export function showChallenge(root: ParentNode): void {
	const widget = root.querySelector<HTMLElement>("[data-challenge]");
	if (widget === null) return;
	// The script itself renders what it finds when it loads.
	if (window.turnstile !== undefined) {
		window.turnstile.render(widget);
		return;
	}
	const script = document.createElement("script");
	script.src = widget.dataset.challenge ?? "";
	script.async = true;
	document.head.append(script);
}

/** Shows why a form was not accepted, at its top. What the person typed stays in the form, passwords and files included. */
export function showReason(form: HTMLFormElement, reason: Element): void {
	for (const earlier of form.querySelectorAll("[data-reason]")) earlier.remove();
	form.prepend(reason);
	reason.scrollIntoView({ block: "nearest" });
}

/** The reason if the browser got no response. */
export function noConnection(): HTMLElement {
	const reason = document.createElement("p");
	reason.className = "note bad";
	reason.dataset.reason = "";
	reason.role = "alert";
	reason.textContent = document.querySelector("main")?.dataset.noConnection ?? "";
	return reason;
}

/** True if the browser knows that it cannot send a form. Its own error page would replace what was typed. */
export function isOffline(form: HTMLFormElement): boolean {
	return form.method === "post" && !navigator.onLine;
}

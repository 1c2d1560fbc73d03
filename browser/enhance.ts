/** Improvements for pages with a script. Every page also works without it. */
import { foldText } from "../src/rules/fold";
import { showChallenge } from "./challenge";
import { isOffline, noConnection, showReason } from "./reason";
import { dropSignInMark, showWrongClock } from "./signed-in";

/** Sends a form and shows the response in place of the page, without a reload. */
async function sendInline(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
	const fields = new FormData(form, submitter);
	if (form.dataset.fits !== undefined && !(await isFitted(form, fields))) return;
	const isUpload = form.getAttribute("enctype") === "multipart/form-data";
	const body = isUpload ? fields : new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
	form.ariaBusy = "true";
	const response = await fetch(form.getAttribute("action") ?? location.href, {
		method: "POST",
		body,
		headers: { "x-inline": "1" },
	}).catch(() => null);
	form.ariaBusy = null;
	if (response === null) return showReason(form, noConnection());
	const next = response.headers.get("location");
	if (next !== null) location.assign(next);
	else show(await response.text(), form);
}

/** The size from which a list is looked at before it is sent (bytes). The Worker takes any smaller one. */
const LARGE_LIST = 1024 * 1024;

/** Makes a large list fit. If it cannot, the form says so, and what was typed stays. */
async function isFitted(form: HTMLFormElement, fields: FormData): Promise<boolean> {
	const sizes = [...fields.values()].map((value) => (typeof value === "string" ? value.length : value.size));
	const status = form.querySelector("[role=status]");
	if (status !== null) status.textContent = "";
	if (sizes.reduce((sum, size) => sum + size, 0) < LARGE_LIST) return true;
	const { fitList }: typeof import("./fit-list") = await import(form.dataset.fits ?? "");
	const isFine = await fitList(fields);
	if (!isFine && status !== null) status.textContent = form.dataset.tooLarge ?? "";
	return isFine;
}

/** Shows a response in place of the page, or only its reason above the form that was not accepted. */
function show(html: string, form: HTMLFormElement): void {
	const page = new DOMParser().parseFromString(html, "text/html");
	const main = page.querySelector("main");
	if (main === null) return;
	const reason = main.querySelector("[data-reason]");
	if (reason !== null) {
		showReason(form, reason);
		return;
	}
	document.title = page.title;
	document.querySelector("main")?.replaceWith(main);
	enhance(main);
	scrollTo(0, 0);
	(main.querySelector<HTMLElement>("[aria-invalid]") ?? main).focus();
}

/** Filters the entries on the page while the person types. Only sending the form searches all entries. */
function filterAsTyped(input: HTMLInputElement): void {
	const typed = foldText(input.value);
	for (const line of document.querySelectorAll<HTMLElement>(".rows > li")) {
		line.hidden = !foldText(line.querySelector(".grow")?.textContent ?? "").includes(typed);
	}
}

interface Outcome {
	email: string;
	code?: string;
}

/** The number of invites in one request. */
const PORTION = 50;

/** Sends a list of invites in portions. It shows the progress in a bar and the outcome at each line. */
async function sendList(form: HTMLFormElement): Promise<void> {
	const words: Record<string, string> = JSON.parse(form.dataset.words ?? "{}");
	// A line that was invited before the connection was lost is not sent again.
	const lines = [...document.querySelectorAll<HTMLElement>("tr[data-email]:not(.done)")];
	const bar = form.querySelector("progress");
	const status = form.querySelector("[role=status]");
	const button = form.querySelector("button");
	if (bar === null || status === null || button === null) return;
	bar.hidden = false;
	bar.max = lines.length;
	button.disabled = true;
	for (let start = 0; start < lines.length; start += PORTION) {
		const portion = lines.slice(start, start + PORTION);
		const repeated = portion.map((line) => line.dataset.sent !== undefined);
		for (const line of portion) line.dataset.sent = "";
		const response = await fetch("/api/team/inviteMany", {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({
				slug: form.dataset.bulk,
				invites: portion.map(({ dataset: { email, role } }) => ({ email, role })),
				...(form.dataset.locale ? { locale: form.dataset.locale } : {}),
			}),
		}).catch(() => null);
		if (!response?.ok) {
			status.textContent = words.failed ?? "";
			button.disabled = false;
			return;
		}
		const { results }: { results: Outcome[] } = await response.json();
		results.forEach(({ code }, index) => {
			// The response to an earlier sending of this line was lost, but the sending was not.
			const isBefore = code === "ALREADY_INVITED" && repeated[index] === true;
			const cell = portion[index]?.querySelector("td:last-child");
			if (cell) cell.textContent = words[isBefore ? "before" : (code ?? "invited")] ?? "";
			portion[index]?.classList.add(code === undefined || isBefore ? "done" : "refused");
		});
		bar.value = Math.min(start + PORTION, lines.length);
	}
	status.textContent = words.done ?? "";
	button.hidden = true;
}

async function copy(button: HTMLElement): Promise<void> {
	await navigator.clipboard.writeText(button.dataset.copy ?? "");
	button.textContent = button.dataset.copied ?? "";
}

/** Shows the buttons that work only with a script, and the notes that only a script can decide about. */
function enhance(root: ParentNode): void {
	for (const button of root.querySelectorAll<HTMLElement>("[data-copy]")) button.hidden = false;
	showWrongClock(root);
	showChallenge(root);
}

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!(form instanceof HTMLFormElement)) return;
	if (isOffline(form)) {
		event.preventDefault();
		showReason(form, noConnection());
		return;
	}
	if (form.dataset.inline === undefined && form.dataset.bulk === undefined) return;
	event.preventDefault();
	if (form.ariaBusy === "true") return;
	void (form.dataset.bulk === undefined ? sendInline(form, event.submitter) : sendList(form));
});
document.addEventListener("click", ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
	if (button !== null) void copy(button);
});
document.addEventListener("input", ({ target }) => {
	if (target instanceof HTMLInputElement && target.type === "search") filterAsTyped(target);
});
enhance(document);
dropSignInMark();

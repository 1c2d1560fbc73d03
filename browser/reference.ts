/** The forms of the API reference: each sends its request from this page and shows the response. */

/** The headers of a response that are shown, if it has them. */
const HEADERS = ["server-timing", "retry-after", "set-auth-token"];

const bearer = document.querySelector<HTMLInputElement>("#bearer");

function requestOf(form: HTMLFormElement): Request {
	const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
	const headers = new Headers();
	const token = bearer?.value.trim() ?? "";
	if (token !== "") headers.set("authorization", `Bearer ${token}`);
	// With a token, the request must not use or change the session of this browser.
	const credentials = token === "" ? "same-origin" : "omit";
	if (form.dataset.method === "get") {
		const query = new URLSearchParams(fields.filter(([, value]) => value !== "").map(([name, value]) => [name, value]));
		return new Request(`${form.action}?${query}`.replace(/\?$/, ""), { headers, credentials });
	}
	const body = fields.find(([name]) => name === "body")?.[1];
	if (body !== undefined) headers.set("content-type", "application/json");
	return new Request(form.action, { method: "POST", headers, credentials, body: body ?? null });
}

/** Formats JSON with an indent; returns any other text unchanged. */
function readable(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}

function block(text: string): HTMLElement {
	const element = document.createElement("pre");
	element.textContent = text;
	element.tabIndex = 0;
	return element;
}

async function send(form: HTMLFormElement): Promise<void> {
	const status = form.querySelector("[role=status]");
	const outcome = form.querySelector(".outcome");
	if (status === null || outcome === null) return;
	form.ariaBusy = "true";
	status.textContent = "";
	outcome.replaceChildren();
	const started = performance.now();
	const response = await fetch(requestOf(form)).catch(() => null);
	const text = (await response?.text().catch(() => "")) ?? "";
	form.ariaBusy = null;
	status.className = response?.ok ? "note" : "note bad";
	if (response === null) {
		status.textContent = "No response.";
		return;
	}
	status.textContent = `${response.status} ${response.statusText}, ${Math.round(performance.now() - started)} ms`;
	const present = HEADERS.filter((name) => response.headers.has(name));
	const headers = present.map((name) => `${name}: ${response.headers.get(name)}`).join("\n");
	outcome.replaceChildren(...[headers, readable(text)].filter(Boolean).map(block));
}

document.addEventListener("submit", (event) => {
	const form = event.target;
	if (!(form instanceof HTMLFormElement)) return;
	if (form.dataset.method === undefined && !form.classList.contains("credential")) return;
	event.preventDefault();
	if (form.dataset.method !== undefined && form.ariaBusy !== "true") void send(form);
});
for (const part of document.querySelectorAll<HTMLElement>(".try, .credential")) part.hidden = false;

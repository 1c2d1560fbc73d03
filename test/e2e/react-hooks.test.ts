/** The React hooks in a browser, on a page of another origin: they show the current state, also after changes elsewhere. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launch, url } from "./browser";
import { joined, type Person, signedUp, workspaceOf } from "./people";

const { origin, folder } = inject("elsewhere");

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
	await build({
		entryPoints: ["test/client/hooks-page.tsx"],
		outdir: join(folder, "hooks"),
		bundle: true,
		format: "esm",
		jsx: "automatic",
		define: { "process.env.NODE_ENV": '"production"', MUSTER_URL: JSON.stringify(url()) },
	});
	writeFileSync(
		join(folder, "hooks", "index.html"),
		'<!doctype html><title>Hooks</title><div id="root"></div><script type="module" src="hooks-page.js"></script>',
	);
});
afterAll(() => browser?.close());

async function open(person: Person): Promise<Page> {
	const context = await browser.newContext();
	const [name = "", value = ""] = person.cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: url(), httpOnly: true, sameSite: "Lax" }]);
	const page = await context.newPage();
	page.setDefaultTimeout(15_000);
	await page.goto(`${origin}/hooks/`);
	return page;
}

const shows = (page: Page, name: string, text: string) =>
	page.locator(`[data-name=${name}]`, { hasText: new RegExp(`^${text}$`) }).waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
/** The event that a browser sends to a page that comes to the front. */
const toTheFront = (page: Page) => page.evaluate("dispatchEvent(new Event('focus'))");

/** A page of a member of two workspaces, with the first one open. */
async function scene() {
	const grace = await signedUp("Grace");
	const acme = await workspaceOf(grace, "Acme");
	const bell = await workspaceOf(grace, "Bell");
	await joined(grace, acme.slug, await signedUp("Ada"), "manager");
	await joined(grace, acme.slug, await signedUp("Alan"), "viewer");
	await switchTo(grace, acme.slug);
	return { grace, acme, bell };
}

/** A request elsewhere, in the same session. */
const switchTo = (person: Person, organizationSlug: string) =>
	person.post("/api/auth/organization/set-active", { organizationSlug });

test("show the workspace, page after page, and change with each action", async () => {
	const { grace } = await scene();
	const page = await open(grace);
	await shows(page, "person", "Grace");
	await shows(page, "workspace", "Acme");
	await shows(page, "role", "owner");
	await shows(page, "members", "Grace, Ada");
	await press(page, "More");
	await shows(page, "members", "Grace, Ada, Alan");
	await shows(page, "seats", "3 of 50");
	await press(page, "Invite");
	await shows(page, "invites", "ada@example.com");
	await shows(page, "seats", "4 of 50");
	await press(page, "Invite");
	await shows(page, "refusal", "[0-9a-f]{11}[0-9A-Za-z]{8}");
	await press(page, "Revoke");
	await shows(page, "invites", "none");
	await shows(page, "seats", "3 of 50");
	// The pages that were read stay.
	await shows(page, "members", "Grace, Ada, Alan");
});

test("a switch ends the requests for the workspace before, and nothing of it is shown again", async () => {
	const { grace, acme } = await scene();
	const page = await open(grace);
	await shows(page, "members", "Grace, Ada");

	// From here on, requests for the old workspace get no answer.
	const held: Route[] = [];
	await page.route(new RegExp(`slug=${acme.slug}`), (route) => {
		held.push(route);
	});
	const ended: string[] = [];
	page.on("requestfailed", (request) => ended.push(request.url()));
	await toTheFront(page);
	await expect.poll(() => held.length).toBeGreaterThanOrEqual(3);

	const seen: string[] = [];
	await page.exposeFunction("see", (text: string) => seen.push(text));
	await page.evaluate(
		`new MutationObserver(() => see(document.body.innerText)).observe(document.body, { subtree: true, childList: true, characterData: true })`,
	);
	await press(page, "Open Bell");
	await shows(page, "workspace", "Bell");
	await shows(page, "members", "Grace");
	await shows(page, "seats", "1 of 50");
	await expect.poll(() => ended.length).toBe(held.length);
	expect(ended.every((one) => one.includes(`slug=${acme.slug}`))).toBe(true);
	const afterwards = seen.slice(seen.findIndex((text) => /^Bell$/m.test(text)));
	expect(afterwards.filter((text) => /Ada|Alan/.test(text))).toEqual([]);

	// After a switch back, the workspace is read again, not remembered.
	await press(page, "Open Acme");
	await shows(page, "workspace", "Acme");
	await shows(page, "members", "-");
	for (const route of held.slice(ended.length)) await route.continue();
	await shows(page, "members", "Grace, Ada");
});

test("a switch elsewhere shows when the page comes to the front", async () => {
	const { grace, bell } = await scene();
	const page = await open(grace);
	await shows(page, "members", "Grace, Ada");
	await switchTo(grace, bell.slug);
	await toTheFront(page);
	await shows(page, "workspace", "Bell");
	await shows(page, "members", "Grace");
});

test("a role that changes and a removal elsewhere show when the page comes to the front", async () => {
	const { grace, acme } = await scene();
	const ada = await signedUp("Hedy");
	await joined(grace, acme.slug, ada, "manager");
	const page = await open(ada);
	await shows(page, "role", "manager");
	await grace.post("/api/team/updateRole", { slug: acme.slug, userId: ada.userId, role: "viewer" });
	await toTheFront(page);
	await shows(page, "role", "viewer");
	await shows(page, "invites", "FORBIDDEN");
	await grace.post("/api/team/removeMember", { slug: acme.slug, userId: ada.userId });
	await toTheFront(page);
	await shows(page, "workspace", "-");
	await shows(page, "members", "-");
	await shows(page, "role", "-");
});

test("a sign-out elsewhere shows at the next action, and leaves nothing on the page", async () => {
	const { grace } = await scene();
	const page = await open(grace);
	await shows(page, "members", "Grace, Ada");
	await grace.post("/api/auth/sign-out", {});
	await press(page, "More");
	await shows(page, "person", "-");
	for (const name of ["workspace", "members", "role", "seats", "mine"]) await shows(page, name, "-");
});

test("a person who joins is in the workspace at once, and one who leaves is not", async () => {
	const { grace, acme } = await scene();
	const ada = await signedUp("Hedy");
	await grace.post("/api/team/invite", { slug: acme.slug, email: ada.email, role: "member" });
	const page = await open(ada);
	await shows(page, "mine", "Acme");
	await press(page, "Join Acme");
	await shows(page, "workspace", "Acme");
	await shows(page, "mine", "none");
	await shows(page, "role", "member");
	await press(page, "Leave");
	await shows(page, "workspace", "-");
	await shows(page, "members", "-");
});

/** The API reference in a browser: its accessibility, and requests from its forms. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch, photograph, type Surroundings, url, Visitor } from "./browser";
import { type Person, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
let slug: string;
beforeAll(async () => {
	browser = await launch();
	grace = await signedUp("Grace Hopper");
	({ slug } = await workspaceOf(grace));
});
afterAll(() => browser?.close());

const DESK: Surroundings = { script: true, width: 1280 };
const NARROWEST = 320;

/** The form of one operation. */
class Attempt {
	private constructor(
		private readonly visitor: Visitor,
		private readonly operation: string,
	) {}

	static async begin(visitor: Visitor, operation: string): Promise<Attempt> {
		await visitor.open(`/api/docs#${operation}`);
		const attempt = new Attempt(visitor, operation);
		await attempt.entry.getByText("Try it").click();
		return attempt;
	}

	private get entry() {
		return this.visitor.page.locator(`article#${this.operation}`);
	}

	async fill(label: string, value: string): Promise<void> {
		await this.entry.getByLabel(label, { exact: true }).fill(value);
	}

	/** @returns the answer as it is shown */
	async send(): Promise<string> {
		await this.entry.getByRole("button", { name: "Send" }).click();
		await this.entry.locator(".outcome pre").last().waitFor();
		return `${await this.entry.getByRole("status").textContent()} ${await this.entry.locator(".outcome").textContent()}`;
	}
}

for (const { scheme, width } of [
	{ scheme: "light", width: 1280 },
	{ scheme: "dark", width: 1280 },
	{ scheme: "dark", width: NARROWEST },
	{ scheme: "light", width: NARROWEST },
] as const) {
	test(`the page has no accessibility violation and fits its width: ${scheme}, ${width} px`, async () => {
		// The content security policy keeps axe out of the page. Other tests check the policy.
		const context = await browser.newContext({
			bypassCSP: true,
			colorScheme: scheme,
			viewport: { width, height: 900 },
			reducedMotion: "reduce",
		});
		const page = await context.newPage();
		await page.goto(`${url()}/api/docs#invite`);
		for (const fold of await page.locator("#invite summary").all()) await fold.click();
		await page.locator("#invite").getByRole("button", { name: "Send" }).click();
		await page.locator("#invite .outcome pre").last().waitFor();
		await page.screenshot({ path: `test/e2e/screenshots/reference-${scheme}-${width}-invite.png` });
		await page.evaluate(axe.source);
		const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
		expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
		await photograph(page, `reference-${scheme}-${width}`);
		await context.close();
	});
}

test("a signed-in visitor tries a GET and a POST with their own session", async () => {
	const visitor = await Visitor.arrive(browser, DESK, grace.cookie);
	const viewer = await Attempt.begin(visitor, "viewer");
	await viewer.fill("slug", slug);
	const seen = await viewer.send();
	expect(seen).toMatch(/^200 OK, \d+ ms/);
	expect(seen).toContain("server-timing: d1;dur=");
	expect(seen).toContain(`"email": "${grace.email}"`);
	const invite = await Attempt.begin(visitor, "invite");
	await invite.fill("Body", JSON.stringify({ slug, email: "tried@example.com", role: "viewer" }));
	expect(await invite.send()).toMatch(/^201 Created[\s\S]*"email": "tried@example.com"/);
	await visitor.leave();
});

test("a signed-out visitor tries the same with a token that they type, which stays in the page", async () => {
	const visitor = await Visitor.arrive(browser, DESK);
	const viewer = await Attempt.begin(visitor, "viewer");
	await viewer.fill("slug", slug);
	expect(await viewer.send()).toMatch(/^401 Unauthorized[\s\S]*"code": "UNAUTHORIZED"/);
	await visitor.fill("Bearer token to try with", grace.bearer);
	expect(await viewer.send()).toContain(`"email": "${grace.email}"`);
	const active = visitor.page.locator("article#organizationSetActive");
	await active.getByText("Try it").click();
	await active.getByLabel("Body").fill(JSON.stringify({ organizationSlug: slug }));
	await active.getByRole("button", { name: "Send" }).click();
	await active.getByText(`"slug": "${slug}"`).waitFor();
	expect(await visitor.context.cookies()).toEqual([]);
	expect(await visitor.page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
	await visitor.page.reload();
	expect(await visitor.page.getByLabel("Bearer token to try with").inputValue()).toBe("");
	await visitor.leave();
});

test("a token goes before the visitor's own session, which it leaves alone", async () => {
	const ada = await signedUp("Ada Lovelace");
	const visitor = await Visitor.arrive(browser, DESK, grace.cookie);
	const session = await Attempt.begin(visitor, "getSession");
	await visitor.fill("Bearer token to try with", ada.bearer);
	expect(await session.send()).toContain(ada.email);
	const signOut = visitor.page.locator("article#signOut");
	await signOut.getByText("Try it").click();
	await signOut.getByRole("button", { name: "Send" }).click();
	await signOut.getByText('"success": true').waitFor();
	await visitor.fill("Bearer token to try with", "");
	expect(await session.send()).toContain(grace.email);
	await visitor.leave();
});

test("a refusal is shown with its code and the wrong fields, and a body that is not JSON is sent as it is", async () => {
	const visitor = await Visitor.arrive(browser, DESK, grace.cookie);
	const invite = await Attempt.begin(visitor, "invite");
	await invite.fill("Body", JSON.stringify({ slug, email: "nobody", role: "member" }));
	expect(await invite.send()).toMatch(/^400 Bad Request[\s\S]*"code": "VALIDATION_ERROR"[\s\S]*"path": "email"/);
	await invite.fill("Body", "{");
	expect(await invite.send()).toContain("The body is not valid JSON.");
	await visitor.leave();
});

test("a sign-in shows the token in its answer, and the visitor is signed in", async () => {
	const visitor = await Visitor.arrive(browser, DESK);
	const signIn = await Attempt.begin(visitor, "signInEmail");
	await signIn.fill("Body", JSON.stringify({ email: grace.email, password: "correct horse battery staple" }));
	expect(await signIn.send()).toMatch(/^200 OK[\s\S]*set-auth-token: \S+/);
	const session = await Attempt.begin(visitor, "getSession");
	expect(await session.send()).toContain(grace.email);
	await visitor.leave();
});

test("without a script everything is there to read, and no form that would not work", async () => {
	const visitor = await Visitor.arrive(browser, { script: false, width: 360 });
	expect(await visitor.open("/api/docs")).toBe(200);
	expect(await visitor.page.getByText("Try it").locator("visible=true").count()).toBe(0);
	expect(await visitor.page.locator("input, textarea").locator("visible=true").count()).toBe(0);
	await visitor.page.getByRole("link", { name: "Invite a person" }).first().click();
	await visitor.page.locator("#invite summary", { hasText: "errors" }).click();
	await visitor.sees("SEAT_LIMIT_REACHED");
	await visitor.leave();
});

test("with a keyboard alone: from the contents to an operation, and its request sent", async () => {
	const visitor = await Visitor.arrive(browser, DESK, grace.cookie);
	await visitor.open("/api/docs");
	const { page } = visitor;
	await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Get my own membership" }).focus();
	await page.keyboard.press("Enter");
	for (let presses = 0; presses < 10; presses += 1) {
		await page.keyboard.press("Tab");
		if ((await page.locator(":focus").textContent())?.startsWith("Try it")) break;
	}
	await page.keyboard.press("Enter");
	await page.keyboard.press("Tab");
	await page.keyboard.type(slug);
	await page.keyboard.press("Enter");
	await page.locator("#viewer .outcome").getByText(grace.email).waitFor();
	await visitor.leave();
});

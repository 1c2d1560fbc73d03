/** Links and invites that are handed over: making, copying and following them, with and without a script, wide and narrow. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { described, launch, photograph, SURROUNDINGS, url, Visitor } from "./browser";
import { codeFor, type Person, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
beforeAll(async () => {
	browser = await launch();
	grace = await signedUp("Grace Hopper");
});
afterAll(() => browser?.close());

/** A link, and its path. */
async function linkOf(slug: string, terms: object = {}): Promise<{ id: string; path: string }> {
	const { answer } = await grace.post("/api/team/createLink", { slug, role: "member", ...terms });
	return { id: answer.link.id, path: answer.link.url.slice(url().length) };
}

describe.each(SURROUNDINGS.map((surroundings) => ({ surroundings, where: described(surroundings) })))(
	"$where",
	({ surroundings }) => {
		const arrive = (person?: Person) => Visitor.arrive(browser, surroundings, person?.cookie);

		test("a manager makes a link and revokes it, and its holders see what became of it", async () => {
			const { slug } = await workspaceOf(grace);
			const owner = await arrive(grace);
			await owner.open(`/workspaces/${slug}`);
			await owner.page.getByRole("link", { name: "Links" }).click();
			await owner.isAt(`/workspaces/${slug}/links`);
			await owner.press("Create link");
			const shown = owner.page.locator("input[readonly]").first();
			const path = (await shown.inputValue()).slice(url().length);

			const ada = await signedUp("Ada Lovelace");
			const visitor = await arrive(ada);
			await visitor.open(path);
			await visitor.sees("Acme Robotics");
			await visitor.press("Join");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.sees("You are in. Welcome!");
			await visitor.leave();

			await owner.open(`/workspaces/${slug}/links`);
			await owner.page.locator("li summary").first().click();
			await owner.unfold("Revoke");
			await owner.press("Yes, revoke");
			await owner.leave();
			const late = await arrive(await signedUp("Alan Turing"));
			expect(await late.open(path)).toBe(410);
			await late.sees("This link has ended");
			await late.leave();
		});

		test("a person without an account is in after the form and the code", async () => {
			const { slug } = await workspaceOf(grace);
			const { path } = await linkOf(slug);
			const email = `${unique("ada")}@example.com`;
			const ada = await arrive();
			await ada.open(path);
			await ada.fill("Your name", "Ada Lovelace");
			await ada.fill("E-mail address", email);
			await ada.fill("Password", PASSWORD);
			await ada.press("Create account and join");
			await ada.fill("Code from the mail", await codeFor(email));
			await ada.page
				.getByRole("button", { name: /Verify|Continue|Sign in/ })
				.first()
				.click();
			await ada.page.waitForURL((at) => at.pathname !== "/auth/verify");
			if (ada.path.startsWith("/join")) await ada.press("Join");
			await ada.isAt(`/workspaces/${slug}`);
			await ada.leave();
		});
	},
);

test("the pages of links fit 320 px, in light and dark and from right to left, and axe finds nothing", async () => {
	const { slug } = await workspaceOf(grace, "Analytical Engines");
	const { path } = await linkOf(slug, { label: "Course of November", maxUses: 30, emailDomains: ["example.com"] });
	const gone = await linkOf(slug);
	await grace.post("/api/team/revokeLink", { slug, linkId: gone.id });
	const ada = await signedUp("Ada Lovelace");
	const stops = [
		{ name: "links", path: `/workspaces/${slug}/links?status=all`, cookie: grace.cookie },
		{ name: "join", path, cookie: ada.cookie },
		{ name: "join-signed-out", path, cookie: null },
		{ name: "join-ended", path: gone.path, cookie: null },
	];
	for (const locale of ["en", "ar"]) {
		for (const { name, path, cookie } of stops) {
			const context = await browser.newContext({ bypassCSP: true, locale, reducedMotion: "reduce" });
			const [cookieName = "", value = ""] = (cookie ?? "").split(/=(.*)/s);
			if (cookie !== null) await context.addCookies([{ name: cookieName, value, url: url() }]);
			const page = await context.newPage();
			await page.goto(url() + path);
			if (name === "links") for (const fold of await page.locator("main summary").all()) await fold.click();
			await page.evaluate(axe.source);
			for (const [width, colorScheme] of [
				[1280, "light"],
				[320, "dark"],
			] as const) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ colorScheme });
				await photograph(page, `${name}-${locale}-${width}-${colorScheme}`);
				const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
				expect.soft(found, `${name} ${locale} ${width}`).toEqual([]);
				expect
					.soft(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), name)
					.toBeLessThanOrEqual(0);
			}
			await context.close();
		}
	}
});

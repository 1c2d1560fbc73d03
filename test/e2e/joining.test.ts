/** Finding public teams, joining and asking, and deciding about requests; with and without a script, wide and narrow. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unique } from "../names";
import { described, launch, photograph, SURROUNDINGS, url, Visitor } from "./browser";
import { type Person, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
beforeAll(async () => {
	browser = await launch();
	grace = await signedUp("Grace Hopper");
});
afterAll(() => browser?.close());

describe.each(SURROUNDINGS.map((surroundings) => ({ surroundings, where: described(surroundings) })))(
	"$where",
	({ surroundings }) => {
		const arrive = (person: Person) => Visitor.arrive(browser, surroundings, person.cookie);

		test("a team is made public; people find it, ask with a message, withdraw, and are let in or not", async () => {
			const name = `Engines ${unique("e")}`;
			const { slug } = await workspaceOf(grace, name);
			const owner = await arrive(grace);
			await owner.open(`/workspaces/${slug}`);
			await owner.page.getByRole("link", { name: "Ways in" }).click();
			await owner.isAt(`/workspaces/${slug}/ways-in`);
			await owner.page.getByLabel("Visibility").selectOption("public");
			await owner.page.getByLabel("People who find a public team").selectOption("request");
			await owner.fill("Only addresses at these domains", "no domain at all!");
			await owner.press("Save");
			await owner.sees("One of these is not a domain, or there are more than 20.");
			await owner.fill("Only addresses at these domains", "");
			await owner.press("Save");
			await owner.sees("Saved.");

			const [ada, alan] = [await signedUp("Ada Lovelace"), await signedUp("Alan Turing")];
			for (const person of [ada, alan]) {
				const visitor = await arrive(person);
				await visitor.open("/start");
				await visitor.page.getByRole("link", { name: "Find a team" }).click();
				await visitor.isAt("/teams");
				await visitor.page.getByRole("searchbox").fill(name);
				await visitor.press("Search");
				await visitor.sees(name);
				await visitor.unfold("Ask to join");
				await visitor.fill("A message to those who decide", "I write programs for it.");
				await visitor.press("Send the request");
				await visitor.sees("You asked to join. You get a mail when somebody has decided.");
				await visitor.open("/start");
				await visitor.sees("Your requests to join");
				await visitor.leave();
			}
			await owner.open(`/workspaces/${slug}`);
			await owner.page.getByRole("link", { name: "Requests" }).click();
			await owner.sees("I write programs for it.");
			await owner.page.getByLabel("Role of Ada Lovelace").selectOption("manager");
			await owner.press("Approve Ada Lovelace");
			await owner.sees("The request is approved. That person is a member now.");
			await owner.unfold("Decline Alan Turing");
			await owner.sees(/Alan Turing gets a mail/);
			await owner.press("Yes, decline");
			await owner.sees("The request is declined.");
			await owner.sees("There are no such requests.");
			await owner.leave();

			const visitor = await arrive(ada);
			await visitor.open(`/teams?q=${encodeURIComponent(name)}`);
			await visitor.page.getByRole("link", { name: `Open ${name}` }).click();
			await visitor.sees("Your role: Manager");
			await visitor.leave();
			const refused = await arrive(alan);
			await refused.open(`/teams?q=${encodeURIComponent(name)}`);
			await refused.unfold("Ask to join");
			await refused.press("Send the request");
			await refused.sees("That was too often. Wait a while and try again.");
			await refused.leave();
		});

		test("an open team is joined at once, and an open request is withdrawn at the start page", async () => {
			const [open, asking] = [`Open ${unique("o")}`, `Asking ${unique("a")}`];
			const spaces = [await workspaceOf(grace, open), await workspaceOf(grace, asking)];
			await grace.post("/api/team/setDoors", { slug: spaces[0]?.slug, visibility: "public", joining: "open" });
			await grace.post("/api/team/setDoors", { slug: spaces[1]?.slug, visibility: "public", joining: "request" });
			const person = await signedUp("Hedy Lamarr");
			await person.post("/api/team/requestToJoin", { slug: spaces[1]?.slug });
			const visitor = await arrive(person);
			await visitor.open("/start");
			await visitor.press(`Withdraw ${asking}`);
			await visitor.sees("Your request is withdrawn.");
			await visitor.open(`/teams?q=${encodeURIComponent(open)}`);
			await visitor.press(`Join ${open}`);
			await visitor.sees("You are in. Welcome!");
			await visitor.isAt(`/workspaces/${spaces[0]?.slug}`);
			await visitor.leave();
		});
	},
);

test("the pages fit 320 px, in light and dark and from right to left, and axe finds nothing", async () => {
	const { slug } = await workspaceOf(grace, "Analytical Engines");
	await grace.post("/api/team/setDoors", { slug, visibility: "public", joining: "request" });
	const ada = await signedUp("Ada Lovelace");
	await ada.post("/api/team/requestToJoin", { slug, message: "I work with Grace, and\nwould like to help." });
	const stops = [
		{ name: "requests", path: `/workspaces/${slug}/requests`, cookie: grace.cookie },
		{ name: "ways-in", path: `/workspaces/${slug}/ways-in?notice=saved`, cookie: grace.cookie },
		{ name: "teams", path: "/teams", cookie: ada.cookie },
		{ name: "start-requests", path: "/start", cookie: ada.cookie },
	];
	for (const locale of ["en", "ar"]) {
		for (const { name, path, cookie } of stops) {
			const context = await browser.newContext({ bypassCSP: true, locale, reducedMotion: "reduce" });
			const [cookieName = "", value = ""] = cookie.split(/=(.*)/s);
			await context.addCookies([{ name: cookieName, value, url: url() }]);
			const page = await context.newPage();
			await page.goto(url() + path);
			for (const fold of await page.locator("main summary").all()) await fold.click();
			await page.evaluate(axe.source);
			for (const [width, colorScheme] of [
				[1280, "light"],
				[320, "dark"],
				[360, "light"],
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

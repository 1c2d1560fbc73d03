/** Forms in a browser that loses its connection, its session or its patience. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { described, launch, SURROUNDINGS, signInTo, Visitor } from "./browser";
import { invited, type Person, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
beforeAll(async () => {
	browser = await launch();
	grace = await signedUp("Grace Hopper");
});
afterAll(() => browser?.close());

const address = (name: string) => `${unique(name)}@example.com`;
const [desktop, , plain] = SURROUNDINGS;

/** Waits for an address. A second click aborts the navigation of the first, which `isAt` takes for a failure. */
async function endsAt({ page }: Visitor, path: string): Promise<void> {
	await expect.poll(() => new URL(page.url()).pathname).toBe(path);
	await page.waitForLoadState();
}

describe.each(
	[desktop, plain]
		.flatMap((surroundings) => surroundings ?? [])
		.map((surroundings) => ({ surroundings, where: described(surroundings) })),
)("$where", ({ surroundings }) => {
	const arrive = (cookie?: string) => Visitor.arrive(browser, surroundings, cookie);

	test("a session that ends while an invite is typed leaves what was typed, and it is sent after signing in", async () => {
		const { slug } = await workspaceOf(grace);
		const email = address("ada");
		const visitor = await arrive(grace.cookie);
		await visitor.open(`/workspaces/${slug}`);
		await visitor.fill("E-mail address", email);
		await visitor.unfold("Message, language, end");
		await visitor.fill("A personal message", "See you on Monday!");
		await visitor.context.clearCookies();
		await visitor.page.getByRole("button", { name: "Send invite" }).click();
		await visitor.sees(/You are signed out, so nothing was sent/);
		expect(await visitor.page.getByRole("link", { name: "Sign in in a new tab" }).getAttribute("target")).toBe(
			"_blank",
		);
		await signInTo(visitor.context, grace.cookie);
		expect(await visitor.page.getByLabel("A personal message").inputValue()).toBe("See you on Monday!");
		await visitor.press(surroundings.script ? "Send invite" : "Send again");
		await visitor.sees("The invite is on its way.");
		await visitor.sees(email);
		await visitor.leave();
	});

	test("a double click makes one workspace and one member, and ends there", async () => {
		const visitor = await arrive(grace.cookie);
		const slug = unique("twice");
		await visitor.open("/start?choose=1");
		await visitor.fill("Name", "Twice");
		await visitor.fill("Address", slug);
		await visitor.page.getByRole("button", { name: "Create the workspace" }).dblclick();
		await endsAt(visitor, `/workspaces/${slug}`);
		const { path } = await invited(grace, slug, address("ada"));
		await visitor.context.clearCookies();
		await visitor.open(path);
		await visitor.fill("Your name", "Ada");
		await visitor.fill("Password", PASSWORD);
		await visitor.page.getByRole("button", { name: "Create account and join" }).dblclick();
		await endsAt(visitor, `/workspaces/${slug}`);
		await visitor.sees("You are in. Welcome!");
		await visitor.leave();
	});

	test("who declined by the link joins after all", async () => {
		const { slug } = await workspaceOf(grace);
		const { path } = await invited(grace, slug, address("ada"));
		const visitor = await arrive();
		await visitor.open(path);
		await visitor.unfold("Decline");
		await visitor.press("Yes, decline");
		await visitor.isAt("/auth/sign-in");
		await visitor.open(path);
		await visitor.unfold("I want to join after all");
		await visitor.fill("Your name", "Ada");
		await visitor.fill("Password", PASSWORD);
		await visitor.press("Create account and join");
		await visitor.isAt(`/workspaces/${slug}`);
		await visitor.leave();
	});
});

test("without a connection, a form says so and keeps what was typed, its password included", async () => {
	const visitor = await Visitor.arrive(browser, { script: true, width: 360 });
	await visitor.open("/auth/sign-in");
	await visitor.fill("E-mail address", grace.email);
	await visitor.fill("Password", PASSWORD);
	await visitor.context.setOffline(true);
	for (let press = 0; press < 2; press += 1) {
		await visitor.page.getByRole("button", { name: "Sign in" }).click();
		await visitor.sees(/There is no connection/);
	}
	expect(await visitor.page.locator("[data-reason]").count()).toBe(1);
	await visitor.context.setOffline(false);
	await visitor.page.getByRole("button", { name: "Sign in" }).click();
	await visitor.page.waitForURL((found) => !found.pathname.startsWith("/auth"));
	expect(visitor.page.url()).not.toContain("signed-in");
	await visitor.page.context().setOffline(true);
	await visitor.page.getByRole("button", { name: "Sign out" }).click();
	await visitor.sees(/There is no connection/);
	visitor.problems.length = 0;
	await visitor.leave();
});

test("a connection that breaks while a form is sent keeps what was typed", async () => {
	const { slug } = await workspaceOf(grace);
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 }, grace.cookie);
	await visitor.open(`/workspaces/${slug}`);
	const email = address("ada");
	await visitor.fill("E-mail address", email);
	await visitor.page.route("**/workspaces/*", async (route) => {
		await route.fetch({ maxRedirects: 0 });
		await route.abort("connectionreset");
	});
	await visitor.page.getByRole("button", { name: "Send invite" }).click();
	await visitor.sees(/There is no connection/);
	await visitor.page.unroute("**/workspaces/*");
	await visitor.page.getByRole("button", { name: "Send invite" }).click();
	await visitor.sees("The invite is on its way.");
	visitor.problems.length = 0;
	await visitor.leave();
});

test("a device whose clock is wrong is told so where signing in failed, and only such a device", async () => {
	for (const minutes of [0, 90, -90]) {
		const visitor = await Visitor.arrive(browser, { script: true, width: 360 });
		await visitor.page.clock.setFixedTime(Date.now() + minutes * 60_000);
		await visitor.open("/auth/sign-in?problem=cookies");
		await visitor.sees(/the browser did not keep our cookie/);
		const note = visitor.page.getByText("The clock of this device is wrong");
		expect(await note.isVisible(), `${minutes} minutes`).toBe(minutes !== 0);
		await visitor.leave();
	}
});

/** A team shows that a domain is its own, and a colleague with an address there comes in. */
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { unique } from "../names";
import { launch, photograph, signInTo, url } from "./browser";
import { signedUp, workspaceOf } from "./people";

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

const publish = (name: string, text: string) =>
	fetch(`${inject("dnsUrl")}?name=${name}`, { method: "PUT", body: JSON.stringify({ texts: [text] }) });

async function look(page: Page, name: string): Promise<void> {
	for (const [width, colorScheme] of [
		[1280, "light"],
		[320, "dark"],
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		await photograph(page, `${name}-${width}`);
		const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
		expect(overflow, `${name}, ${width}: sideways scrolling`).toBeLessThanOrEqual(0);
	}
	await page.evaluate(axe.source);
	const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
	expect(
		violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
		name,
	).toEqual([]);
}

test.each([true, false])("a domain is verified, and a colleague joins by it; with a script: %s", async (script) => {
	const grace = await signedUp("Grace Hopper");
	const { slug } = await workspaceOf(grace);
	const domain = `${unique("d")}.example`;
	// The content security policy keeps axe out of the page, and axe is a script.
	const surroundings = { bypassCSP: true, javaScriptEnabled: script, reducedMotion: "reduce" as const };
	const context = await browser.newContext(surroundings);
	await signInTo(context, grace.cookie);
	const page = await context.newPage();
	await page.goto(`${url()}/workspaces/${slug}/domains`);
	await page.fill("#domain", domain);
	await page.getByRole("button", { name: "Add the domain" }).click();
	await page.getByRole("status").waitFor();

	await page.getByRole("button", { name: "Check now" }).click();
	await page.getByText("DNS does not show the record yet.").waitFor();
	if (script) await look(page, "domains-missing");
	const [name, value] = [page.getByLabel("Name of the record"), page.getByLabel("Value of the record")];
	await publish(await name.inputValue(), await value.inputValue());
	await page.getByRole("button", { name: "Check now" }).click();
	await page.getByText("The domain is verified.").waitFor();
	await page.getByLabel(`People with an address at`).selectOption("join");
	await page.getByRole("button", { name: "Save" }).click();
	await page.getByText("Saved.").waitFor();
	if (script) await look(page, "domains-verified");
	await context.close();

	const ada = await signedUp("Ada Lovelace", `ada@${domain}`);
	const hers = await browser.newContext(surroundings);
	await signInTo(hers, ada.cookie);
	const start = await hers.newPage();
	await start.goto(`${url()}/start`);
	if (script) await look(start, "start-suggestion");
	await start.getByRole("button", { name: "Join" }).click();
	await start.waitForURL(`**/workspaces/${slug}?notice=joined`);
	await hers.close();
});

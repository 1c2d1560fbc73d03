/** Turnstile on a page, in a run of its own: it needs rate limits and keys. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newAddress } from "../names";
import { type Running, start } from "../node/wrangler";
import { startTurnstile, TURNSTILE_SECRET } from "../turnstile/turnstile";
import { launch, photograph } from "./browser";

let turnstile: Awaited<ReturnType<typeof startTurnstile>>;
let dev: Running;
let browser: Browser;

beforeAll(async () => {
	turnstile = await startTurnstile();
	dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		{
			RATE_LIMITS: "on",
			TURNSTILE_SITE_KEY: "1x00000000000000000000AA",
			TURNSTILE_SECRET_KEY: TURNSTILE_SECRET,
			TURNSTILE_URL: turnstile.url,
		},
	);
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
	await dev.stop();
	await turnstile.stop();
});

test("a visitor whose network has asked for many codes passes the widget and gets the code, on a phone", async () => {
	const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
	const problems: string[] = [];
	page.on("console", (message) => {
		if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
	});
	const elsewhere: string[] = [];
	page.on("request", (request) => {
		if (!request.url().startsWith(dev.url)) elsewhere.push(request.url());
	});
	const ask = async () => {
		// A page that remembers the address asks for the code.
		await page.context().clearCookies();
		await page.goto(`${dev.url}/auth/forgot`);
		await page.locator("main input[name=email]").fill(newAddress());
		await page.locator("main button[type=submit]").first().click();
	};
	for (let asked = 0; asked < 5; asked += 1) {
		await ask();
		await page.locator("main input[name=code]").waitFor();
	}
	// Nothing of another host is loaded before it is needed.
	expect(elsewhere).toEqual([]);

	await ask();
	await page.getByText("Success!").waitFor();
	await photograph(page, "turnstile-360");
	await page.getByRole("button", { name: "Send again" }).click();
	await page.locator("main input[name=code]").waitFor();
	expect(elsewhere).toEqual([`${turnstile.url}/api.js`]);
	expect(problems).toEqual([]);
	await page.close();
});

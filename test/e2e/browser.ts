/** A person at a browser, who notices what should not be: an error in the console, a request to another host. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject } from "vitest";

export const ARGUMENTS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
/** How long a visitor waits for what should come (ms). */
const PATIENCE_MS = 20_000;
const SCREENSHOTS = join("test", "e2e", "screenshots");

export const url = (): string => inject("url");

export function launch(): Promise<Browser> {
	return chromium.launch({ executablePath: inject("chromium"), args: ARGUMENTS });
}

export interface Surroundings {
	script: boolean;
	/** CSS pixels. */
	width: number;
	scheme?: "light" | "dark";
	/** What `Accept-Language` says. */
	language?: string;
}

/** Each with and without a script, on a phone and on a desk. */
export const SURROUNDINGS: readonly Surroundings[] = [
	{ script: true, width: 1280 },
	{ script: true, width: 360 },
	{ script: false, width: 1280 },
	{ script: false, width: 360 },
];

export const described = ({ script, width }: Surroundings) => `${script ? "with" : "without"} a script, ${width} px`;

/** What the browser itself writes about an answer that is no 200: the page's status is what the test is about. */
export const STATUS_LINE = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Visitor {
	private constructor(
		readonly context: BrowserContext,
		readonly page: Page,
		/** What should not be. */
		readonly complaints: string[],
	) {}

	/** @param cookie a session's, as `name=value`; without one the visitor is signed out */
	static async arrive(browser: Browser, surroundings: Surroundings, cookie?: string): Promise<Visitor> {
		const { script, width, scheme = "light", language = "en" } = surroundings;
		const context = await browser.newContext({
			javaScriptEnabled: script,
			viewport: { width, height: width < 600 ? 740 : 900 },
			colorScheme: scheme,
			locale: language,
			reducedMotion: "reduce",
		});
		if (cookie !== undefined) await signInTo(context, cookie);
		return Visitor.within(context, url());
	}

	/** At a browser that is open already. @param home where requests may go */
	static async within(context: BrowserContext, home: string): Promise<Visitor> {
		context.setDefaultTimeout(PATIENCE_MS);
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error" && !STATUS_LINE.test(message.text())) complaints.push(message.text());
		});
		page.on("pageerror", (error) => complaints.push(String(error)));
		page.on("request", (request) => {
			if (![url(), home].some((ours) => request.url().startsWith(ours))) complaints.push(`request to ${request.url()}`);
		});
		return new Visitor(context, page, complaints);
	}

	/** @returns the status of the page */
	async open(path: string): Promise<number> {
		return (await this.page.goto(url() + path))?.status() ?? 0;
	}

	/** Where the visitor is now, without what is only said once. */
	get path(): string {
		const { pathname } = new URL(this.page.url());
		return pathname;
	}

	async press(name: string | RegExp): Promise<void> {
		await this.page.getByRole("button", { name }).first().click();
	}

	async fill(label: string, value: string): Promise<void> {
		await this.page.getByLabel(label, { exact: true }).locator("visible=true").fill(value);
	}

	async sees(text: string | RegExp): Promise<void> {
		await this.page.getByText(text).locator("visible=true").first().waitFor();
	}

	async isAt(path: string): Promise<void> {
		await this.page.waitForURL((found) => found.pathname === path);
	}

	/** Opens what is folded away. */
	async unfold(text: string | RegExp): Promise<void> {
		await this.page.locator("summary", { hasText: text }).locator("visible=true").first().click();
	}

	async leave(): Promise<void> {
		await this.context.close();
		expect(this.complaints).toEqual([]);
	}
}

/** @param cookie a session's, as `name=value` */
export async function signInTo(context: BrowserContext, cookie: string): Promise<void> {
	const [name = "", value = ""] = cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: url(), httpOnly: true, sameSite: "Lax" }]);
}

/** Into a folder that git ignores: for eyes. */
export async function photograph(page: Page, name: string): Promise<void> {
	mkdirSync(SCREENSHOTS, { recursive: true });
	const path = join(SCREENSHOTS, `${name}.png`);
	// Of a page that is longer than Chromium can draw, as the mailbox after many tests, its top will do.
	await page.screenshot({ path, fullPage: true }).catch(() => page.screenshot({ path }));
}

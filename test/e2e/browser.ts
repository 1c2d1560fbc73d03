/** A visitor at a browser. Errors in the console and requests to other hosts are collected as problems. */
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
/** The longest wait for something to appear (ms). */
const PATIENCE_MS = 20_000;
/** The height up to which Chromium draws a whole page (CSS pixels). */
const MAX_PICTURE_HEIGHT_PX = 16_000;
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
	/** The value of `Accept-Language`. */
	language?: string;
}

/** With and without a script, as wide as a phone and as a desktop. */
export const SURROUNDINGS: readonly Surroundings[] = [
	{ script: true, width: 1280 },
	{ script: true, width: 360 },
	{ script: false, width: 1280 },
	{ script: false, width: 360 },
];

export const described = ({ script, width }: Surroundings) => `${script ? "with" : "without"} a script, ${width} px`;

/** The browser's own message about a 4xx answer, which is no problem: tests check the status themselves. */
export const STATUS_LINE = /^Failed to load resource: the server responded with a status of 4\d\d/;

export class Visitor {
	private constructor(
		readonly context: BrowserContext,
		readonly page: Page,
		/** Errors and requests that must not be. */
		readonly problems: string[],
	) {}

	/** @param cookie the cookie of a session, as `name=value`; without one the visitor is signed out */
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

	/** Arrives at a browser that is open already. @param home the other origin that requests may go to */
	static async within(context: BrowserContext, home: string): Promise<Visitor> {
		context.setDefaultTimeout(PATIENCE_MS);
		const page = await context.newPage();
		const problems: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error" && !STATUS_LINE.test(message.text())) problems.push(message.text());
		});
		page.on("pageerror", (error) => problems.push(String(error)));
		page.on("request", (request) => {
			if (![url(), home].some((ours) => request.url().startsWith(ours))) problems.push(`request to ${request.url()}`);
		});
		return new Visitor(context, page, problems);
	}

	/** @returns the status of the page */
	async open(path: string): Promise<number> {
		return (await this.page.goto(url() + path))?.status() ?? 0;
	}

	/** The path of the page, without the query. */
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

	/** @param path with a query, the address has to have that one; without, it may have any */
	async isAt(path: string): Promise<void> {
		await this.page.waitForURL(({ pathname, search }) => pathname + (path.includes("?") ? search : "") === path);
	}

	/** Opens a fold. */
	async unfold(text: string | RegExp): Promise<void> {
		await this.page.locator("summary", { hasText: text }).locator("visible=true").first().click();
	}

	async leave(): Promise<void> {
		await this.context.close();
		expect(this.problems).toEqual([]);
	}
}

/** @param cookie the cookie of a session, as `name=value` */
export async function signInTo(context: BrowserContext, cookie: string): Promise<void> {
	const [name = "", value = ""] = cookie.split(/=(.*)/s);
	await context.addCookies([{ name, value, url: url(), httpOnly: true, sameSite: "Lax" }]);
}

/** Takes a picture into a folder that git ignores. */
export async function photograph(page: Page, name: string): Promise<void> {
	mkdirSync(SCREENSHOTS, { recursive: true });
	const path = join(SCREENSHOTS, `${name}.png`);
	// Chromium draws at most about 16,000 px, and a longer page, as the mailbox after many tests, can end it: of such a
	// page the picture shows the top.
	const height = await page.evaluate<number>("document.documentElement.scrollHeight");
	await page.screenshot({ path, fullPage: height <= MAX_PICTURE_HEIGHT_PX });
}

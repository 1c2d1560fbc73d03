/** One browser with the web app and the extension of `examples/extension`. */
import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page, type Worker } from "playwright-core";
import { expect, inject } from "vitest";
import { ARGUMENTS, signInTo, url, Visitor } from "./browser";
import { buildExample } from "./examples";
import type { Person } from "./people";
import { EXTENSION_ID } from "./setup";

/** The width of a popup (CSS pixels). */
const VIEWPORT = { width: 400, height: 700 };

/** @returns the folder that a browser loads */
export function buildExtension(): string {
	const out = mkdtempSync(join(tmpdir(), "muster-extension-"));
	buildExample("extension", "--url", url(), "--out", out);
	return out;
}

export interface Manifest {
	key: string;
	permissions: string[];
	host_permissions?: string[] | undefined;
	[field: string]: unknown;
}

export async function readManifest(folder: string): Promise<Manifest> {
	return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
}

/** The same code with another manifest. @returns its folder */
export async function alike(folder: string, change: (manifest: Manifest) => Manifest): Promise<string> {
	const copy = mkdtempSync(join(tmpdir(), "muster-extension-"));
	await cp(folder, copy, { recursive: true });
	await writeFile(join(copy, "manifest.json"), JSON.stringify(change(await readManifest(folder))));
	return copy;
}

/** The id that browsers derive from a public key. */
export function extensionId(key: Buffer): string {
	const digits = createHash("sha256").update(key).digest("hex").slice(0, 32);
	return digits.replace(/./g, (digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)] ?? "");
}

export class Desk {
	private constructor(
		readonly context: BrowserContext,
		private readonly profile: string,
		readonly web: Visitor,
	) {}

	/** @param person signed in on the web; undefined: nobody */
	static async open(extensions: readonly string[], person?: Person, scheme: "light" | "dark" = "light"): Promise<Desk> {
		const profile = mkdtempSync(join(tmpdir(), "muster-profile-"));
		const folders = extensions.join(",");
		const context = await chromium.launchPersistentContext(profile, {
			executablePath: inject("chromium"),
			// Playwright's own headless mode has no extensions.
			headless: false,
			args: ["--headless=new", ...ARGUMENTS, `--disable-extensions-except=${folders}`, `--load-extension=${folders}`],
			viewport: VIEWPORT,
			colorScheme: scheme,
			reducedMotion: "reduce",
		});
		if (person !== undefined) await signInTo(context, person.cookie);
		return new Desk(context, profile, await Visitor.within(context, url()));
	}

	/** Opens the popup as the button of the extension does. */
	async popup(id = EXTENSION_ID): Promise<Popup> {
		const home = `chrome-extension://${id}/`;
		const visitor = await Visitor.within(this.context, home);
		await visitor.page.goto(`${home}popup.html`);
		return new Popup(visitor, this.web.page);
	}

	/** The extension's background worker. */
	async worker(id = EXTENSION_ID): Promise<Worker> {
		const isIt = (worker: Worker) => worker.url().startsWith(`chrome-extension://${id}/`);
		return this.context.serviceWorkers().find(isIt) ?? this.context.waitForEvent("serviceworker", isIt);
	}

	/** The number on the extension's button. */
	async badge(): Promise<string> {
		return (await this.worker()).evaluate<string>("chrome.action.getBadgeText({})");
	}

	async leave(...popups: Popup[]): Promise<void> {
		await this.context.close();
		await rm(this.profile, { recursive: true, force: true });
		for (const { problems } of [this.web, ...popups.map(({ visitor }) => visitor)]) expect(problems).toEqual([]);
	}
}

/** Playwright makes every page visible to itself; after this, a page knows whether it is in front. */
async function noticeFocus(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
}

export class Popup {
	constructor(
		readonly visitor: Visitor,
		private readonly web: Page,
	) {}

	get page(): Page {
		return this.visitor.page;
	}

	/** Brings the page to the front. */
	async comesToTheFront(): Promise<void> {
		for (const page of [this.web, this.page]) await noticeFocus(page);
		await this.web.bringToFront();
		await expect.poll(() => this.page.evaluate("document.hasFocus()")).toBe(false);
		await this.page.bringToFront();
		await expect.poll(() => this.page.evaluate("document.hasFocus()")).toBe(true);
	}

	/** The name of the workspace that it shows. */
	async workspace(): Promise<string> {
		return this.page.evaluate<string>("document.getElementById('workspace').selectedOptions[0]?.label ?? ''");
	}

	async shows(workspace: string): Promise<void> {
		await expect.poll(() => this.workspace()).toBe(workspace);
	}

	/** Sends a request from foreign code in the page. @returns status and body, or the error of the browser */
	async asks(path: string, body?: object): Promise<string> {
		const init = {
			credentials: "include",
			...(body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
		};
		return this.page.evaluate<string>(`fetch(${JSON.stringify(url() + path)}, ${JSON.stringify(init)})
			.then(async (answer) => answer.status + " " + (await answer.text()), (error) => String(error))`);
	}
}

/** The stock client's React hooks in a browser, on a page of another origin: they show what is so, and what others do. */
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, start } from "../node/wrangler";
import { addCrowd } from "../stock/crowd";
import { arrived, joins, must, PASSWORD, type Person, setPlan } from "../stock/people";
import { launch } from "./browser";
import { OPERATOR_KEY, SECRET } from "./setup";

const ROOT =
	'<!doctype html><html lang="en"><title>A page elsewhere</title><div id="root"></div><script src="/page.js"></script>';

/** Serves the page from an origin of its own. */
async function servePage(): Promise<{ server: Server; origin: string }> {
	const { outputFiles } = await build({
		entryPoints: ["test/stock/page/page.tsx"],
		bundle: true,
		format: "iife",
		jsx: "automatic",
		define: { "process.env.NODE_ENV": '"production"' },
		write: false,
	});
	const server = createServer(({ url }, response) => {
		const isScript = url === "/page.js";
		response.setHeader("content-type", isScript ? "text/javascript" : "text/html; charset=utf-8");
		response.end(isScript ? outputFiles[0]?.text : ROOT);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The page has no port.");
	return { server, origin: `http://localhost:${address.port}` };
}

let server: Server;
let origin: string;
let dev: Running;
let browser: Browser;
beforeAll(async () => {
	({ server, origin } = await servePage());
	dev = await start(
		(port, persistTo) => ["npm", "run", "dev", "--", "--port", String(port), "--persist-to", persistTo],
		{ BETTER_AUTH_SECRET: SECRET, OPERATOR_KEY, TRUSTED_ORIGINS: origin },
	);
	browser = await launch();
});
afterAll(async () => {
	await browser?.close();
	await dev?.stop();
	server?.close();
});

/** In the page: what it shows, by name, at one moment. */
const SHOWN = `Object.fromEntries(
	[...document.querySelectorAll("output")].map((output) => [output.ariaLabel, output.textContent]),
)`;
const PATIENCE_MS = 15_000;

/** A tab with the page, and what it shows. */
class Tab {
	private constructor(private readonly page: Page) {}

	static async open(context: BrowserContext): Promise<Tab> {
		const page = await context.newPage();
		await page.goto(`${origin}/?muster=${encodeURIComponent(dev.url)}`);
		return new Tab(page);
	}

	async signIn({ email }: Person): Promise<void> {
		await this.page.getByLabel("email").fill(email);
		await this.page.getByLabel("password").fill(PASSWORD);
		await this.press("Sign in");
	}

	async press(name: string): Promise<void> {
		await this.page.getByRole("button", { name, exact: true }).click();
	}

	/** Waits until the page shows all of this; without success, says what it shows instead. */
	async shows(expected: Record<string, string>): Promise<void> {
		await expect.poll(() => this.page.evaluate(SHOWN), { timeout: PATIENCE_MS }).toMatchObject(expected);
	}
}

const arrive = (name: string) => arrived(dev.url, origin, name);

describe("hooks on a page of another origin", () => {
	let ada: Person;
	let ben: Person;
	let workspaceId: string;
	let adas: BrowserContext;
	let bens: BrowserContext;
	let first: Tab;
	let second: Tab;
	let bensTab: Tab;
	beforeAll(async () => {
		ada = await arrive("ada");
		ben = await arrive("ben");
		workspaceId = must(await ada.tab.organization.create({ name: "Acme", slug: "acme" })).id;
		must(await ada.tab.organization.create({ name: "Other", slug: "other" }));
		await setPlan(dev.url, OPERATOR_KEY, "acme", "enterprise");
		await joins(await arrive("cho"), ada, "acme", "admin");
		adas = await browser.newContext();
		bens = await browser.newContext();
		first = await Tab.open(adas);
		bensTab = await Tab.open(bens);
	});

	test("show who signs in, and their workspaces", async () => {
		await first.shows({ person: "nobody" });
		await first.signIn(ada);
		await first.shows({ person: "ada", active: "none", workspaces: "acme, other", problems: "none" });
	});

	test("show the workspace that is opened, its members and one's own role", async () => {
		await first.press("Open acme");
		await first.shows({ active: "acme", members: "2", role: "owner", member: "owner", problems: "none" });
	});

	test("show a switch in the person's other tab at its next call", async () => {
		second = await Tab.open(adas);
		await second.shows({ person: "ada", active: "acme" });
		await first.press("Open other");
		await first.shows({ active: "other", members: "1" });
		await second.press("Do something");
		await second.shows({ active: "other", members: "1" });
		await second.press("Open acme");
		await first.press("Do something");
		await first.shows({ active: "acme", members: "2" });
	});

	test("show an accept to who accepts, once they are told, and to the inviter at the next call", async () => {
		await bensTab.signIn(ben);
		await bensTab.shows({ person: "ben", active: "none", workspaces: "none" });
		await ada.team("invite", { slug: "acme", email: ben.email, role: "member" });
		await bensTab.press("Accept");
		await bensTab.shows({ active: "acme", members: "3", role: "member", workspaces: "acme" });
		await first.press("Do something");
		await first.shows({ members: "3" });
	});

	test("show a change of role at the next call", async () => {
		await ada.team("updateRole", { slug: "acme", userId: ben.userId, role: "manager" });
		await bensTab.press("Do something");
		await bensTab.shows({ role: "manager", member: "manager" });
	});

	test("show a removal at the next call, to both", async () => {
		await ada.team("removeMember", { slug: "acme", userId: ben.userId });
		await bensTab.press("Do something");
		await bensTab.shows({ active: "none", role: "none", problems: "none" });
		await first.press("Do something");
		await first.shows({ members: "2" });
	});

	test("show a hundred of three hundred members, and no error", async () => {
		await addCrowd(dev.url, workspaceId, 298);
		await first.press("Do something");
		await first.shows({ active: "acme", members: "100", role: "owner", problems: "none" });
	});

	test("show in every tab that somebody has signed out", async () => {
		await first.press("Sign out");
		await first.shows({ person: "nobody" });
		await second.shows({ person: "nobody" });
	});
});

test("a page reads answers where its origin is trusted, and only there", async () => {
	const page = await (await browser.newContext()).newPage();
	const readFrom = async (from: string) => {
		await page.goto(from);
		const request = `fetch("${dev.url}/api/auth/get-session", { credentials: "include" })`;
		return page.evaluate(`${request}.then(() => "read", () => "refused")`);
	};
	expect(await readFrom(origin)).toBe("read");
	expect(await readFrom(origin.replace("localhost", "127.0.0.1"))).toBe("refused");
});

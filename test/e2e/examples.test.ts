/** The examples, used as a person does: sign in with a code, accept an invite, see the members, invite another person. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import * as vite from "vite";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { unique } from "../names";
import { MUSTER_PACKAGE } from "../package";
import { launch, STATUS_LINE, url } from "./browser";
import { codeFor, joined, type Person, signedUp, workspaceOf } from "./people";

const { origin, folder } = inject("elsewhere");

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

/** The example as its own build makes it, with the client of this repository and the Worker of the tests. */
async function build(name: string): Promise<void> {
	process.env.VITE_MUSTER_URL = url();
	await vite.build({
		root: join("examples", name),
		base: `/${name}/`,
		logLevel: "error",
		build: { outDir: join(folder, name) },
		resolve: { alias: MUSTER_PACKAGE },
	});
}

async function open(path: string): Promise<{ page: Page; problems: string[] }> {
	const page = await (await browser.newContext()).newPage();
	page.setDefaultTimeout(20_000);
	const problems: string[] = [];
	page.on("pageerror", (error) => problems.push(String(error)));
	page.on("console", (message) => {
		if (message.type() === "error" && !STATUS_LINE.test(message.text())) problems.push(message.text());
	});
	await page.goto(`${origin}/${path}/`);
	return { page, problems };
}

/** A person with an account and an invite. */
async function invitee(): Promise<{ ada: Person; grace: Person; slug: string }> {
	const grace = await signedUp("Grace Hopper");
	const ada = await signedUp("Ada Lovelace");
	const { slug } = await workspaceOf(grace);
	await grace.post("/api/team/invite", { slug, email: ada.email, role: "manager" });
	return { ada, grace, slug };
}

async function signIn(page: Page, person: Person): Promise<void> {
	const before = await codeFor(person.email);
	await page.getByLabel("E-mail address").first().fill(person.email);
	await page.getByRole("button", { name: "Send me a code" }).click();
	await page.getByLabel("Code").fill(await codeFor(person.email, [before]));
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.getByText(person.email).waitFor();
}

async function invite(page: Page, email: string): Promise<void> {
	const form = page.locator("form", { has: page.getByRole("button", { name: "Invite" }) });
	await form.getByLabel("E-mail address").fill(email);
	await form.getByRole("button", { name: "Invite" }).click();
}

const sees = (page: Page, text: string) => page.getByText(text).first().waitFor();

test("plain browser JavaScript", async () => {
	await build("browser");
	const { ada } = await invitee();
	const { page, problems } = await open("browser");
	await signIn(page, ada);
	await sees(page, "Acme Robotics, as manager");
	await page.getByRole("button", { name: "Accept" }).click();
	await sees(page, "You are in.");
	await sees(page, "Grace Hopper, owner");
	await sees(page, "Ada Lovelace, manager");
	const email = `${unique("new")}@example.com`;
	await invite(page, email);
	await sees(page, `${email} is invited.`);
	await invite(page, email);
	await sees(page, "That address already has a pending invite.");
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.getByRole("button", { name: "Send me a code" }).waitFor();
	expect(problems).toEqual([]);
});

test("React", async () => {
	await build("react");
	const { ada, grace, slug } = await invitee();
	const other = await workspaceOf(ada, "Analytical Engines");
	await joined(ada, other.slug, await signedUp("Charles Babbage"));
	const { page, problems } = await open("react");
	await signIn(page, ada);
	await sees(page, "Acme Robotics, as manager");
	await page.getByRole("button", { name: "Accept" }).click();
	await sees(page, "Grace Hopper, owner");
	await sees(page, "Ada Lovelace, manager");
	const email = `${unique("new")}@example.com`;
	await invite(page, email);
	await sees(page, `${email} is invited.`);
	await invite(page, email);
	await sees(page, "That address already has a pending invite.");
	await page.getByRole("button", { name: "Send it again" }).click();
	await sees(page, "Too many requests; try again later.");

	await page.getByLabel("Workspace").selectOption(other.slug);
	await sees(page, "Charles Babbage, member");
	expect(await page.getByText("Grace Hopper").count()).toBe(0);
	await page.getByLabel("Workspace").selectOption(slug);
	await grace.post("/api/team/updateRole", { slug, userId: ada.userId, role: "viewer" });
	await page.evaluate("dispatchEvent(new Event('focus'))");
	await sees(page, "Ada Lovelace, viewer");
	await page.getByRole("button", { name: "Invite" }).waitFor({ state: "detached" });

	await page.getByRole("button", { name: "Sign out" }).click();
	await page.getByRole("button", { name: "Send me a code" }).waitFor();
	expect(problems).toEqual([]);
});

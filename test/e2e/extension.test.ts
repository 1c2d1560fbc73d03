/** The extension of `examples/extension` beside the web app, in one browser with one session. */
import { generateKeyPairSync } from "node:crypto";
import { rm } from "node:fs/promises";
import axe from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { photograph, signInTo, url } from "./browser";
import { alike, buildExtension, Desk, extensionId, type Popup, readManifest } from "./extension";
import { invited, joined, mailTo, type Person, setSeats, signedUp, workspaceOf } from "./people";
import { EXTENSION_ID } from "./setup";

let ours: string;
let grace: Person;
const folders: string[] = [];
beforeAll(async () => {
	ours = buildExtension();
	folders.push(ours);
	grace = await signedUp("Grace Hopper");
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const address = (name: string) => `${unique(name)}@example.com`;

async function violations(popup: Popup): Promise<string[]> {
	await popup.page.evaluate(axe.source);
	const results = await popup.page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>("axe.run()");
	return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("signing in on the web signs in to the extension, and signing out there signs out of it; it has no form of its own", async () => {
	const ada = await signedUp("Ada Lovelace");
	const desk = await Desk.open([ours]);
	const popup = await desk.popup();
	await popup.visitor.sees("You are signed out.");
	expect(await popup.page.locator("input:visible").count()).toBe(0);
	expect(popup.page.url()).toContain(EXTENSION_ID);

	const opened = desk.context.waitForEvent("page");
	await popup.page.getByRole("link", { name: "Sign in on the web" }).click();
	const web = await opened;
	expect(web.url()).toBe(`${url()}/auth/sign-in`);
	await web.getByLabel("E-mail address").first().fill(ada.email);
	await web.getByLabel("Password").first().fill(PASSWORD);
	await web.getByRole("button", { name: "Sign in" }).first().click();
	await web.waitForURL(/\/start$/);

	await popup.comesToTheFront();
	await popup.visitor.sees(`Signed in as ${ada.email}`);
	await popup.visitor.sees("You are in no workspace yet.");

	await web.getByRole("button", { name: "Sign out" }).click();
	await web.waitForURL(/\/auth\/sign-in/);
	await popup.comesToTheFront();
	await popup.visitor.sees("You are signed out.");
	await desk.leave(popup);
});

test("an invite is counted on the button and accepted in the popup", async () => {
	const { slug } = await workspaceOf(grace, "Analytical Engines");
	const ada = await signedUp("Ada Lovelace");
	await invited(grace, slug, ada.email);
	const desk = await Desk.open([ours], ada);
	const popup = await desk.popup();
	await popup.visitor.sees("member, invited by Grace Hopper");
	await expect.poll(() => desk.badge()).toBe("1");
	await popup.visitor.press("Accept Analytical Engines");
	await popup.visitor.sees("You are in. Welcome!");
	await popup.shows("Analytical Engines");
	await popup.visitor.sees(ada.email);
	await expect.poll(() => desk.badge()).toBe("");
	// The pressed button is gone, and the focus of the keyboard is not lost.
	expect(await popup.page.evaluate("document.activeElement.id")).toBe("note");
	expect(await desk.web.open(`/workspaces/${slug}`)).toBe(200);
	await desk.leave(popup);
});

test("the background worker counts on its alarm, also while no popup is open", async () => {
	const { slug } = await workspaceOf(grace);
	const ada = await signedUp("Ada Lovelace");
	const desk = await Desk.open([ours], ada);
	await (await desk.popup()).page.close();
	await invited(grace, slug, ada.email);
	const worker = await desk.worker();
	expect(await worker.evaluate("chrome.alarms.getAll().then((alarms) => alarms.map(({ name }) => name))")).toEqual([
		"read-count",
	]);
	await worker.evaluate("chrome.alarms.onAlarm.dispatch({ name: 'read-count' })");
	await expect.poll(() => desk.badge()).toBe("1");
	await desk.leave();
});

test("a member who may invites a person, up to their own role; a refusal is shown in words", async () => {
	const { slug } = await workspaceOf(grace);
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada, "manager");
	const desk = await Desk.open([ours], ada);
	const popup = await desk.popup();
	const email = address("alan");
	await popup.visitor.fill("E-mail address", email);
	expect(await popup.page.locator("#role option:not([hidden])").allTextContents()).toEqual([
		"Manager",
		"Member",
		"Viewer",
	]);
	await popup.page.locator("#role").selectOption("viewer");
	await popup.visitor.press("Invite");
	await popup.visitor.sees(`${email} is invited to Acme Robotics.`);
	await popup.visitor.sees("invited");
	await mailTo(email, ({ text }) => text.includes("/invite?t="));

	await popup.visitor.fill("E-mail address", email);
	await popup.visitor.press("Invite");
	await popup.visitor.sees("That address already has a pending invite.");
	await setSeats(slug, 1);
	await popup.visitor.fill("E-mail address", address("mary"));
	await popup.visitor.press("Invite");
	await popup.visitor.sees("All seats of this workspace are taken.");

	await grace.post("/api/team/updateRole", { slug, userId: ada.userId, role: "member" });
	await popup.comesToTheFront();
	await popup.page.locator("#invite").waitFor({ state: "hidden" });
	await desk.leave(popup);
});

test("a switch on the web shows in the popup, and one in the popup on the web", async () => {
	const first = await workspaceOf(grace, "First");
	const second = await workspaceOf(grace, "Second");
	const desk = await Desk.open([ours], grace);
	await desk.web.open(`/workspaces/${first.slug}`);
	const popup = await desk.popup();
	await popup.shows("First");

	await desk.web.open(`/workspaces/${second.slug}`);
	await popup.comesToTheFront();
	await popup.shows("Second");

	await popup.page.getByLabel("Workspace").selectOption({ label: "First" });
	await popup.visitor.sees("This is First.");
	await desk.web.open("/start");
	expect(desk.web.path).toBe(`/workspaces/${first.slug}`);
	await desk.leave(popup);
});

test("an action goes to the workspace that the person sees, though another is active by then", async () => {
	const seen = await workspaceOf(grace, "Seen");
	const other = await workspaceOf(grace, "Other");
	const desk = await Desk.open([ours], grace);
	await desk.web.open(`/workspaces/${seen.slug}`);
	const popup = await desk.popup();
	await popup.shows("Seen");
	await grace.post("/api/auth/organization/set-active", { organizationSlug: other.slug });
	await desk.web.open(`/workspaces/${other.slug}`);
	const email = address("alan");
	await popup.visitor.fill("E-mail address", email);
	await popup.visitor.press("Invite");
	await popup.visitor.sees(`${email} is invited to Seen.`);
	const { subject } = await mailTo(email, ({ text }) => text.includes("/invite?t="));
	expect(subject).toContain("Seen");
	// Then it shows the workspace that is active now.
	await popup.shows("Other");
	await desk.leave(popup);
});

test("a removed member sees their removal at the next click", async () => {
	const { slug } = await workspaceOf(grace, "Left Behind");
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada);
	const desk = await Desk.open([ours], ada);
	const popup = await desk.popup();
	await popup.shows("Left Behind");
	await grace.post("/api/team/removeMember", { slug, userId: ada.userId });
	await popup.visitor.press("Refresh");
	await popup.visitor.sees("You are no longer in Left Behind.");
	await popup.visitor.sees("You are in no workspace yet.");
	await desk.leave(popup);
});

test("it asks for one origin and an alarm, keeps nothing, and runs nothing but its own files", async () => {
	const manifest = await readManifest(ours);
	expect(manifest.permissions).toEqual(["alarms"]);
	expect(manifest.host_permissions).toEqual([`${url()}/*`]);
	for (const field of ["optional_permissions", "optional_host_permissions", "content_scripts"]) {
		expect(manifest[field]).toBeUndefined();
	}
	const ada = await signedUp("Ada Lovelace");
	const desk = await Desk.open([ours], ada);
	const popup = await desk.popup();
	await popup.visitor.sees(`Signed in as ${ada.email}`);
	const worker = await desk.worker();
	expect(await worker.evaluate("chrome.permissions.getAll()")).toEqual({
		permissions: ["alarms"],
		origins: [`${url()}/*`],
	});
	expect(await popup.page.evaluate("[typeof chrome.storage, typeof chrome.cookies]")).toEqual([
		"undefined",
		"undefined",
	]);
	const kept = `Promise.all([indexedDB.databases(), caches.keys()]).then((kept) => [localStorage.length,
		sessionStorage.length, document.cookie, ...kept.map(({ length }) => length)])`;
	expect(await popup.page.evaluate(kept)).toEqual([0, 0, "", 0, 0]);

	const evaluated = popup.page.evaluate(
		"new Promise((done) => setTimeout(() => { try { done(eval('1')) } catch { done('refused') } }))",
	);
	expect(await evaluated).toBe("refused");
	const elsewhere = "fetch('http://127.0.0.1:1/').catch(() => 'refused')";
	expect(await popup.page.evaluate(elsewhere)).toBe("refused");
	expect(popup.visitor.problems.splice(0).join()).toMatch(
		/violates the following Content Security Policy.*connect-src/,
	);
	await desk.leave(popup);
});

/** The same code with another key: another id, and so another origin. */
async function byStrangers(keepsPermission: boolean) {
	const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" });
	const folder = await alike(ours, ({ host_permissions, ...manifest }) => ({
		...manifest,
		key: key.toString("base64"),
		host_permissions: keepsPermission ? host_permissions : [],
	}));
	folders.push(folder);
	return { folder, id: extensionId(key) };
}

/** The requests of our own extension. */
const deeds = (slug: string): [path: string, body: object][] => [
	["/api/team/invite", { slug, email: address("eve"), role: "admin" }],
	["/api/team/acceptMyInvite", { inviteId: "0193a5c11f2dK8mRw3e" }],
	["/api/team/removeMember", { slug, userId: grace.userId }],
	["/api/auth/organization/set-active", { organizationSlug: slug }],
	["/api/auth/update-user", { name: "Eve" }],
	["/api/auth/sign-out", {}],
];
const READS = ["/api/auth/get-session", "/api/auth/organization/list", "/api/team/myInvites"];

test("an extension that is not trusted can do nothing with the session, whatever the browser lets it read", async () => {
	const { slug } = await workspaceOf(grace, "Not Theirs");
	const stranger = await byStrangers(true);
	const desk = await Desk.open([ours, stranger.folder], grace);
	const popup = await desk.popup(stranger.id);
	for (const [path, body] of deeds(slug)) expect(await popup.asks(path, body), path).toMatch(/^403 .*INVALID_ORIGIN/);
	// With a host permission of the person it reads as a page of ours does: such a GET carries no origin.
	for (const path of READS) expect(await popup.asks(path), path).toMatch(/^200 /);
	await popup.visitor.fill("E-mail address", address("eve"));
	await popup.visitor.press("Invite");
	await popup.visitor.sees("This origin is not trusted.");
	const { answer } = await grace.post("/api/team/invite", { slug, email: address("alan"), role: "member" });
	expect(answer.invite.status).toBe("pending");
	await desk.leave(popup);
});

test("without a host permission an extension sees nothing and sends nothing, ours included", async () => {
	const { slug } = await workspaceOf(grace, "Not Theirs");
	const stranger = await byStrangers(false);
	const own = await alike(ours, (manifest) => ({ ...manifest, host_permissions: [] }));
	folders.push(own);
	const desk = await Desk.open([own, stranger.folder], grace);
	const theirs = await desk.popup(stranger.id);
	for (const path of READS) expect(await theirs.asks(path), path).toMatch(/^TypeError/);
	for (const [path, body] of deeds(slug)) expect(await theirs.asks(path, body), path).toMatch(/^TypeError/);
	expect(theirs.visitor.problems.splice(0).join()).toMatch(/blocked by CORS policy/);
	// Our own may read the answers, but its requests carry no cookie: nobody is signed in, and the popup asks for the permission.
	const withheld = await desk.popup();
	await withheld.visitor.sees(/does not let this extension ask/);
	expect(await withheld.asks("/api/auth/get-session")).toBe("200 null");
	await desk.leave(theirs, withheld);
});

test.each(["light", "dark"] as const)("each state of the popup has no violation, in %s", async (scheme) => {
	const { slug } = await workspaceOf(grace, "Acme Robotics");
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada, "manager");
	await joined(grace, slug, await signedUp("Alan Turing"));
	await joined(grace, slug, await signedUp("أميرة حسن", address("amira")), "viewer");
	await invited(grace, slug, address("margaret"));
	await invited(grace, (await workspaceOf(grace, "Analytical Engines")).slug, ada.email);
	const desk = await Desk.open([ours], undefined, scheme);
	const popup = await desk.popup();
	const looks = async (state: string) => {
		expect(await violations(popup), state).toEqual([]);
		await photograph(popup.page, `extension-${state}-${scheme}`);
	};
	await popup.visitor.sees("You are signed out.");
	await looks("signed-out");
	await signInTo(desk.context, ada.cookie);
	await popup.visitor.press("Refresh");
	await popup.visitor.sees("Analytical Engines");
	await looks("team");
	await popup.visitor.fill("E-mail address", ada.email);
	await popup.visitor.press("Invite");
	await popup.visitor.sees("That person is already a member.");
	await looks("refused");
	await desk.context.setOffline(true);
	await popup.visitor.press("Refresh");
	await popup.page.locator("#trouble").waitFor();
	await looks("trouble");
	popup.visitor.problems.length = 0;
	await desk.leave(popup);
});

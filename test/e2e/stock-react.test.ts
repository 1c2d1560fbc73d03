/** The stock client's React hooks in a browser, on a page of another origin: they show the state, and the changes of others. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { sendTo, setPlan } from "../people";
import { addCrowd } from "../stock/crowd";
import { joined, must, type Person, signedUp as signedUpAt } from "../stock/people";
import { launch, url } from "./browser";
import { OPERATOR_KEY } from "./setup";

const ROOT =
	'<!doctype html><html lang="en"><title>A page elsewhere</title><div id="root"></div><script src="page.js"></script>';

const { origin, folder } = inject("elsewhere");

/** Builds the page into a folder of the other origin. */
async function buildPage(): Promise<void> {
	const outdir = join(folder, "stock-react");
	await build({
		entryPoints: ["test/stock/page/page.tsx"],
		bundle: true,
		format: "iife",
		jsx: "automatic",
		define: { "process.env.NODE_ENV": '"production"' },
		outdir,
	});
	mkdirSync(outdir, { recursive: true });
	writeFileSync(join(outdir, "index.html"), ROOT);
}

let browser: Browser;
beforeAll(async () => {
	await buildPage();
	browser = await launch();
});
afterAll(() => browser?.close());

/** The outputs of the page by name. */
const SHOWN = `Object.fromEntries(
	[...document.querySelectorAll("output")].map((output) => [output.ariaLabel, output.textContent]),
)`;
const PATIENCE_MS = 15_000;

/** A tab with the page. */
class Tab {
	private constructor(private readonly page: Page) {}

	static async open(context: BrowserContext): Promise<Tab> {
		const page = await context.newPage();
		await page.goto(`${origin}/stock-react/?muster=${encodeURIComponent(url())}`);
		return new Tab(page);
	}

	async signIn({ email }: Person): Promise<void> {
		await this.page.getByLabel("email").fill(email);
		await this.page.getByLabel("password").fill(PASSWORD);
		await this.press("Sign in");
	}

	async invite({ email }: Person, { again = false } = {}): Promise<void> {
		await this.page.getByLabel("invitee").fill(email);
		await this.page.getByLabel("resend").setChecked(again);
		await this.press("Invite");
	}

	async press(name: string): Promise<void> {
		await this.page.getByRole("button", { name, exact: true }).click();
	}

	/** Waits until the page shows all of this; a failure names what it shows instead. */
	async shows(expected: Record<string, string>): Promise<void> {
		await expect.poll(() => this.page.evaluate(SHOWN), { timeout: PATIENCE_MS }).toMatchObject(expected);
	}
}

const signedUp = (name: string) => signedUpAt(url(), origin, name);

describe("hooks on a page of another origin", () => {
	const [acme, other] = [unique("acme"), unique("other")];
	let ada: Person;
	let ben: Person;
	let workspaceId: string;
	let adas: BrowserContext;
	let bens: BrowserContext;
	let first: Tab;
	let second: Tab;
	let bensTab: Tab;
	beforeAll(async () => {
		ada = await signedUp("ada");
		ben = await signedUp("ben");
		workspaceId = must(await ada.tab.organization.create({ name: "Acme", slug: acme })).id;
		must(await ada.tab.organization.create({ name: "Other", slug: other }));
		await setPlan(sendTo(url()), OPERATOR_KEY, acme, "enterprise");
		await joined(await signedUp("cho"), ada, acme, "admin");
		adas = await browser.newContext();
		bens = await browser.newContext();
		first = await Tab.open(adas);
		bensTab = await Tab.open(bens);
	});

	test("show the person who signs in, and their workspaces", async () => {
		await first.shows({ person: "nobody" });
		await first.signIn(ada);
		await first.shows({ person: "ada", active: "none", workspaces: `${acme}, ${other}`, problems: "none" });
	});

	test("show the workspace that is opened, its members and one's own role", async () => {
		await first.press(`Open ${acme}`);
		await first.shows({ active: acme, members: "2", role: "owner", member: "owner", problems: "none" });
	});

	test("show a switch in the person's other tab at its next call", async () => {
		second = await Tab.open(adas);
		await second.shows({ person: "ada", active: acme });
		await first.press(`Open ${other}`);
		await first.shows({ active: other, members: "1" });
		await second.press("Do something");
		await second.shows({ active: other, members: "1" });
		await second.press(`Open ${acme}`);
		await first.press("Do something");
		await first.shows({ active: acme, members: "2" });
	});

	test("show an acceptance to the invitee at once, and to the inviter at the next call", async () => {
		await bensTab.signIn(ben);
		await bensTab.shows({ person: "ben", active: "none", workspaces: "none" });
		await ada.team("invite", { slug: acme, email: ben.email, role: "member" });
		await bensTab.press("Accept");
		await bensTab.shows({ active: acme, members: "3", role: "member", workspaces: acme });
		await first.press("Do something");
		await first.shows({ members: "3" });
	});

	test("show a change of role at the next call", async () => {
		await ada.team("updateRole", { slug: acme, userId: ben.userId, role: "manager" });
		await bensTab.press("Do something");
		await bensTab.shows({ role: "manager", member: "manager" });
	});

	test("show a removal at the next call, to both", async () => {
		await ada.team("removeMember", { slug: acme, userId: ben.userId });
		await bensTab.press("Do something");
		await bensTab.shows({ active: "none", role: "none", problems: "none" });
		await first.press("Do something");
		await first.shows({ members: "2" });
	});

	test("show a hundred of three hundred members, and no error", async () => {
		await addCrowd(url(), workspaceId, 298);
		await first.press("Do something");
		await first.shows({ active: acme, members: "100", role: "owner", problems: "none" });
	});

	test("show in every tab that the person has signed out", async () => {
		await first.press("Sign out");
		await first.shows({ person: "nobody" });
		await second.shows({ person: "nobody" });
	});
});

describe("the calls of a UI kit for the organization plugin, from a page that knows only the URL", () => {
	const kit = unique("kit");
	let eve: Person;
	let fay: Person;
	let eves: Tab;
	let fays: Tab;
	beforeAll(async () => {
		eve = await signedUp("eve");
		fay = await signedUp("fay");
		must(await eve.tab.organization.create({ name: "Kit", slug: kit }));
		eves = await Tab.open(await browser.newContext());
		fays = await Tab.open(await browser.newContext());
		await eves.signIn(eve);
		await fays.signIn(fay);
	});

	test("invite a person, list the invitation and cancel it", async () => {
		await eves.press(`Open ${kit}`);
		await eves.shows({ active: kit, role: "owner" });
		await eves.invite(fay);
		await eves.shows({ said: "done", invitations: "fay: pending", team: "eve: owner" });
		await eves.invite(fay);
		await eves.shows({ said: "USER_IS_ALREADY_INVITED_TO_THIS_ORGANIZATION" });
		await eves.invite(fay, { again: true });
		await eves.shows({ said: "RATE_LIMITED" });
		await eves.press("Cancel fay");
		await eves.shows({ said: "done", invitations: "fay: canceled" });
	});

	test("show the invitee their invitation, and reject it", async () => {
		await eves.invite(fay);
		await eves.shows({ said: "done", invitations: "fay: pending, fay: canceled" });
		await fays.press("Look");
		await fays.shows({ mine: "member: pending" });
		await fays.press("Read invitation");
		await fays.shows({ said: "Kit as member" });
		await fays.press("Reject invitation");
		await fays.shows({ said: "done", mine: "none", active: "none" });
		await eves.press("Look");
		await eves.shows({ invitations: "fay: rejected, fay: canceled" });
	});

	test("accept an invitation: the hooks open the new workspace by themselves", async () => {
		await eves.invite(fay, { again: true });
		await eves.shows({ said: "done", invitations: "fay: pending, fay: rejected, fay: canceled" });
		await fays.press("Look");
		await fays.shows({ mine: "member: pending" });
		await fays.press("Accept invitation");
		await fays.shows({ said: "done", active: kit, role: "member", members: "2" });
	});

	test("change a role and remove a member: the hooks of the caller show it by themselves", async () => {
		await eves.press("Look");
		await eves.shows({ team: "eve: owner, fay: member" });
		await eves.press("Make fay manager");
		await eves.shows({ said: "done", team: "eve: owner, fay: manager" });
		await fays.press("Make eve manager");
		await fays.shows({ said: "YOU_ARE_NOT_ALLOWED_TO_UPDATE_THIS_MEMBER", role: "manager" });
		await eves.press("Remove fay");
		await eves.shows({ said: "done", team: "eve: owner", members: "1" });
		await fays.press("Look");
		await fays.shows({ active: "none", team: "nobody" });
	});

	test("leave, and hand the ownership over, which shows at once", async () => {
		const gil = await signedUp("gil");
		const gils = await Tab.open(await browser.newContext());
		await gils.signIn(gil);
		await eves.invite(gil);
		await eves.shows({ invitations: "gil: pending, fay: accepted, fay: rejected, fay: canceled" });
		await gils.press("Look");
		await gils.press("Accept invitation");
		await gils.shows({ said: "done", active: kit });
		await eves.press("Leave");
		await eves.shows({ said: "YOU_CANNOT_LEAVE_THE_ORGANIZATION_AS_THE_ONLY_OWNER" });
		await eves.press("Make gil owner");
		await eves.shows({ said: "done", role: "admin", team: "eve: admin, gil: owner" });
		await eves.press("Leave");
		await eves.shows({ said: "done", active: "none", role: "none", team: "nobody" });
	});
});

test("a page reads answers if its origin is trusted, and only then", async () => {
	const page = await (await browser.newContext()).newPage();
	const readFrom = async (from: string) => {
		await page.goto(`${from}/stock-react/`);
		const request = `fetch("${url()}/api/auth/get-session", { credentials: "include" })`;
		return page.evaluate(`${request}.then(() => "read", () => "refused")`);
	};
	expect(await readFrom(origin)).toBe("read");
	expect(await readFrom(origin.replace("localhost", "127.0.0.1"))).toBe("refused");
});

/** The actions of an admin on the team page, with and without a script, as wide as a phone and as a desktop. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unique } from "../names";
import { described, launch, SURROUNDINGS, Visitor } from "./browser";
import { invited, joined, mailTo, type Person, setSeats, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
let ada: Person;
beforeAll(async () => {
	browser = await launch();
	ada = await signedUp("Ada Lovelace");
});
afterAll(() => browser?.close());

const address = (name: string) => `${unique(name)}@example.com`;

describe.each(SURROUNDINGS.map((surroundings) => ({ surroundings, where: described(surroundings) })))(
	"$where",
	({ surroundings }) => {
		const arrive = (person: Person) => Visitor.arrive(browser, surroundings, person.cookie);

		// One person may own 20 workspaces, and each test makes one.
		beforeAll(async () => {
			grace = await signedUp("Grace Hopper");
		});

		test("an address is invited, a wrong one is marked, and the list shows the state of its mail", async () => {
			const { slug } = await workspaceOf(grace);
			const email = address("margaret");
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.sees("1 of 50 seats used");
			await visitor.fill("E-mail address", grace.email);
			await visitor.press("Send invite");
			await visitor.sees("Is a member already");
			await visitor.fill("E-mail address", email);
			await visitor.page.getByLabel("Role", { exact: true }).selectOption("admin");
			await visitor.unfold("Message, language, end");
			await visitor.fill("A personal message", "See you on Monday!");
			await visitor.press("Send invite");
			await visitor.sees("The invite is on its way.");
			await visitor.sees("2 of 50 seats used");
			expect((await mailTo(email, () => true)).text).toContain("See you on Monday!");
			await visitor.open(`/workspaces/${slug}`);
			await visitor.unfold(email);
			await visitor.sees("Mail sent");
			await visitor.sees(/Invited by Grace Hopper/);
			await visitor.sees("Sent just now. You can send it again in a minute.");
			await visitor.unfold("Revoke");
			await visitor.sees(`The link sent to ${email} stops working at once.`);
			await visitor.press("Yes, revoke");
			await visitor.sees("The invite is revoked.");
			await visitor.sees("1 of 50 seats used");
			await visitor.page.getByRole("link", { name: "Revoked" }).click();
			await visitor.sees(email);
			await visitor.leave();
		});

		test("a role is changed, a member removed, the ownership transferred; an action that cannot be undone asks for confirmation", async () => {
			const { slug } = await workspaceOf(grace);
			const alan = await signedUp("Alan Turing");
			await joined(grace, slug, ada);
			await joined(grace, slug, alan);
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.sees("You own this workspace. To leave, first make somebody else the owner.");
			await visitor.unfold("Ada Lovelace");
			await visitor.page.getByLabel("Role of Ada Lovelace").selectOption("manager");
			await visitor.press("Change role");
			await visitor.sees("The role is changed.");
			await visitor.unfold("Alan Turing");
			await visitor.unfold("Remove");
			await visitor.sees(/Alan Turing loses access at once/);
			await visitor.press("Yes, remove");
			await visitor.sees("That person is no longer a member.");
			await visitor.unfold("Ada Lovelace");
			await visitor.unfold("Make owner");
			await visitor.press("Yes, hand over");
			await visitor.sees("The workspace has a new owner. You are an admin now.");
			await visitor.unfold("Leave this workspace");
			await visitor.press("Yes, leave");
			await visitor.sees("You left the workspace.");
			expect(await visitor.open(`/workspaces/${slug}`)).toBe(404);
			await visitor.sees("There is nothing here");
			await visitor.leave();
		});

		test("an ownership that nobody asked for is given back on the new owner's page", async () => {
			const { slug } = await workspaceOf(grace);
			const heir = await signedUp("Emmy Noether");
			await joined(grace, slug, heir);
			await grace.post("/api/team/transferOwnership", { slug, userId: heir.userId });
			const visitor = await arrive(heir);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.sees(/Grace Hopper.* made you the owner/);
			await visitor.unfold("Give the ownership back");
			await visitor.press("Yes, give it back");
			await visitor.sees("You gave the ownership back. You have the role that you had before.");
			await visitor.unfold("Leave this workspace");
			await visitor.leave();
		});

		test("a workspace is archived and restored by its owner; meanwhile it can be read and offers nothing that would be refused", async () => {
			const { slug } = await workspaceOf(grace);
			await joined(grace, slug, ada, "admin");
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.unfold("Archive this workspace");
			await visitor.sees(/Nothing changes in it and nobody comes in/);
			await visitor.press("Yes, archive");
			await visitor.sees("The workspace is archived.");
			await visitor.sees("Members and invites are as they were.");
			expect(await visitor.page.getByRole("button", { name: "Send invite" }).count()).toBe(0);
			expect(await visitor.page.locator("summary.row").count()).toBe(0);
			const admin = await arrive(ada);
			await admin.open(`/workspaces/${slug}`);
			await admin.sees("This team is archived. Its owner can restore it.");
			expect(await admin.page.getByRole("button", { name: "Restore this workspace" }).count()).toBe(0);
			await admin.leave();
			await visitor.press("Restore this workspace");
			await visitor.sees("The workspace is in use again.");
			expect(await visitor.page.getByRole("button", { name: "Send invite" }).count()).toBe(1);
			await visitor.leave();
		});

		test("an action that is not allowed is not offered, and the reason is shown", async () => {
			const { slug } = await workspaceOf(grace);
			const viewer = await signedUp("Vera Rubin");
			await joined(grace, slug, ada, "manager");
			await joined(grace, slug, viewer, "viewer");
			const looker = await arrive(viewer);
			await looker.open(`/workspaces/${slug}`);
			await looker.sees("Only the owner, admins and managers can invite people and change roles.");
			expect(await looker.page.getByRole("button", { name: "Send invite" }).count()).toBe(0);
			expect(await looker.page.locator("summary.row").count()).toBe(0);
			await looker.leave();
			const manager = await arrive(ada);
			await manager.open(`/workspaces/${slug}`);
			await manager.sees("You can change people whose role is below yours.");
			expect(await manager.page.locator("#members ~ ul summary.row").count()).toBe(1);
			expect(await manager.page.getByLabel("Role", { exact: true }).locator("option").allTextContents()).toEqual([
				"Manager",
				"Member",
				"Viewer",
			]);
			await setSeats(slug, 3);
			await manager.open(`/workspaces/${slug}`);
			await manager.sees("3 of 3 seats used");
			await manager.sees(/All seats are taken, so nobody can be invited/);
			expect(await manager.page.getByRole("button", { name: "Send invite" }).count()).toBe(0);
			await manager.leave();
		});

		test("a list is pasted and a file added, previewed line by line, and sent", async () => {
			const { slug } = await workspaceOf(grace);
			await joined(grace, slug, ada);
			const [first, second, third] = [address("one"), address("two"), address("three")];
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.page.getByRole("link", { name: "Invite many at once" }).click();
			await visitor.fill("Addresses", `${first}\nAda <${ada.email}>\nnobody\n${first}`);
			await visitor.page.getByLabel("Or a file (CSV or text)").setInputFiles({
				name: "people.csv",
				mimeType: "text/csv",
				buffer: Buffer.from(`${second},admin\n${third},owner\n`),
			});
			await visitor.press("See what will happen");
			await visitor.sees("Need attention: 2. Will be invited: 2.");
			const told = async () =>
				(await visitor.page.locator("tbody tr").all()).map((row) => row.locator("td").allTextContents());
			expect(await Promise.all(await told())).toEqual([
				["2", `${ada.email} Ada`, "Member", "Is a member already"],
				["6", third, "Member", "Not an address, or not a role that can be given"],
				["1", first, "Member", "Will be invited"],
				["5", second, "Admin", "Will be invited"],
			]);
			await visitor.sees("Lines without an address: 3");
			await visitor.sees(`Line 4: ${first} is already on line 1.`);
			await visitor.sees("The list gives people a higher role than the chosen one (Member): Admin: 1.");
			await visitor.press("Change the list");
			expect(await visitor.page.getByLabel("Addresses").inputValue()).toContain(`${third},owner`);
			await visitor.press("See what will happen");
			await visitor.press("Send the invites (2)");
			await visitor.sees(surroundings.script ? "Done." : "Invited: 2 of 2.");
			expect(await visitor.page.getByRole("cell", { name: "Invited", exact: true }).count()).toBe(2);
			await visitor.page.getByRole("link", { name: "Back to the team" }).click();
			await visitor.sees("4 of 50 seats used");
			await visitor.leave();
		});

		test("a workspace is deleted once its address is typed", async () => {
			const { slug } = await workspaceOf(grace);
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.unfold("Delete this workspace");
			await visitor.fill(`Type ${slug} to confirm`, "something else");
			await visitor.press("Yes, delete for good");
			await visitor.sees(`Type ${slug} to confirm.`);
			await visitor.fill(`Type ${slug} to confirm`, slug);
			await visitor.press("Yes, delete for good");
			await visitor.sees("The workspace is deleted.");
			await visitor.leave();
		});

		test("many invites turn pages, and a search finds one", async () => {
			const { slug } = await workspaceOf(grace, "Crowd", "enterprise");
			const people = Array.from({ length: 60 }, (_, index) => `guest-${index}-${slug}@example.com`);
			await grace.post("/api/team/inviteMany", { slug, invites: people.map((email) => ({ email, role: "viewer" })) });
			const visitor = await arrive(grace);
			await visitor.open(`/workspaces/${slug}`);
			await visitor.sees("Seats used: 61, no limit");
			expect(await visitor.page.locator("#invites ~ ul > li").count()).toBe(50);
			await visitor.page.getByRole("link", { name: "Next page" }).click();
			await visitor.sees(`guest-0-${slug}@example.com`);
			expect(await visitor.page.locator("#invites ~ ul > li").count()).toBe(10);
			await visitor.page.getByRole("link", { name: "First page" }).click();
			await visitor.page.getByLabel("Name or address").fill("guest-7-");
			await visitor.press("Search");
			await visitor.page.waitForURL(/q=guest-7-/);
			expect(await visitor.page.locator("#invites ~ ul > li").count()).toBe(1);
			await visitor.leave();
		});
	},
);

test("with a script, a long list shows its progress", async () => {
	const { slug } = await workspaceOf(grace, "Crowd", "enterprise");
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 }, grace.cookie);
	await visitor.open(`/workspaces/${slug}/invite-many`);
	await visitor.fill(
		"Addresses",
		Array.from({ length: 160 }, (_, index) => `p${index}-${slug}@example.com`).join("\n"),
	);
	await visitor.press("See what will happen");
	await visitor.sees("Need attention: 0. Will be invited: 160.");
	const seen: number[] = [];
	await visitor.page.exposeFunction("reached", (value: number) => seen.push(value));
	await visitor.page.evaluate(
		'new MutationObserver(() => reached(document.querySelector("progress").value)).observe(document.querySelector("progress"), { attributes: true })',
	);
	await visitor.press("Send the invites (160)");
	await visitor.sees("Done.");
	await expect.poll(() => seen).toEqual([0, 50, 100, 150, 160]);
	expect(await visitor.page.getByRole("cell", { name: "Invited", exact: true }).count()).toBe(160);
	await visitor.leave();
});

test("with a script, a second press after a lost connection says who was invited by the first", async () => {
	const { slug } = await workspaceOf(grace, "Crowd", "enterprise");
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 }, grace.cookie);
	await visitor.open(`/workspaces/${slug}/invite-many`);
	await visitor.fill("Addresses", [0, 1, 2].map((index) => `again${index}-${slug}@example.com`).join("\n"));
	await visitor.press("See what will happen");
	await visitor.page.route(
		"**/api/team/inviteMany",
		async (route) => {
			await route.fetch();
			await route.fulfill({ status: 503 });
		},
		{ times: 1 },
	);
	await visitor.press("Send the invites (3)");
	await visitor.sees("The connection was lost. Send again: nobody is invited twice.");
	await visitor.press("Send the invites (3)");
	await visitor.sees("Done.");
	expect(await visitor.page.getByRole("cell", { name: "Was invited a moment ago", exact: true }).count()).toBe(3);
	// The browser has logged the lost response.
	visitor.problems.length = 0;
	await visitor.leave();
});

test("with a script, a file that is too large is sent without the columns that weigh most", async () => {
	const { slug } = await workspaceOf(grace, "Crowd", "enterprise");
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 }, grace.cookie);
	await visitor.open(`/workspaces/${slug}/invite-many`);
	const person = (index: number) => `"${"A long biography, ".repeat(300)}",p${index}-${slug}@example.com,Manager`;
	const people = Array.from({ length: 1_000 }, (_, index) => person(index));
	const send = async (text: string) => {
		await visitor.page.getByLabel("Or a file (CSV or text)").setInputFiles({
			name: "people.csv",
			mimeType: "text/csv",
			buffer: Buffer.from(text),
		});
		await visitor.press("See what will happen");
	};
	await send("word ".repeat(1_000_000));
	await visitor.sees("The list is larger than 2 MB.");
	await send(["Biography,Email,Job title", ...people].join("\r\n"));
	// The day's cap on mails may leave some of them for tomorrow.
	await visitor.sees(/Will be invited: \d+\./);
	expect(await visitor.page.getByRole("cell", { name: "Member", exact: true }).count()).toBe(1_000);
	await visitor.leave();
});

test("with a script, lists narrow while the visitor types", async () => {
	const { slug } = await workspaceOf(grace);
	await joined(grace, slug, ada);
	await invited(grace, slug, address("zelda"));
	const visitor = await Visitor.arrive(browser, { script: true, width: 360 }, grace.cookie);
	await visitor.open(`/workspaces/${slug}`);
	await visitor.page.getByLabel("Name or address").pressSequentially("lovel");
	expect(await visitor.page.locator(".rows > li:visible").allTextContents()).toHaveLength(1);
	await visitor.page.getByLabel("Name or address").fill("LÓVEL");
	expect(await visitor.page.locator(".rows > li:visible").allTextContents()).toHaveLength(1);
	await visitor.leave();
});

/** The way of an invitee from the link in the mail: every branch, with and without a script, as wide as a phone and as a desktop. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { described, launch, SURROUNDINGS, url, Visitor } from "./browser";
import { invited, joined, type Person, pastItsEnd, setSeats, signedUp, workspaceOf } from "./people";

let browser: Browser;
let grace: Person;
let slug: string;
beforeAll(async () => {
	browser = await launch();
	grace = await signedUp("Grace Hopper");
	({ slug } = await workspaceOf(grace));
});
afterAll(() => browser?.close());

const address = (name: string) => `${unique(name)}@example.com`;

describe.each(SURROUNDINGS.map((surroundings) => ({ surroundings, where: described(surroundings) })))(
	"$where",
	({ surroundings }) => {
		const arrive = (person?: Person) => Visitor.arrive(browser, surroundings, person?.cookie);

		test("a new person is in after one screen", async () => {
			const { path } = await invited(grace, slug, address("ada"));
			const ada = await arrive();
			expect(await ada.open(path)).toBe(200);
			await ada.sees("Grace Hopper invited you to Acme Robotics. Your role there: Member.");
			await ada.fill("Your name", "Ada Lovelace");
			await ada.fill("Password", PASSWORD);
			await ada.press("Create account and join");
			await ada.isAt(`/workspaces/${slug}`);
			await ada.sees("You are in. Welcome!");
			await ada.sees("Ada Lovelace");
			// The start leads to the workspace that was opened last.
			await ada.open("/start");
			expect(ada.path).toBe(`/workspaces/${slug}`);
			await ada.open(path);
			await ada.sees("You are in already.");
			await ada.leave();
		});

		test("a person with an account signs in on the same screen", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { path } = await invited(grace, slug, ada.email);
			const visitor = await arrive();
			await visitor.open(path);
			await visitor.unfold("I have an account");
			await visitor.fill("Password", "not the one");
			await visitor.press("Sign in and join");
			await visitor.sees("The address or the password is wrong.");
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Sign in and join");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("a person who has an account and tries to make another is asked to sign in", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { path } = await invited(grace, slug, ada.email);
			const visitor = await arrive();
			await visitor.open(path);
			await visitor.fill("Your name", "Ada");
			await visitor.fill("Password", "another password");
			await visitor.press("Create account and join");
			await visitor.sees("There is an account with this address already. Sign in with it below.");
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Sign in and join");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("a signed-in person accepts with one press; the case of the address does not matter", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { path } = await invited(grace, slug, ada.email.toUpperCase().replace("EXAMPLE.COM", "Example.com"));
			const visitor = await arrive(ada);
			await visitor.open(path);
			await visitor.sees(`You are signed in as ${ada.email}.`);
			await visitor.press("Accept");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("somebody else's session is named, switched, and the way leads back", async () => {
			const eve = await signedUp("Eve");
			const email = address("ada");
			const { path } = await invited(grace, slug, email);
			const visitor = await arrive(eve);
			await visitor.open(path);
			await visitor.sees(`This invite is for ${email}. You are signed in as ${eve.email}.`);
			await visitor.press("Switch accounts");
			await visitor.isAt(path);
			await visitor.fill("Your name", "Ada Lovelace");
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Create account and join");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("declining asks for confirmation, leads to the start, and is shown when the link is opened again", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { path } = await invited(grace, slug, ada.email);
			const visitor = await arrive(ada);
			await visitor.open(path);
			await visitor.unfold("Decline");
			await visitor.press("Yes, decline");
			await visitor.isAt("/start");
			await visitor.sees("You declined the invite.");
			expect(await visitor.open(path)).toBe(410);
			await visitor.sees("It was declined. If you changed your mind, ask Grace Hopper for a new one.");
			await visitor.leave();
		});

		test("each link that cannot be answered shows the reason, and what to do next", async () => {
			const pending = await invited(grace, slug, address("pending"));
			const revoked = await invited(grace, slug, address("revoked"));
			await grace.post("/api/team/revokeInvite", { slug, inviteId: revoked.id });
			const ada = await signedUp("Ada Lovelace");
			const accepted = await invited(grace, slug, ada.email);
			await ada.post("/api/team/acceptMyInvite", { inviteId: accepted.id });
			const doomed = await workspaceOf(grace, "Doomed");
			const gone = await invited(grace, doomed.slug, address("gone"));
			await grace.post("/api/auth/organization/delete", { organizationId: doomed.id });
			const visitor = await arrive();
			const ends: [path: string, status: number, sentence: RegExp][] = [
				[await pastItsEnd(pending.path), 410, /not answered in time.*Ask the person who invited you for a new one/],
				[gone.path, 410, /or the workspace is gone\. Ask/],
				[revoked.path, 410, /taken back.*ask Grace Hopper/],
				[accepted.path, 410, /accepted already\. If that was you, sign in/],
				[`${pending.path.slice(0, -1)}`, 404, /Part of the link may be missing/],
			];
			for (const [path, status, sentence] of ends) {
				expect(await visitor.open(path)).toBe(status);
				await visitor.sees(sentence);
				await visitor.sees("Go to your workspace");
			}
			await visitor.leave();
		});

		test("a full workspace is shown as full, and takes the invitee when there is room", async () => {
			const space = await workspaceOf(grace, "Full House");
			const ada = await signedUp("Ada Lovelace");
			const { path } = await invited(grace, space.slug, ada.email);
			await setSeats(space.slug, 1);
			const visitor = await arrive(ada);
			await visitor.open(path);
			await visitor.sees(/no free seat right now\. Ask Grace Hopper to make room/);
			await setSeats(space.slug, 2);
			await visitor.page.getByRole("link", { name: "Try again" }).click();
			await visitor.press("Accept");
			await visitor.isAt(`/workspaces/${space.slug}`);
			await visitor.leave();
		});

		test("opening the link, any number of times and by any program, changes nothing", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { path, id } = await invited(grace, slug, ada.email);
			const visitor = await arrive(ada);
			for (const method of ["GET", "HEAD", "GET"]) expect((await fetch(url() + path, { method })).status).toBe(200);
			await visitor.open(path);
			await visitor.open(path);
			const { answer } = await ada.post("/api/team/acceptMyInvite", { inviteId: id });
			expect(answer).toMatchObject({ ok: true, alreadyMember: false });
			await visitor.leave();
		});
	},
);

test("the keyboard alone leads from the link to the team", async () => {
	const { path } = await invited(grace, slug, address("ada"));
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 });
	const { page } = visitor;
	await visitor.open(path);
	const tabTo = async (what: string) => {
		for (let presses = 0; presses < 20; presses += 1) {
			await page.keyboard.press("Tab");
			const focused = await page.evaluate(
				"document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent.trim()",
			);
			if (focused === what) return;
		}
		throw new Error(`no way by keyboard to ${what}`);
	};
	await tabTo("Skip to the content");
	await page.keyboard.press("Enter");
	await tabTo("Your name");
	await page.keyboard.type("Ada Lovelace");
	await tabTo("Password");
	await page.keyboard.type(PASSWORD);
	await tabTo("Create account and join");
	await page.keyboard.press("Enter");
	await visitor.isAt(`/workspaces/${slug}`);
	await visitor.leave();
});

test("an invite is in its own language, whatever the browser's is", async () => {
	const ada = await signedUp("Ada Lovelace");
	await joined(grace, slug, ada);
	const { path } = await invited(grace, slug, address("amal"), { locale: "ar" });
	const visitor = await Visitor.arrive(browser, { script: true, width: 360, language: "fr" });
	await visitor.open(path);
	expect(await visitor.page.getAttribute("html", "dir")).toBe("rtl");
	await visitor.sees("إنشاء حساب والانضمام");
	await visitor.leave();
});

/** Signing up, in and out, with and without a script, as wide as a phone and as a desktop. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { PASSWORD, unique } from "../names";
import { described, launch, SURROUNDINGS, url, Visitor } from "./browser";
import { codeFor, invited, mailTo, signedUp, workspaceOf } from "./people";

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

const address = (name: string) => `${unique(name)}@example.com`;

describe.each(SURROUNDINGS.map((surroundings) => ({ surroundings, where: described(surroundings) })))(
	"$where",
	({ surroundings }) => {
		const arrive = (cookie?: string) => Visitor.arrive(browser, surroundings, cookie);

		test("from nothing to a workspace of one's own, and out again", async () => {
			const email = address("grace");
			const visitor = await arrive();
			await visitor.open("/");
			await visitor.isAt("/auth/sign-in");
			await visitor.page.getByRole("link", { name: "Create an account" }).click();
			await visitor.fill("Your name", "Grace Hopper");
			await visitor.fill("E-mail address", email);
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Create an account");
			await visitor.isAt("/auth/verify");
			await visitor.fill("Code from the mail", "000000");
			await visitor.press("Continue");
			await visitor.sees(/That is not the code/);
			await visitor.fill("Code from the mail", await codeFor(email));
			await visitor.press("Continue");
			await visitor.isAt("/start");
			const slug = unique("navy");
			await visitor.fill("Name", "Navy");
			await visitor.fill("Address", "api");
			await visitor.press("Create the workspace");
			await visitor.sees(/Use 3 to 48 small letters/);
			await visitor.fill("Address", slug);
			await visitor.press("Create the workspace");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.sees("Your workspace is ready.");
			await visitor.press("Sign out");
			await visitor.isAt("/auth/sign-in");
			await visitor.open(`/workspaces/${slug}`);
			await visitor.isAt("/auth/sign-in");
			await visitor.fill("E-mail address", email);
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Sign in");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("a mailed code signs in, and another can be requested", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { slug } = await workspaceOf(ada);
			const seen = [await codeFor(ada.email)];
			const visitor = await arrive();
			await visitor.open(`/workspaces/${slug}`);
			await visitor.fill("E-mail address", ada.email);
			await visitor.press("Mail me a code");
			await visitor.isAt("/auth/verify");
			seen.push(await codeFor(ada.email, seen));
			await visitor.press("Mail me a new code");
			await visitor.fill("Code from the mail", await codeFor(ada.email, seen));
			await visitor.press("Continue");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("a forgotten password is replaced by a mailed code, or by a mailed link", async () => {
			const ada = await signedUp("Ada Lovelace");
			const seen = [await codeFor(ada.email)];
			const visitor = await arrive();
			await visitor.open("/auth/sign-in");
			await visitor.page.getByRole("link", { name: "Forgot your password?" }).click();
			await visitor.fill("E-mail address", ada.email);
			await visitor.press("Mail me a code");
			await visitor.fill("Code from the mail", await codeFor(ada.email, seen));
			await visitor.fill("New password", "a second password");
			await visitor.press("Set the password");
			await visitor.isAt("/start");
			await visitor.press("Sign out");
			await visitor.isAt("/auth/sign-in");
			await fetch(`${url()}/api/auth/request-password-reset`, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ email: ada.email }),
			});
			const { text } = await mailTo(ada.email, (mail) => mail.text.includes("/reset-link?"));
			const link = text.split("\n").find((line) => line.startsWith(url())) ?? "";
			await visitor.open(link.slice(url().length));
			await visitor.isAt("/auth/forgot");
			await visitor.fill("New password", "a third password");
			await visitor.press("Set the password");
			await visitor.sees("Your password is changed. Sign in with it.");
			await visitor.fill("E-mail address", ada.email);
			await visitor.fill("Password", "a third password");
			await visitor.press("Sign in");
			await visitor.isAt("/start");
			await visitor.open(link.slice(url().length));
			await visitor.sees("That link has ended. Ask for a code instead.");
			await visitor.leave();
		});

		test("invites wait at the start, to accept or decline", async () => {
			const grace = await signedUp("Grace Hopper");
			const ada = await signedUp("Ada Lovelace");
			const { slug } = await workspaceOf(grace, "First");
			const other = await workspaceOf(grace, "Second");
			await invited(grace, slug, ada.email);
			await invited(grace, other.slug, ada.email);
			const visitor = await arrive(ada.cookie);
			await visitor.open("/start");
			await visitor.unfold("Decline Second");
			await visitor.press("Yes, decline");
			await visitor.sees("You declined the invite.");
			await visitor.press("Accept First");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});

		test("a session that has ended leads to the sign-in page once, and back", async () => {
			const ada = await signedUp("Ada Lovelace");
			const { slug } = await workspaceOf(ada);
			const visitor = await arrive(ada.cookie);
			await visitor.open(`/workspaces/${slug}`);
			await ada.post("/api/auth/sign-out", {});
			await visitor.open("/start");
			await visitor.isAt("/auth/sign-in");
			await visitor.fill("E-mail address", ada.email);
			await visitor.fill("Password", PASSWORD);
			await visitor.press("Sign in");
			await visitor.isAt(`/workspaces/${slug}`);
			await visitor.leave();
		});
	},
);

test("the mailbox leads to each mail's link with one press, and shows its HTML as it looks", async () => {
	const grace = await signedUp("Grace Hopper");
	const { slug } = await workspaceOf(grace);
	const { path } = await invited(grace, slug, address("ada"));
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 });
	await visitor.open("/dev/mailbox");
	const mail = visitor.page.locator("article", { hasText: path }).first();
	await mail.locator("iframe").contentFrame().getByText("Grace Hopper").locator("visible=true").first().waitFor();
	await mail.getByRole("link", { name: "Open the link" }).click();
	await visitor.isAt(path);
	await visitor.leave();
});

test("an address and a code may be typed as a person's keyboard writes them", async () => {
	const name = unique("josé");
	const visitor = await Visitor.arrive(browser, { script: true, width: 1280 });
	await visitor.open("/auth/sign-up");
	await visitor.fill("Your name", "José");
	await visitor.fill("E-mail address", ` <${name}@MÜLLER.example>`);
	await visitor.fill("Password", PASSWORD);
	await visitor.press("Create an account");
	await visitor.isAt("/auth/verify");
	const code = await codeFor(`${name}@xn--mller-kva.example`);
	const fullWidth = code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
	await visitor.fill("Code from the mail", fullWidth.replace(/(...)/, "$1-"));
	await visitor.press("Continue");
	await visitor.isAt("/start");
	await visitor.leave();
});

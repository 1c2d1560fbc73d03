/** Every page, in light and dark, on a phone and on a desk, in English and Arabic: no violation, and a picture. */
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { unique } from "../names";
import { launch, photograph, url } from "./browser";
import { invited, joined, pastItsEnd, signedUp, workspaceOf } from "./people";

interface Stop {
	name: string;
	path: string;
	cookie?: string;
	/** The selectors of buttons and folds to press before the checks. */
	clicks?: string[];
	/** Fields to fill first. */
	fill?: Record<string, string>;
	/** The selector of an element that must have appeared by then. */
	awaited?: string;
}

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

async function everyPage(locale: string): Promise<Stop[]> {
	const grace = await signedUp("Grace Hopper");
	const ada = await signedUp("Ada Lovelace");
	const newcomer = await signedUp("Katherine Johnson");
	const { slug } = await workspaceOf(grace);
	await joined(grace, slug, ada, "manager");
	for (const name of ["Alan Turing", "Hedy Lamarr", "أميرة حسن"])
		await joined(grace, slug, await signedUp(name, `${unique("p")}@example.com`));
	const pending = await invited(grace, slug, `${unique("margaret")}@example.com`, {
		message: "See you on Monday!\nBring your slide rule.",
		locale,
	});
	const forAda = await invited(grace, (await workspaceOf(grace, "Analytical Engines")).slug, ada.email, { locale });
	const forNewcomer = await invited(grace, slug, newcomer.email, { locale });
	const revoked = await invited(grace, slug, `${unique("gone")}@example.com`, { locale });
	await grace.post("/api/team/revokeInvite", { slug, inviteId: revoked.id });
	const given = await workspaceOf(grace, "Given Away");
	await joined(grace, given.slug, ada);
	await grace.post("/api/team/transferOwnership", { slug: given.slug, userId: ada.userId });
	const full = await workspaceOf(grace, "Full House", "free");
	for (const name of ["one", "two"]) await invited(grace, full.slug, `${unique(name)}@example.com`);
	await grace.post("/api/team/setDoors", { slug: full.slug, visibility: "public", joining: "request" });
	await newcomer.post("/api/team/requestToJoin", { slug: full.slug, message: "I calculate orbits." });
	const team = `/workspaces/${slug}`;
	const domain = `${unique("d")}.example`;
	const { answer } = await grace.post("/api/team/addDomain", { slug, domain, mode: "join" });
	const { record } = answer.domain;
	await fetch(`${inject("dnsUrl")}?name=${record.name}`, {
		method: "PUT",
		body: JSON.stringify({ texts: [record.value] }),
	});
	await grace.post("/api/team/verifyDomain", { slug, domainId: answer.domain.id });
	await grace.post("/api/team/addDomain", { slug, domain: `${unique("d")}.example` });
	const colleague = await signedUp("Rosalind Franklin", `rosalind@${domain}`);
	const list = `${ada.email}\nrosalind@example.com, admin\nnot an address\nrosalind@example.com\nmary@example.com`;
	return [
		{ name: "sign-in", path: "/auth/sign-in" },
		{
			name: "sign-in-wrong",
			path: "/auth/sign-in",
			fill: { "#email": ada.email, "#password": "wrong" },
			clicks: ["main .solid"],
			awaited: ".problem",
		},
		{ name: "sign-up", path: "/auth/sign-up" },
		{ name: "verify", path: "/auth/verify" },
		{ name: "forgot", path: "/auth/forgot" },
		{ name: "forgot-code", path: "/auth/forgot?step=code&notice=code-sent" },
		{ name: "forgot-link", path: "/auth/forgot?token=x" },
		{ name: "start-empty", path: "/start", cookie: newcomer.cookie },
		{ name: "start-choose", path: "/start?choose=1", cookie: ada.cookie },
		{ name: "invite-signed-out", path: pending.path },
		{ name: "invite-known", path: pending.path, clicks: [".choice:nth-of-type(2) summary"] },
		{ name: "invite-signed-in", path: forNewcomer.path, cookie: newcomer.cookie },
		{ name: "invite-decline", path: forNewcomer.path, cookie: newcomer.cookie, clicks: [".confirm summary"] },
		{ name: "invite-other-account", path: forAda.path, cookie: newcomer.cookie },
		{ name: "invite-revoked", path: revoked.path },
		{ name: "invite-expired", path: await pastItsEnd(pending.path) },
		{ name: "invite-unknown", path: "/invite?t=nothing" },
		{ name: "team-owner", path: `${team}?notice=invited`, cookie: grace.cookie },
		{
			name: "team-owner-open",
			path: team,
			cookie: grace.cookie,
			clicks: [
				"#main form details summary",
				"#members ~ ul > li:nth-child(2) summary",
				"#members ~ ul > li:nth-child(2) .confirm summary",
				"#invites ~ ul > li:nth-child(1) summary",
				"#invites ~ ul > li:nth-child(1) .confirm summary",
				".leave-or-delete summary",
			],
		},
		{ name: "team-manager", path: `${team}?status=all`, cookie: ada.cookie },
		{
			name: "team-given",
			path: `/workspaces/${given.slug}`,
			cookie: ada.cookie,
			clicks: [".leave-or-delete .confirm summary"],
		},
		{ name: "team-full", path: `/workspaces/${full.slug}`, cookie: grace.cookie },
		{ name: "team-search", path: `${team}?q=zzz`, cookie: grace.cookie },
		{ name: "domains", path: `${team}/domains`, cookie: grace.cookie, clicks: ["main .domain .confirm summary"] },
		{ name: "start-suggestion", path: "/start", cookie: colleague.cookie },
		{ name: "invite-many", path: `${team}/invite-many`, cookie: grace.cookie },
		{
			name: "invite-many-preview",
			path: `${team}/invite-many`,
			cookie: grace.cookie,
			fill: { "#list": list },
			clicks: ["main .solid"],
			awaited: "table",
		},
		{ name: "requests", path: `/workspaces/${full.slug}/requests`, cookie: grace.cookie, clicks: [".confirm summary"] },
		{ name: "ways-in", path: `${team}/ways-in`, cookie: grace.cookie },
		{ name: "teams", path: "/teams", cookie: newcomer.cookie },
		{ name: "not-found", path: "/nothing" },
		{ name: "mailbox", path: "/dev/mailbox" },
	];
}

type Look = { name: string; width: number; scheme: "light" | "dark" };
const LOOKS: readonly Look[] = [
	{ name: "desk-light", width: 1280, scheme: "light" },
	{ name: "desk-dark", width: 1280, scheme: "dark" },
	{ name: "phone-light", width: 360, scheme: "light" },
	{ name: "phone-dark", width: 360, scheme: "dark" },
];

/** The narrowest screen that pages fit (CSS pixels). */
const NARROWEST = 320;

/** The settings that axe checks, which is slow: both schemes and both widths, and once from right to left. */
const AUDITED = { en: ["desk-light", "phone-dark"], ar: ["phone-light"] };

/** Loads a page once, and checks it in light and dark, wide and narrow. */
async function inspect(stop: Stop, language: "en" | "ar"): Promise<void> {
	// The content security policy keeps axe out of the page. Other tests check the policy.
	const context = await browser.newContext({ bypassCSP: true, locale: language, reducedMotion: "reduce" });
	const [cookieName = "", value = ""] = (stop.cookie ?? "").split(/=(.*)/s);
	if (stop.cookie !== undefined) await context.addCookies([{ name: cookieName, value, url: url() }]);
	const page = await context.newPage();
	await page.goto(url() + stop.path);
	for (const [field, text] of Object.entries(stop.fill ?? {})) await page.fill(field, text);
	for (const selector of stop.clicks ?? []) await page.locator(selector).first().click();
	if (stop.awaited !== undefined) await page.locator(stop.awaited).first().waitFor();
	await page.evaluate(axe.source);
	for (const { name, width, scheme } of LOOKS) {
		await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
		await page.emulateMedia({ colorScheme: scheme });
		const label = `${stop.name}-${language}-${name}`;
		await photograph(page, label);
		if (!AUDITED[language].includes(name)) continue;
		const { violations } = await page.evaluate(() =>
			(globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ["iframe"] }),
		);
		const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
		expect.soft(told, label).toEqual([]);
	}
	await page.setViewportSize({ width: NARROWEST, height: 740 });
	const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
	expect.soft(overflow, `${stop.name}, ${language}: sideways scrolling`).toBeLessThanOrEqual(0);
	await context.close();
}

for (const language of ["en", "ar"] as const) {
	test(`every page has no accessibility violation and fits its width, in light and dark: ${language}`, async () => {
		for (const stop of await everyPage(language)) await inspect(stop, language);
	}, 600_000);
}

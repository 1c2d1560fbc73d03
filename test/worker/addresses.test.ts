/** One form of an address at every door: the API, sign-up and sign-in, pages and lists. */
import { describe, expect, test } from "vitest";
import { newAddress, PASSWORD, unique } from "../names";
import { refusal, request } from "./client";
import { sql } from "./database";
import { signInByGitHub } from "./github";
import { codeFor } from "./mailbox";
import { submit } from "./pages/browse";
import { newPersonWithPassword, newWorkspace } from "./scene";

const auth = (path: string, body: unknown, ticket?: string) =>
	request("POST", `/api/auth${path}`, {
		body,
		...(ticket === undefined ? {} : { headers: { "sign-up-ticket": ticket } }),
	});

/** Addresses that exist, as people write them, and as they are stored. `N` is for a name. */
const ADDRESSES: [what: string, typed: string, stored: string][] = [];
function add(what: string, typed: string, stored = typed): void {
	ADDRESSES.push([what, typed, stored]);
}
add("an ampersand", "r&d-N@example.com");
add("a slash", "first/last-N@example.com");
add("an equals sign", "ada=partner.example-N@example.com");
add("a domain with an umlaut", "anna-N@müller.example", "anna-N@xn--mller-kva.example");
add("a domain in A-labels", "info1-N@xn--e1afmkfd.xn--p1ai");
add("the same domain in Cyrillic", "info2-N@пример.рф", "info2-N@xn--e1afmkfd.xn--p1ai");
add("an accent before the @", "josé-N@example.com");
add("the same accent as a mark of its own", "jose\u0301-2N@example.com", "jos\u00e9-2N@example.com");
add("other characters of RFC 5322", "a!#$%*+?^_{}~N@example.com");
add("a Japanese domain", "taro-N@例え.テスト", "taro-N@xn--r8jz45g.xn--zckzah");
add("a Chinese local part", "用户@N.example");
add("a link", "mailto:link-N@example.com?subject=Hi", "link-N@example.com");
add("angle brackets", "<angle-N@example.com>", "angle-N@example.com");
add("quotes and a full stop", '"quote-N@example.com".', "quote-N@example.com");
add("invisible characters", "\ufeffin\u00advisible\u200b-N@example.com\u2060", "invisible-N@example.com");
add("capitals and full width", "ＢＩＧ-N＠EXAMPLE.com", "big-N@example.com");

/** The spellings with a new person's name in them. */
function written(...spellings: string[]): string[] {
	const name = unique("n");
	return spellings.map((spelling) => spelling.replace("N", name));
}

describe("an address that exists is taken and stored in one form", () => {
	test.each(ADDRESSES)("by the API: %s", async (_what, ...spellings) => {
		const [typed = "", stored = ""] = written(...spellings);
		const { owner, slug } = await newWorkspace();
		const { status, body } = await owner.post("invite", { slug, email: typed, role: "member" });
		expect(status).toBe(201);
		expect(body.invite.email).toBe(stored);
		expect(await owner.post("invite", { slug, email: stored, role: "member" })).toMatchObject(
			refusal(409, "ALREADY_INVITED"),
		);
	});

	test.each(ADDRESSES)("at sign-up and sign-in: %s", async (_what, ...spellings) => {
		const [typed = "", stored = ""] = written(...spellings);
		const signedUp = await auth("/sign-up/email", { email: typed, name: "Ada", password: PASSWORD });
		expect(signedUp.status).toBe(200);
		const ticket = signedUp.headers.get("sign-up-ticket") ?? "";
		const otp = await codeFor(stored);
		expect((await auth("/email-otp/verify-email", { email: typed, otp }, ticket)).status).toBe(200);
		for (const email of [typed, stored, stored.toUpperCase()]) {
			const signedIn = await auth("/sign-in/email", { email, password: PASSWORD });
			expect(signedIn).toMatchObject({ status: 200, body: { user: { email: stored } } });
		}
		const mailed = await auth("/email-otp/send-verification-otp", { email: typed, type: "sign-in" });
		expect(mailed.status).toBe(200);
		const byCode = await auth("/sign-in/email-otp", { email: typed, otp: await codeFor(stored, 2) });
		expect(byCode).toMatchObject({ status: 200, body: { user: { email: stored } } });
		expect((await auth("/request-password-reset", { email: typed })).status).toBe(200);
		expect(await sql("select email from user where email = ?", stored)).toEqual([{ email: stored }]);
	});

	test.each(ADDRESSES)("by the pages: %s", async (_what, ...spellings) => {
		const [typed = "", stored = ""] = written(...spellings);
		const { location } = await submit("/auth/sign-in", { email: typed, step: "code" });
		expect(location).toContain("/auth/verify");
		const { owner, slug } = await newWorkspace();
		const invited = await submit(
			`/workspaces/${slug}`,
			{ action: "invite", email: typed, role: "member" },
			{ cookie: owner.cookie },
		);
		expect(invited.location).toContain("notice=invited");
		const many = await submit(
			`/workspaces/${slug}/invite-many`,
			{ list: `${typed}\nother@example.com` },
			{ cookie: owner.cookie },
		);
		const plain = many.text.replaceAll("&amp;", "&");
		expect(plain).toContain(`<bdi>${stored}</bdi>`);
	});
});

test("a provider's spelling of an address is the same person", async () => {
	const [typed = "", stored = ""] = written("Jose\u0301-N@MÜLLER.example", "jos\u00e9-N@xn--mller-kva.example");
	await auth("/sign-up/email", { email: typed, name: "José", password: PASSWORD });
	await auth("/email-otp/verify-email", { email: typed, otp: await codeFor(stored) });
	await signInByGitHub({ id: 4_711, name: "José", email: typed, verified: true });
	const accounts = await sql<{ provider: string }>(
		"select provider_id as provider from user join account on user_id = user.id where email = ?",
		stored,
	);
	expect(accounts).toContainEqual({ provider: "github" });
	expect(await sql("select 1 from user where email = ?", typed.toLowerCase())).toEqual([]);
});

describe("an address that no server takes is refused with the reason", () => {
	test.each([
		["", "is empty", "Enter an address such as ada@example.com."],
		["ada", "has no @", "Enter an address such as ada@example.com."],
		["ada@example", "has no dot after the @", "The part after the @ has no dot, as in example.com."],
		["ada@@example.com", "has more than one @", "There is more than one @."],
		["ada@", "has nothing after the @", "The part before or after the @ is missing."],
		["@example.com", "has nothing before the @", "The part before or after the @ is missing."],
		["ada lovelace@example.com", "has a space in it", "There is a space in the address."],
		[
			"ada..l@example.com",
			"has a character or a dot before the @ that mail servers do not take there",
			"in a place where mail services do not take it.",
		],
		["ada@[192.0.2.1]", "has a number in brackets after the @, not a domain", "not a valid domain."],
		["ada@-example.com", "has no valid domain after the @", "not a valid domain."],
		[
			'"ada lovelace"@example.com',
			"has quotes that its local part needs, which mail servers do not take",
			"in a place where mail services do not take it.",
		],
		[
			`${"a".repeat(65)}@example.com`,
			"is longer than mail servers take: 254 bytes, 64 before the @",
			"The address is too long.",
		],
	])("%s", async (email, detail, sentence) => {
		const { owner, slug } = await newWorkspace();
		const { status, body } = await owner.post("invite", { slug, email, role: "member" });
		expect(status).toBe(400);
		expect(body.details).toEqual([{ path: "email", message: detail }]);
		const page = await submit(
			`/workspaces/${slug}`,
			{ action: "invite", email, role: "member" },
			{ cookie: owner.cookie },
		);
		expect(page.status).toBe(422);
		expect(page.text).toContain(sentence);
		const signUp = await submit("/auth/sign-up", { email, name: "Ada", password: PASSWORD });
		expect(signUp.status).toBe(422);
		expect(signUp.text).toContain(sentence);
		for (const path of ["/sign-up/email", "/sign-in/email"]) {
			expect((await auth(path, { email, name: "Ada", password: PASSWORD })).status, path).toBe(400);
		}
	});
});

describe("a code", () => {
	const spelled = (code: string, zero: number) =>
		[...code].map((digit) => String.fromCodePoint(zero + Number(digit))).join("");
	const SPELLINGS: [what: string, spell: (code: string) => string][] = [
		["full width", (code) => spelled(code, 0xff10)],
		["Arabic-Indic", (code) => spelled(code, 0x660)],
		["Persian", (code) => spelled(code, 0x6f0)],
		["Devanagari", (code) => spelled(code, 0x966)],
		["Bengali with spaces", (code) => ` ${spelled(code, 0x9e6).replace(/(...)/, "$1\u00a0")} `],
		["a hyphen", (code) => `${code.slice(0, 3)}\u2011${code.slice(3)}`],
		["invisible characters", (code) => `\u200f${code.slice(0, 2)}\u200b${code.slice(2)}\ufeff`],
	];

	test.each(SPELLINGS)("is the same in the digits of any keyboard, on the page: %s", async (_what, spell) => {
		const { email } = await newPersonWithPassword();
		const { cookies } = await submit("/auth/sign-in", { email, step: "code" });
		const code = spell(await codeFor(email));
		const verified = await submit("/auth/verify?for=sign-in", { email, code }, { cookie: cookies.join("; ") });
		expect(verified.location).toMatch(/^\/start\b/);
	});

	test.each(SPELLINGS)("is the same in the digits of any keyboard, at the endpoint: %s", async (_what, spell) => {
		const { email } = await newPersonWithPassword();
		await auth("/email-otp/send-verification-otp", { email, type: "sign-in" });
		expect((await auth("/sign-in/email-otp", { email, otp: spell(await codeFor(email)) })).status).toBe(200);
	});

	test("may be typed so in the page's own field", async () => {
		const { cookies } = await submit("/auth/sign-in", { email: newAddress(), step: "code" });
		const { text } = await submit("/auth/verify?for=sign-in", { code: "1" }, { cookie: cookies.join("; ") });
		const pattern = /name="code"[^>]*pattern="([^"]*)"/.exec(text)?.[1] ?? "";
		const field = new RegExp(`^(?:${pattern})$`, "v");
		for (const [what, spell] of SPELLINGS) expect(field.test(spell("123456")), what).toBe(true);
		for (const wrong of ["", "12345", "1234567", "abcdef"]) expect(field.test(wrong), wrong).toBe(false);
	});
});

/** Every mail in every language: its content, its safety against any value, and its equality with React's rendering. */
import { describe, expect, test } from "vitest";
import { renderWithReact, SLOTS, type SlotValues } from "../../emails/mails";
import { SAMPLE_NAMES, SAMPLE_VALUES, type SampleName, sampleMail } from "../../emails/samples";
import { directionOf, LOCALES, type Locale } from "../../src/languages/locales";
import { renderMail } from "../../src/mail/render";

/** Values that try to break out of their place in a mail. */
const NASTY = [
	`<script>alert("x")</script>`,
	`O'Brien & Söhne "GmbH" <b>`,
	"a\r\nBcc: everyone@example.com",
	"https://evil.example/\nhttp://localhost:8787/invite?t=x",
	"\u202Eevil\u0000\u0007 \u2028 spaced   out",
	"\u2069\u202e\u061c\u200fmoc.live\u2066",
	"مرحبا بالعالم",
	"{{link}} {inviter} $& $1 \\ `x`",
	"x".repeat(200),
	"😀".repeat(100),
];

const EVERY_MAIL = SAMPLE_NAMES.flatMap((name) => LOCALES.map((locale) => ({ name, locale })));
const CODES: readonly SampleName[] = ["verify-email", "sign-in", "reset-password"];

/** The link of a mail; null if it has a code. */
function linkOf(name: SampleName): string | null {
	if (CODES.includes(name)) return null;
	if (name === "reset-password-link") return SAMPLE_VALUES.resetLink;
	return name.startsWith("invite") ? SAMPLE_VALUES.inviteLink : SAMPLE_VALUES.noticeLink;
}

function render(name: SampleName, locale: Locale, values: Partial<typeof SAMPLE_VALUES> = {}) {
	const wording = sampleMail(name, locale, { ...SAMPLE_VALUES, ...values });
	const given: Readonly<Record<string, string>> = wording.slots;
	const filled = Object.fromEntries(SLOTS.map((slot) => [slot, given[slot] ?? ""])) as SlotValues;
	return { ...renderMail(wording), template: wording.template, filled };
}

function withNames(value: string) {
	return { inviterName: value, workspaceName: value, message: value };
}

describe.each(EVERY_MAIL)("the $name mail in $locale", ({ name, locale }) => {
	test("equals React's rendering to the byte, whatever the values", async () => {
		for (const value of NASTY) {
			const inviteLink = `${SAMPLE_VALUES.inviteLink}?a=1&b='2'`;
			const { html, text, template, filled } = render(name, locale, { ...withNames(value), inviteLink });
			expect({ html, text }).toEqual(await renderWithReact(template, filled));
		}
	});

	test("has its link or code bare on a line of its own in the text part, and no other", () => {
		for (const message of ["See you!", "https://evil.example", "123456"]) {
			const lines = render(name, locale, { message }).text.split("\n");
			const bare = lines.filter((line) => /^(http|\d{6}$)/.test(line));
			expect(bare).toEqual([linkOf(name) ?? SAMPLE_VALUES.code]);
		}
	});

	test("names its language and direction, and keeps links and codes from left to right", () => {
		const { html } = render(name, locale);
		expect(html).toContain(`<html dir="${directionOf(locale)}" lang="${locale}">`);
		expect(html).toContain(`<div lang="${locale}" dir="${directionOf(locale)}"`);
		const own = linkOf(name) !== null ? /<a [^>]*dir="ltr"[^>]*>https:/ : /<p [^>]*dir="ltr"[^>]*>\d{6}<\/p>/;
		expect(html).toMatch(own);
	});

	test("has the same words in both parts, below a preview that only lists of mails show", () => {
		const { html, text, filled } = render(name, locale, withNames("Grace"));
		for (const line of text.split("\n\n")) expect(html).toContain(line);
		expect(html).toContain(`style="display:none;max-height:0;overflow:hidden">${filled.preview}</div>`);
		expect(text.startsWith(filled.heading)).toBe(true);
	});

	test("loads nothing, and links only to its own target", () => {
		const { html } = render(name, locale, withNames(`<img src="https://evil.example/x.png">`));
		expect(html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import/i);
		const targets = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
		const link = linkOf(name);
		expect(targets).toEqual(link === null ? [] : [link, link]);
	});
});

test.each(EVERY_MAIL)(
	"no value can end a header of the $name mail in $locale, add a line to its text or leave its isolate",
	({ name, locale }) => {
		const lines = render(name, locale).text.split("\n").length;
		for (const value of NASTY) {
			const { subject, text, html } = render(name, locale, withNames(value));
			expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
			expect(subject.isWellFormed()).toBe(true);
			expect(text.split("\n")).toHaveLength(lines);
			for (const part of [subject, text, html]) {
				expect(part).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/);
				expect(part.replace(/\u2068[^\u2068\u2069]+\u2069/g, "")).not.toMatch(/[\u2068\u2069]/);
			}
		}
	},
);

test.each(EVERY_MAIL)(
	"a name from the other direction is isolated wherever the $name mail in $locale has it",
	(mail) => {
		const value = directionOf(mail.locale) === "ltr" ? "مرحبا" : "Grace";
		const { subject, text, html } = render(mail.name, mail.locale, withNames(value));
		for (const part of [subject, text, html]) {
			expect(part.split(`\u2068${value}\u2069`)).toHaveLength(part.split(value).length);
		}
	},
);

test("a message of which nothing is left is left out", () => {
	expect(sampleMail("invite-with-message", "en", { ...SAMPLE_VALUES, message: "\u202e \n" })).toEqual(
		sampleMail("invite", "en"),
	);
});

test("a long name leaves the subject readable in every language", () => {
	for (const locale of LOCALES) {
		expect(render("invite", locale, withNames("x".repeat(200))).subject.length).toBeLessThan(210);
	}
});

test("every subject is in its language", () => {
	const subjects = (name: SampleName) => LOCALES.map((locale) => render(name, locale).subject);
	expect(subjects("invite")).toEqual([
		"Grace Hopper invited you to Acme Rockets",
		"Grace Hopper lädt Sie zu Acme Rockets ein",
		"Grace Hopper le invita a Acme Rockets",
		"Grace Hopper vous invite à rejoindre Acme Rockets",
		"Grace Hopper さんから Acme Rockets への招待が届いています",
		"دعوة من \u2068Grace Hopper\u2069 للانضمام إلى \u2068Acme Rockets\u2069",
	]);
	expect(subjects("sign-in")).toEqual([
		"402917 is your code to sign in",
		"402917 ist Ihr Code zum Anmelden",
		"402917 es su código para iniciar sesión",
		"402917 est votre code de connexion",
		"402917 はサインイン用のコードです",
		"402917 هو رمز تسجيل الدخول",
	]);
	expect(subjects("requests-waiting")).toEqual([
		"Somebody wants to join Acme Rockets",
		"Jemand möchte Acme Rockets beitreten",
		"Alguien quiere unirse a Acme Rockets",
		"Quelqu’un souhaite rejoindre Acme Rockets",
		"Acme Rockets への参加リクエストが届いています",
		"طلب جديد للانضمام إلى \u2068Acme Rockets\u2069",
	]);
	for (const name of SAMPLE_NAMES) expect(new Set(subjects(name)).size).toBe(LOCALES.length);
});

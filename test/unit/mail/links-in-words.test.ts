/** A stranger's link never arrives under our sender, and the mail says whose words it carries. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../../src/languages/locales";
import { renderMail } from "../../../src/mail/render";
import { type InviteValues, inviteWording } from "../../../src/mail/wording";
import { readsAsLink, withoutLinks } from "../../../src/rules/link-like";

const LINK = "https://muster.example.com/invite?t=token";
const VALUES: InviteValues = {
	inviterName: "Grace Hopper",
	inviterAddress: "grace@example.com",
	workspaceName: "Acme Rockets",
	role: "member",
	message: null,
	link: LINK,
	expiresAt: 0,
};
const mailOf = (changes: Partial<InviteValues>, locale: (typeof LOCALES)[number] = "en") =>
	renderMail(inviteWording(locale, { ...VALUES, ...changes }));

/** The texts that a mail program makes links of, by a pattern of the test's own: URLs, domains and addresses. */
const LINKED = /[a-z]+:\/\/\S+|[\p{L}\p{N}-]+\.\p{L}{2,}|[a-z0-9-]+[。．｡][a-z]{2,}|\S+[@＠]\S+/iu;

const LINK_LIKE = [
	"PayPal Security (support@paypal.com)",
	"account limited, verify at https://paypa1-login.example/verify",
	"www.evil.example",
	"evil.example",
	"EVIL。EXAMPLE",
	"evil．example/verify",
	"Name <mail＠evil.example>",
	"http://localhost/x",
	"bücher.example",
	"evil.рф",
];

describe("a name that reads as a link", () => {
	test.each(LINK_LIKE)("%s does not stand in a subject, and is no link in the mail", (name) => {
		expect(readsAsLink(name)).toBe(true);
		for (const locale of LOCALES) {
			for (const changes of [{ inviterName: name }, { workspaceName: name }]) {
				const { subject, text } = mailOf(changes, locale);
				expect(subject).not.toMatch(LINKED);
				expect(subject).not.toContain("evil");
				const words = text.replaceAll(LINK, "").replaceAll("grace@example.com", "");
				expect(words).not.toMatch(LINKED);
			}
		}
	});

	test("is still readable in the text", () => {
		expect(withoutLinks("Booking.com")).toBe("Booking·com");
		expect(withoutLinks("verify at https://evil.example/verify")).toBe("verify at https //evil·example/verify");
		expect(withoutLinks("support@paypal.com")).toBe("support @ paypal·com");
	});
});

test.each([
	"Acme Rockets",
	"St. Gallen",
	"J. R. R. Tolkien",
	"Dr. Ada",
	"Müller e.V.",
	"Version 2.0",
	"日本語。テスト、",
	"a @ b",
	"AC/DC: live",
])("%s is an ordinary name: it stands in the subject as it is", (name) => {
	expect(readsAsLink(name)).toBe(false);
	expect(mailOf({ workspaceName: name }).subject).toBe(`Grace Hopper invited you to ${name}`);
});

test("nothing in a message becomes a link", () => {
	for (const message of LINK_LIKE) {
		const words = mailOf({ message }).text.replaceAll(LINK, "").replaceAll("grace@example.com", "");
		expect(words).not.toMatch(LINKED);
	}
});

test("whatever the text, nothing in it reads as a link afterwards, and nothing else changes", () => {
	const piece = fc.constantFrom("a", "é", "日", "1", ".", "。", "．", "@", "://", " ", "-", "evil", "com", "/", "(");
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join("");
			const harmless = withoutLinks(text);
			expect(readsAsLink(harmless)).toBe(false);
			if (!readsAsLink(text)) expect(harmless).toBe(text);
		}),
	);
});

test("the mail says whose words it carries, with the inviter's own address", () => {
	for (const locale of LOCALES) {
		expect(mailOf({}, locale).text).toContain("grace@example.com");
		expect(mailOf({ inviterAddress: null }, locale).text).not.toMatch(/undefined|null|@/);
	}
	expect(mailOf({}).text).toContain("theirs, not ours");
});

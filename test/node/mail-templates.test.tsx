import { expect, test } from "vitest";
import { MAILS, type MailTemplateName, renderWithReact } from "../../emails/mails";
import { renderMail } from "../../src/mail/render";
import { cleanLine } from "../../src/rules/clean-line";

const NAMES = Object.keys(MAILS) as MailTemplateName[];

/** Values that try to break out of wherever they land. */
const NASTY = [
	"Grace",
	`<script>alert("x")</script>`,
	`O'Brien & Söhne "GmbH" <b>`,
	"a\r\nBcc: everyone@example.com",
	"https://evil.example/\nhttp://localhost:8787/invite/x",
	"\u202Eevil\u0000\u0007 \u2028 spaced   out",
	"مرحبا بالعالم",
	"{{link}} $& $1 \\",
	"x".repeat(200),
	"",
];

test.each(NAMES)("the compiled %s mail equals React's rendering to the byte, whatever the values", async (name) => {
	for (const value of NASTY) {
		const link = `http://localhost:8787/invite/${encodeURIComponent(value)}?a=1&b='2'`;
		const values = Object.fromEntries(
			MAILS[name].slots.map((slot) => [slot, slot === "link" ? link : `${value} ${slot}`]),
		);
		const clean = Object.fromEntries(Object.entries(values).map(([slot, text]) => [slot, cleanLine(text)]));
		const { html, text } = renderMail(name, values);
		expect({ html, text }).toEqual(await renderWithReact(name, clean));
	}
});

test.each(NAMES)("no value can end a header of the %s mail or add a line to its text", (name) => {
	const plain = renderMail(name, {});
	for (const value of NASTY) {
		const { subject, text } = renderMail(name, Object.fromEntries(MAILS[name].slots.map((slot) => [slot, value])));
		expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
		expect(text.split("\n")).toHaveLength(plain.text.split("\n").length);
	}
});

test("a long name leaves the subject readable", () => {
	const { subject } = renderMail("invite", { inviterName: "x".repeat(200), workspaceName: "y".repeat(200) });
	expect(subject.length).toBeLessThan(200);
});

test("links and codes stand on a line of their own in the text part", () => {
	const link = "http://localhost:8787/invite/token";
	expect(renderMail("invite", { link }).text.split("\n")).toContain(link);
	expect(
		renderMail("invite-with-message", { link, message: "https://evil.example" })
			.text.split("\n")
			.filter((line) => line.startsWith("http")),
	).toEqual([link]);
	expect(renderMail("sign-in", { code: "123456" }).text.split("\n")).toContain("123456");
});

import { expect, test } from "vitest";
import { cleanLine } from "../../../src/rules/clean-line";

test.each(["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0", "\u001b", "\u007f"])(
	"%j becomes a space, so that no text adds a header or a line",
	(control) => {
		expect(cleanLine(`Ada${control}Bcc: everybody@example.com`)).toBe("Ada Bcc: everybody@example.com");
	},
);

test.each([
	"\u202a",
	"\u202b",
	"\u202c",
	"\u202d",
	"\u202e",
	"\u2066",
	"\u2067",
	"\u2068",
	"\u2069",
	"\u200e",
	"\u200f",
	"\u061c",
])("%j goes, so that no text changes the direction of its sentence", (mark) => {
	expect(cleanLine(`${mark}gnp.exe`)).toBe("gnp.exe");
});

test.each(["\u00ad", "\u200b", "\u2060", "\ufeff", "\u3164", "\u2800", "\u{e0041}"])(
	"%j goes, so that no two names look alike, and none looks empty",
	(invisible) => {
		expect(cleanLine(`Ada${invisible} Lovelace`)).toBe("Ada Lovelace");
		expect(cleanLine(invisible.repeat(3))).toBe("");
	},
);

test("a text of joiners only is empty", () => {
	expect(cleanLine("\u200d\u200c \ufe0f")).toBe("");
});

test("white space is folded and trimmed", () => {
	expect(cleanLine("  Ada \t  Lovelace\u00a0 ")).toBe("Ada Lovelace");
	expect(cleanLine(" \n ")).toBe("");
});

test("letters of every script and emoji stay", () => {
	for (const name of ["Ada", "Ælfgifu", "أدا", "愛", "👩‍👩‍👧", "❤️", "می‌خواهم", "葛\u{e0100}城", "O'Neill"])
		expect(cleanLine(name)).toBe(name);
});

test("a cleaned text stays as it is when it is cleaned again", () => {
	const once = cleanLine(" \u202eEve\r\nBcc: x\u0000 ");
	expect(cleanLine(once)).toBe(once);
});

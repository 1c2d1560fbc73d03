import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asciiDigits, foldText } from "../../../src/rules/fold";

describe("a name is found by what a person would type", () => {
	test.each([
		["Élodie Ünal", "Élodie"],
		["Élodie Ünal", "élodie"],
		["Élodie Ünal", "elodie unal"],
		["Иван Петров", "Иван"],
		["Иван Петров", "петров"],
		["ИВАН", "иван"],
		["Алёна", "алена"],
		["Groß", "GROSS"],
		["STRAẞE", "strasse"],
		["İpek Işık", "ipek isik"],
		["Łukasz Żądło", "lukasz zadlo"],
		["Søren Kjær", "soren kjaer"],
		["Đặng Hữu Đức", "dang huu duc"],
		["Þórður", "thordur"],
		["Cœur", "coeur"],
		["Νίκος ΟΔΥΣΣΕΥΣ", "νικος οδυσσευς"],
		["O’Brien", "o'brien"],
		["Jean–Luc", "jean-luc"],
		["ﬁnn Ⅳ", "finn iv"],
		["Ａｄａ", "ada"],
		["ﾀﾅｶ ｶﾞｸ", "タナカ ガク"],
		["タナカ", "たなか"],
		["أحمد", "احمد"],
		["مُحَمَّد", "محمد"],
		["مـحـمـد", "محمد"],
		["إيمان ٱلله", "ايمان الله"],
		["هدى", "هدي"],
		["فاطمة", "فاطمه"],
		["یاسمین", "ياسمين"],
		["שָׁלוֹם", "שלום"],
		["  Ada \u00a0\t Lovelace ", "ada lovelace"],
		["A\u200bd\u00ada", "ada"],
		["Room ١٢", "room 12"],
	])("%s by %s", (name, typed) => {
		expect(foldText(name)).toContain(foldText(typed));
	});

	test.each([
		["バス", "ハス"],
		["कि", "का"],
		["Ada", "Eda"],
		["김", "긴"],
		["田中", "中田"],
	])("%s and %s stay two names", (name, other) => {
		expect(foldText(name)).not.toBe(foldText(other));
	});
});

test("both forms of a composed character are the same, and folding twice changes nothing", () => {
	const text = fc.string({
		unit: fc.constantFrom(..."aÉßıİσςøłđﾀｶﾞガがأٱمُ한ёй’–ﬁ １٣  \u200b".split("")),
		maxLength: 12,
	});
	fc.assert(
		fc.property(text, (name) => {
			expect(foldText(name.normalize("NFD"))).toBe(foldText(name.normalize("NFC")));
			expect(foldText(foldText(name))).toBe(foldText(name));
			expect(foldText(name.toUpperCase())).toBe(foldText(name.toUpperCase().toLowerCase()));
		}),
	);
});

describe("a code is read in any digits", () => {
	test.each([
		["１２３４５６", "full width"],
		["١٢٣٤٥٦", "Arabic-Indic"],
		["۱۲۳۴۵۶", "Persian"],
		["१२३४५६", "Devanagari"],
		["๑๒๓๔๕๖", "Thai"],
		["১২৩৪৫৬", "Bengali"],
		["𝟭𝟮𝟯𝟰𝟱𝟲", "mathematical"],
		["123 456", "a space"],
		["123\u00a0456", "a space that does not break"],
		["123-456", "a hyphen"],
		["123–456", "a dash"],
		["123‑456", "a hyphen that does not break"],
		["123−456", "a minus"],
		["123ー456", "a long vowel mark"],
		["１２３ー４５６", "Japanese input"],
		["\u200e123456\u200f", "bidirectional marks"],
		["\ufeff12\u200b34\u00ad56\n", "invisible marks"],
	])("%s: %s", (typed) => {
		expect(asciiDigits(typed)).toBe("123456");
	});

	test("what is no digit stays, so that a wrong code is refused", () => {
		expect(asciiDigits("12a456")).toBe("12a456");
		expect(asciiDigits("12.456")).toBe("12.456");
		expect(asciiDigits("①②③")).toBe("①②③");
	});

	test("every decimal digit of Unicode has its value", () => {
		const scripts = Array.from({ length: 0x110000 }, (_, code) => code)
			.filter((code) => /\p{Nd}/u.test(String.fromCodePoint(code)))
			.map((code) => String.fromCodePoint(code));
		expect(asciiDigits(scripts.join(""))).toBe("0123456789".repeat(scripts.length / 10));
	});
});

import { describe, expect, test } from "vitest";
import { decodeText } from "../../../src/lists/decode-text";

const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("by its byte order mark", () => {
	test("UTF-8", () => {
		expect(decodeText(Buffer.from("\ufeffZoé"))).toBe("Zoé");
	});
	test("UTF-16, little end first", () => {
		expect(decodeText(Buffer.from("\ufeffZoé\t田中", "utf16le"))).toBe("Zoé\t田中");
	});
	test("UTF-16, big end first", () => {
		expect(decodeText(utf16be("\ufeffZoé\t田中"))).toBe("Zoé\t田中");
	});
});

describe("without a mark", () => {
	test("UTF-8", () => {
		expect(decodeText(Buffer.from("Zoé,田中,ليلى 🎉"))).toBe("Zoé,田中,ليلى 🎉");
		expect(decodeText(bytesOf())).toBe("");
		expect(decodeText(Buffer.from("a"))).toBe("a");
	});

	test("UTF-16 by its zero bytes", () => {
		const text = "Name\tEmail\r\n田中\thanako@example.com\r\n";
		expect(decodeText(Buffer.from(text, "utf16le"))).toBe(text);
		expect(decodeText(utf16be(text))).toBe(text);
	});

	test("Windows-1252, as Excel writes it in western Europe", () => {
		const text = "Hélène,Noël,Muñoz,Groß – €";
		const latin = Buffer.from(text.replace("–", "\u0096").replace("€", "\u0080"), "latin1");
		expect(decodeText(latin)).toBe(text);
		expect(decodeText(Buffer.from("NÚÑEZ", "latin1"))).toBe("NÚÑEZ");
		expect(decodeText(Buffer.from("Pat O\u0092Brien", "latin1"))).toBe("Pat O’Brien");
		expect(decodeText(Buffer.from("ÉLODIE,MÜLLER,NÚÑEZ", "latin1"))).toBe("ÉLODIE,MÜLLER,NÚÑEZ");
	});

	test("Shift_JIS, as Excel writes it in Japan", () => {
		// 氏名,メール\n田中,a@b.example
		const [name, mail, tanaka] = [
			[0x8e, 0x81, 0x96, 0xbc],
			[0x83, 0x81, 0x81, 0x5b, 0x83, 0x8b],
			[0x93, 0x63, 0x92, 0x86],
		];
		const address = Buffer.from(",a@b.example");
		expect(decodeText(bytesOf(...name, 0x2c, ...mail, 0x0a, ...tanaka, ...address))).toBe(
			"氏名,メール\n田中,a@b.example",
		);
	});

	test("Shift_JIS with half-width kana", () => {
		expect(decodeText(bytesOf(0xd4, 0xcf, 0xc0, 0xde, 0x20, 0xc0, 0xdb, 0xb3))).toBe("ﾔﾏﾀﾞ ﾀﾛｳ");
	});

	test("Windows-1256, as Excel writes it in Arabic countries", () => {
		// الاسم,البريد
		const name = [0xc7, 0xe1, 0xc7, 0xd3, 0xe3];
		const mail = [0xc7, 0xe1, 0xc8, 0xd1, 0xed, 0xcf];
		expect(decodeText(bytesOf(...name, 0x2c, ...mail, ...Buffer.from("\na@b.example")))).toBe(
			"الاسم,البريد\na@b.example",
		);
	});
});

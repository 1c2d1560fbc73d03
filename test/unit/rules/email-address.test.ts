import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskAddress, normaliseAddress, normaliseEmailAddress } from "../../../src/rules/email-address";

test("an address is compared without its case and without white space around it", () => {
	for (const spelled of [
		"ada@example.com",
		"ADA@Example.COM",
		" ada@example.com\t",
		"\ufeffada@example.com\u00a0\r\n",
	]) {
		expect(normaliseAddress(spelled)).toBe("ada@example.com");
	}
});

test("a text that is not an address stays, for the check that follows", () => {
	expect(normaliseAddress(" Not An Address ")).toBe("not an address");
});

test("dots and tags are part of an address: two spellings of one mailbox stay two addresses", () => {
	expect(normaliseAddress("a.da+team@example.com")).toBe("a.da+team@example.com");
});

describe("addresses that exist are taken", () => {
	test.each([
		["r&d@example.com"],
		["first/last@example.com"],
		["ada=partner.example@example.com"],
		["o'brien@example.com"],
		["ada+team_x-y@mail.example.co.uk"],
		["#!$%*?^`{|}~@example.com"],
		["1@2.example"],
		["josé@example.com"],
		["иван@example.com"],
		["用户@example.com"],
		["ada@xn--e1afmkfd.xn--p1ai"],
	])("%s", (address) => {
		expect(normaliseEmailAddress(address)).toEqual({ address });
	});
});

describe("one person has one address, whatever its spelling", () => {
	test.each([
		["anna@müller.example", "anna@xn--mller-kva.example"],
		["anna@MÜLLER.example", "anna@xn--mller-kva.example"],
		["anna@XN--MLLER-KVA.example", "anna@xn--mller-kva.example"],
		["anna@mu\u0308ller.example", "anna@xn--mller-kva.example"],
		["info@пример.рф", "info@xn--e1afmkfd.xn--p1ai"],
		["ada@例え。jp", "ada@xn--r8jz45g.jp"],
		["Ada@مثال.إختبار", "ada@xn--mgbh0fb.xn--kgbechtv"],
		["jose\u0301@example.com", "josé@example.com"],
		["JOSÉ@example.com", "josé@example.com"],
		["a\u200bd\u00ada@exam\u2060ple.com", "ada@example.com"],
		["\u202aada@example.com\u202c", "ada@example.com"],
		["mailto:ada@example.com", "ada@example.com"],
		["MAILTO:ada%2Bteam@example.com?subject=Hello", "ada+team@example.com"],
		["<ada@example.com>", "ada@example.com"],
		["<mailto:ada@example.com>", "ada@example.com"],
		['"ada@example.com"', "ada@example.com"],
		["'ada@example.com'", "ada@example.com"],
		["“ada@example.com”", "ada@example.com"],
		["«ada@example.com».", "ada@example.com"],
		["ada@example.com.", "ada@example.com"],
		["ada@example.com,", "ada@example.com"],
		["<ada@example.com>;", "ada@example.com"],
		["ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "ada@example.com"],
		['"ada"@example.com', "ada@example.com"],
		['"a\\da"@example.com', "ada@example.com"],
	])("%s is %s", (spelled, address) => {
		expect(normaliseEmailAddress(spelled)).toEqual({ address });
	});
});

describe("what no server takes is refused with a reason", () => {
	test.each([
		["", "empty"],
		[" \u200b <> ", "empty"],
		["ada.example.com", "at-missing"],
		["a@b@example.com", "at-repeated"],
		["@example.com", "local-part-missing"],
		["ada@", "domain-missing"],
		["ada lovelace@example.com", "white-space"],
		["ada@example.com grace@example.com", "at-repeated"],
		["ada@exam ple.com", "white-space"],
		["ada@example\u0000.com", "control-character"],
		["ada\u0007@example.com", "control-character"],
		['"ada lovelace"@example.com', "quoted-local-part"],
		['"a@b"@example.com', "quoted-local-part"],
		[".ada@example.com", "local-part-invalid"],
		["ada.@example.com", "local-part-invalid"],
		["a..da@example.com", "local-part-invalid"],
		["a,da@example.com", "local-part-invalid"],
		["ada@[192.0.2.1]", "address-literal"],
		["ada@[IPv6:2001:db8::1]", "address-literal"],
		["ada@localhost", "domain-without-dot"],
		["ada@192.0.2.1", "domain-invalid"],
		["ada@example..com", "domain-invalid"],
		["ada@.example.com", "domain-invalid"],
		["ada@-example.com", "domain-invalid"],
		["ada@exam_ple.com", "domain-invalid"],
		["ada@example.c", "domain-invalid"],
		["ada@example.com:25", "domain-invalid"],
		["ada@ex%61mple.com", "domain-invalid"],
		["ada@пример.рф:25", "domain-invalid"],
		["ada@xn--\u00e9.com", "domain-invalid"],
		[`${"a".repeat(65)}@example.com`, "too-long"],
		[`${"é".repeat(33)}@example.com`, "too-long"],
		[`ada@${"a".repeat(64)}.com`, "domain-invalid"],
		[`ada@${"é".repeat(60)}.com`, "domain-invalid"],
		[`ada@${"abcdefgh.".repeat(28)}com`, "too-long"],
	])("%j: %s", (text, problem) => {
		expect(normaliseEmailAddress(text)).toEqual({ problem });
	});

	test("the longest parts are taken", () => {
		expect(normaliseEmailAddress(`${"a".repeat(64)}@example.com`).problem).toBeUndefined();
		expect(normaliseEmailAddress(`${"é".repeat(32)}@example.com`).problem).toBeUndefined();
		expect(normaliseEmailAddress(`ada@${"abcdefgh.".repeat(27)}example`).address).toHaveLength(254);
	});
});

test("a normalised address stays as it is, and has none of what was removed", { timeout: 30_000 }, () => {
	const text = fc.string({ unit: fc.constantFrom(..."aAéÉİΣς.@<>\"'+ \u200bß。．＠xn-".split("")), maxLength: 20 });
	fc.assert(
		fc.property(fc.oneof(text, fc.emailAddress(), fc.string({ unit: "binary" })), (given) => {
			const { address } = normaliseEmailAddress(given);
			if (address === undefined) return;
			expect(normaliseEmailAddress(address)).toEqual({ address });
			expect(address).toMatch(/^[^\s\p{Cc}<>"]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u);
		}),
		{ numRuns: 300 },
	);
});

test("every plain address is taken", () => {
	fc.assert(
		fc.property(fc.emailAddress(), (address) => normaliseEmailAddress(address).address === address.toLowerCase()),
	);
});

test.each([
	["ada@example.com", "a***@example.com"],
	["a@example.com", "a***@example.com"],
	['"a@b"@example.com', '"***@example.com'],
	["@example.com", "***"],
	["not an address", "***"],
	["", "***"],
])("the mask of %s is %s", (address, masked) => {
	expect(maskAddress(address)).toBe(masked);
});

import { expect, test } from "vitest";
import { maskAddress, normaliseAddress } from "../../../src/rules/email-address";

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

test("dots and tags are part of an address: two spellings of one mailbox stay two addresses", () => {
	expect(normaliseAddress("a.da+team@example.com")).toBe("a.da+team@example.com");
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

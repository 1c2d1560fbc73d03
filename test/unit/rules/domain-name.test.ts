import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalDomain } from "../../../src/rules/domain-name";
import { normaliseEmailAddress } from "../../../src/rules/email-address";

describe("a domain", () => {
	it.each([
		["acme.com", "acme.com"],
		["  ACME.Com\u200b ", "acme.com"],
		["mail.acme.co.uk", "mail.acme.co.uk"],
		["bücher.example", "xn--bcher-kva.example"],
		["BÜCHER.example", "xn--bcher-kva.example"],
		["XN--BCHER-KVA.example", "xn--bcher-kva.example"],
		["例え。テスト", "xn--r8jz45g.xn--zckzah"],
		["ａｃｍｅ.com", "acme.com"],
		[`${"a".repeat(63)}.example`, `${"a".repeat(63)}.example`],
	])("has one form, in ASCII and in lower case: %s", (given, domain) => {
		expect(normalDomain(given)).toBe(domain);
	});

	it.each([
		"",
		"localhost",
		"acme.com.",
		"acme。com。",
		".acme.com",
		"acme..com",
		"127.0.0.1",
		"1.2.3.0x4",
		"0x7f000001",
		"[::1]",
		"::1",
		"acme.com:443",
		"https://acme.com",
		"acme.com/path",
		"@acme.com",
		"ada@acme.com",
		"*.acme.com",
		"_dmarc.acme.com",
		"-acme.com",
		"acme-.com",
		"ac me.com",
		"acme%2ecom",
		"acme.c",
		"acme.123",
		"xn--ä.example",
		`${"a".repeat(64)}.example`,
		`${"a.".repeat(126)}example`,
	])("is not an IP address, a single label, a pattern or a URL: %s", (given) => {
		expect(normalDomain(given)).toBeNull();
	});

	it("has the form that the domain of an address has", () => {
		const label = fc.stringMatching(/^[a-zA-Zäöüéß0-9あア-]{1,12}$/);
		fc.assert(
			fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), (labels) => {
				const given = labels.join(".");
				const domain = normalDomain(given);
				const { address } = normaliseEmailAddress(`ada@${given}`);
				if (domain !== null) {
					expect(address).toBe(`ada@${domain}`);
					expect(normalDomain(domain)).toBe(domain);
				}
			}),
		);
	});
});

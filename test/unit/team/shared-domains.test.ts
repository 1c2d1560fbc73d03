import providers from "email-providers/all.json";
import { describe, expect, it } from "vitest";
import { isSharedDomain } from "../../../src/team/domains/shared-domains";

describe("the domains that many people share", () => {
	it("are all that the list names", () => {
		expect(providers.length).toBeGreaterThan(5_000);
		expect(providers.filter((domain) => domain !== "example.com" && !isSharedDomain(domain))).toEqual([]);
	});

	it("are those of consumers and those for disposable addresses", () => {
		for (const domain of ["gmail.com", "googlemail.com", "outlook.com", "hotmail.co.uk", "qq.com", "mailinator.com"]) {
			expect(isSharedDomain(domain), domain).toBe(true);
		}
	});

	it("are hardly ever the domain of a company", () => {
		for (const domain of ["acme.com", "microsoft.com", "ibm.com", "stanford.edu", "example.com"]) {
			expect(isSharedDomain(domain), domain).toBe(false);
		}
		const others = Array.from({ length: 200_000 }, (_, index) => `company-${index}.example`);
		expect(others.filter(isSharedDomain).length).toBeLessThan(20);
	});
});

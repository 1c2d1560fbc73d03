import { expect, test } from "vitest";
import { LOCALES } from "../../../src/languages/locales";
import { messagesIn } from "../../../src/languages/messages";
import { roleName } from "../../../src/languages/role-name";
import { kindOfHeading } from "../../../src/lists/headings";
import { roleOfWord } from "../../../src/lists/role-words";
import { ROLES } from "../../../src/rules/roles";

test("the names of the roles are read in every language of the pages", () => {
	for (const locale of LOCALES) {
		for (const role of ROLES) {
			const name = roleName(locale, role);
			expect([name, roleOfWord(name)]).toEqual([name, role]);
			expect(roleOfWord(` ${name.toLocaleUpperCase(locale)} `)).toBe(role);
			expect(roleOfWord(role)).toBe(role);
		}
	}
});

test("the pages' own words for address and role are headings in every language", () => {
	for (const locale of LOCALES) {
		const say = messagesIn(locale);
		expect([say.email(), kindOfHeading(say.email())]).toEqual([say.email(), "address"]);
		expect([say.role(), kindOfHeading(say.role())]).toEqual([say.role(), "role"]);
	}
});

test.each(["", "boss", "engineer", "administrator of things", "user", "x".repeat(1_000)])("%j is no role", (word) => {
	expect(roleOfWord(word)).toBeNull();
});

import { expect, test } from "vitest";
import { directionOf, LOCALES } from "../../../src/languages/locales";
import { messagesIn } from "../../../src/languages/messages";
import { roleName } from "../../../src/languages/role-name";
import { ROLES } from "../../../src/rules/roles";

test("Arabic is written from right to left, the others from left to right", () => {
	expect(LOCALES.filter((locale) => directionOf(locale) === "rtl")).toEqual(["ar"]);
});

test("every role has a name of its own in every language", () => {
	for (const locale of LOCALES) expect(new Set(ROLES.map((role) => roleName(locale, role))).size).toBe(ROLES.length);
});

test("a count takes the plural form of its language", () => {
	const members = (locale: (typeof LOCALES)[number], count: number) => messagesIn(locale).memberCount({ count });
	expect([1, 2].map((count) => members("en", count))).toEqual(["1 member", "2 members"]);
	expect([0, 1, 2].map((count) => members("fr", count))).toEqual(["0 membre", "1 membre", "2 membres"]);
	expect(members("ja", 1)).toBe("メンバー 1 人");
	expect([0, 1, 2, 3, 11, 100].map((count) => members("ar", count))).toEqual([
		"لا أعضاء",
		"عضو واحد",
		"عضوان",
		"3 أعضاء",
		"11 عضوًا",
		"100 عضو",
	]);
});

test("a value cannot bring a placeholder or a plural of its own", () => {
	const subject = messagesIn("en").mailInviteSubject({ inviter: "{workspace} $1", workspace: "$& `x`" });
	expect(subject).toBe("{workspace} $1 invited you to $& `x`");
});

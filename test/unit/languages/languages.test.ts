import { describe, expect, test } from "vitest";
import { chooseLocale } from "../../../src/languages/choose-locale";
import { formatDuration, formatMoment } from "../../../src/languages/format";
import { isolate } from "../../../src/languages/isolate";
import { directionOf, LOCALES } from "../../../src/languages/locales";
import { messagesIn } from "../../../src/languages/messages";
import { roleName } from "../../../src/languages/role-name";
import { ROLES } from "../../../src/rules/roles";

describe("which language to speak", () => {
	test.each([
		{ candidates: ["de"], locale: "de" },
		{ candidates: ["de-AT"], locale: "de" },
		{ candidates: ["AR-eg"], locale: "ar" },
		{ candidates: ["ja_JP"], locale: "ja" },
		{ candidates: ["pt-BR"], locale: "en" },
		{ candidates: ["pt-BR", "fr-CH, fr;q=0.9, en;q=0.8"], locale: "fr" },
		{ candidates: ["en;q=0.5, es-MX;q=0.9"], locale: "es" },
		{ candidates: ["de;q=0, ja;q=0.1"], locale: "ja" },
		{ candidates: ["de;q=0, *"], locale: "en" },
		{ candidates: ["*"], locale: "en" },
		{ candidates: [null, undefined, "", "ar"], locale: "ar" },
		{ candidates: ["deutsch", "d", ";;,=,", "-", "__proto__", "constructor"], locale: "en" },
		{ candidates: [], locale: "en" },
	])("$candidates is $locale", ({ candidates, locale }) => {
		expect(chooseLocale(candidates)).toBe(locale);
	});

	test("a header of any length is answered at once", () => {
		expect(chooseLocale([`${"xx,".repeat(1_000_000)}de`])).toBe("en");
	});

	test("Arabic is written from right to left, the others from left to right", () => {
		expect(LOCALES.filter((locale) => directionOf(locale) === "rtl")).toEqual(["ar"]);
	});
});

describe("what the languages say", () => {
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

	test("a moment is told in UTC and in the language, with the same digits everywhere", () => {
		const time = Date.UTC(2026, 10, 29, 9, 30);
		expect(Object.fromEntries(LOCALES.map((locale) => [locale, formatMoment(locale, time)]))).toEqual({
			en: "29 November 2026 at 09:30 UTC",
			de: "29. November 2026 um 09:30 UTC",
			es: "29 de noviembre de 2026 a las 09:30 UTC",
			fr: "29 novembre 2026 à 09:30 UTC",
			ja: "2026年11月29日 09:30 UTC",
			ar: "29 نوفمبر 2026 في 09:30 UTC",
		});
	});

	test("a lifetime is told in the language, whole hours as hours", () => {
		const minute = 60_000;
		expect(LOCALES.map((locale) => formatDuration(locale, 10 * minute))).toEqual([
			"10 minutes",
			"10 Minuten",
			"10 minutos",
			"10 minutes",
			"10 分",
			"10 دقائق",
		]);
		expect(formatDuration("en", 60 * minute)).toBe("1 hour");
		expect(formatDuration("de", 120 * minute)).toBe("2 Stunden");
		expect(formatDuration("en", 90 * minute)).toBe("90 minutes");
	});

	test("a name that could reorder its sentence is isolated, any other stays as it is", () => {
		expect(isolate("en", "Grace")).toBe("Grace");
		expect(isolate("en", "غريس")).toBe("\u2068غريس\u2069");
		expect(isolate("de", "גרייס 5")).toBe("\u2068גרייס 5\u2069");
		expect(isolate("ar", "Grace")).toBe("\u2068Grace\u2069");
		expect(isolate("ar", "42 (!)")).toBe("\u206842 (!)\u2069");
		expect(isolate("ar", "")).toBe("");
	});
});

import { expect, test } from "vitest";
import { chooseLocale } from "../../../src/languages/choose-locale";

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

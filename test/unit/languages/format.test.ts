import { expect, test } from "vitest";
import { formatDay, formatDistance, formatDuration, formatMoment } from "../../../src/languages/format";
import { LOCALES } from "../../../src/languages/locales";

test("a moment is shown in UTC and in the language, with the same digits everywhere", () => {
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

test("a duration is shown in the language, whole hours as hours", () => {
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

test("a day is shown in UTC, though the moment may be on another day elsewhere", () => {
	expect(formatDay("en", Date.UTC(2026, 10, 29, 23, 59))).toBe("29 Nov 2026");
	expect(formatDay("en", Date.UTC(2026, 10, 30))).toBe("30 Nov 2026");
});

test("a distance is shown in the largest unit that it fills, before and after now", () => {
	const minute = 60_000;
	const distances = [6 * 24 * 60, 24 * 60, 2 * 60, 90, 59, 1, 0, -3, -120, -24 * 60];
	expect(distances.map((minutes) => formatDistance("en", minutes * minute))).toEqual([
		"in 6 days",
		"tomorrow",
		"in 2 hours",
		"in 2 hours",
		"in 59 minutes",
		"in 1 minute",
		"this minute",
		"3 minutes ago",
		"2 hours ago",
		"yesterday",
	]);
	expect(formatDistance("de", 6 * 24 * 60 * minute)).toBe("in 6 Tagen");
});

import { DAY_MS, HOUR_MS, MINUTE_MS } from "../rules/limits";
import type { Locale } from "./locales";

/** The tags for `Intl`: English with the day first, Arabic with Latin digits, which codes and links have too. */
const INTL_TAGS: Readonly<Record<Locale, string>> = {
	en: "en-GB",
	de: "de",
	es: "es",
	fr: "fr",
	ja: "ja",
	ar: "ar-u-nu-latn",
};

/** Makes each formatter once, because making one costs more than rendering a mail. */
function oncePerLocale<Formatter>(make: (tag: string) => Formatter): (locale: Locale) => Formatter {
	const made = new Map<Locale, Formatter>();
	return (locale) => {
		const formatter = made.get(locale) ?? make(INTL_TAGS[locale]);
		made.set(locale, formatter);
		return formatter;
	};
}

const moment = oncePerLocale(
	(tag) =>
		new Intl.DateTimeFormat(tag, {
			day: "numeric",
			month: "long",
			year: "numeric",
			hour: "2-digit",
			minute: "2-digit",
			hourCycle: "h23",
			timeZone: "UTC",
			timeZoneName: "short",
		}),
);
const day = oncePerLocale((tag) => new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }));
const distance = oncePerLocale((tag) => new Intl.RelativeTimeFormat(tag, { numeric: "auto" }));
const minutes = oncePerLocale(
	(tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "minute", unitDisplay: "long" }),
);
const hours = oncePerLocale((tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "hour", unitDisplay: "long" }));

/** Formats a date with its time: `29 November 2026 at 09:30 UTC`. `time` is in ms since 1970. */
export function formatMoment(locale: Locale, time: number): string {
	return moment(locale).format(time);
}

/** Formats a date in UTC: `29 Nov 2026`. `time` is in ms since 1970. */
export function formatDay(locale: Locale, time: number): string {
	return day(locale).format(time);
}

const UNITS = [
	{ unit: "day", ms: DAY_MS },
	{ unit: "hour", ms: HOUR_MS },
	{ unit: "minute", ms: MINUTE_MS },
] as const;

/** Formats a time from now: `in 6 days`, or `3 minutes ago` if it is negative. */
export function formatDistance(locale: Locale, milliseconds: number): string {
	const { unit, ms } = UNITS.find(({ ms }) => Math.abs(milliseconds) >= ms) ?? UNITS[2];
	return distance(locale).format(Math.round(milliseconds / ms), unit);
}

/** Formats a duration: `1 hour` if it is a whole number of hours, otherwise `90 minutes`. */
export function formatDuration(locale: Locale, milliseconds: number): string {
	return milliseconds >= HOUR_MS && milliseconds % HOUR_MS === 0
		? hours(locale).format(milliseconds / HOUR_MS)
		: minutes(locale).format(Math.round(milliseconds / MINUTE_MS));
}

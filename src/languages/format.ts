import { HOUR_MS, MINUTE_MS } from "../rules/limits";
import type { Locale } from "./locales";

/** What `Intl` goes by. English writes the day first, and Arabic the digits that its codes have too. */
const INTL_TAGS: Readonly<Record<Locale, string>> = {
	en: "en-GB",
	de: "de",
	es: "es",
	fr: "fr",
	ja: "ja",
	ar: "ar-u-nu-latn",
};

/** Making a formatter costs more than rendering a mail, so each is made once. */
function keep<Formatter>(make: (tag: string) => Formatter): (locale: Locale) => Formatter {
	const made = new Map<Locale, Formatter>();
	return (locale) => {
		const formatter = made.get(locale) ?? make(INTL_TAGS[locale]);
		made.set(locale, formatter);
		return formatter;
	};
}

const moment = keep(
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
const minutes = keep((tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "minute", unitDisplay: "long" }));
const hours = keep((tag) => new Intl.NumberFormat(tag, { style: "unit", unit: "hour", unitDisplay: "long" }));

/** `29 November 2026 at 09:30 UTC`, in the language. */
export function formatMoment(locale: Locale, time: number): string {
	return moment(locale).format(time);
}

/** `10 minutes` or `1 hour`, in the language: whole hours where it is that many, else minutes. */
export function formatDuration(locale: Locale, milliseconds: number): string {
	return milliseconds >= HOUR_MS && milliseconds % HOUR_MS === 0
		? hours(locale).format(milliseconds / HOUR_MS)
		: minutes(locale).format(Math.round(milliseconds / MINUTE_MS));
}
